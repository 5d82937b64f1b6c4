using CoachWatch.Web.Tests.Pages;
using CoachWatch.Web.Tests.Sites;

[assembly: AssemblyFixture(typeof(MadeUpSite))]

namespace CoachWatch.Web.Tests.Pages;

/// <summary>The site that has read all of <see cref="MadeUp.News"/>, for tests that only look.</summary>
public sealed class MadeUpSite() : SharedSite(() => MadeUp.StartAsync());
