namespace CoachWatch.Extraction.Weighing;

/// <summary>A word or phrase of meaning in a sentence: a cue, or one of the looser words that tell what a sentence is about.</summary>
/// <param name="Number">Of its name, in the model's list of signals.</param>
internal readonly record struct Signal(int Number, int First, int End, Polarity Polarity);

internal enum Polarity
{
    Plain,
    Negated,

    /// <summary>Told as possible or to come.</summary>
    Open,
}
