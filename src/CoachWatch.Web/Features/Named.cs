namespace CoachWatch.Web.Features;

/// <summary>A coach, a club or a source as lists name it.</summary>
public sealed record Named(int Id, string Slug, string Name, bool Confirmed);
