using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

/// <summary>An element and the blocks in it, from Start up to End.</summary>
/// <param name="Verdict">What its class and id say of it.</param>
/// <param name="IsUnlikely">True where its class says that it is not the article; believed unless it holds much of the page's text.</param>
internal sealed record Region(IElement Element, int Start, int End, ClassVerdict Verdict, bool IsUnlikely);
