using System.Text;

namespace CoachWatch.Data.Resolve;

/// <summary>
/// The one folded form by which names are stored, found and compared. Letters that a language writes in two ways meet: Hütter, Huetter and
/// Hutter have one key, and so have Bodø and Bodoe. Never shown.
/// </summary>
public static class NameKey
{
    /// <summary>Empty where the name has no letter and no digit.</summary>
    public static string Of(string name)
    {
        var folded = Folding.Fold(name);
        var key = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            var second = key.Length > 0 && (letter, key[^1]) is ('e', 'a' or 'o' or 'u') or ('a', 'a');
            if (!second)
            {
                key.Append(letter);
            }
        }

        return key.ToString();
    }
}
