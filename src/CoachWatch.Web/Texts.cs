namespace CoachWatch.Web;

/// <summary>Names the texts on screen: the key is the English text, <c>Texts.nl.resx</c> holds the Dutch.</summary>
public sealed class Texts;
