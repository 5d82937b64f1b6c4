namespace CoachWatch.Extraction.Weighing;

/// <summary>
/// Weights by feature and class. A class's score is the sum of the weights of the features that hold; within a group of classes,
/// of which one is true, the scores become shares that add up to 1.
/// </summary>
internal sealed class LinearModel(IReadOnlyList<IReadOnlyList<string>> groups)
{
    private readonly List<string> _features = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private float[] _weights = [];

    public IReadOnlyList<IReadOnlyList<string>> Groups { get; } = groups;

    public IReadOnlyList<string> Classes { get; } = [.. groups.SelectMany(group => group)];

    public IReadOnlyList<string> Features => _features;

    /// <summary>True while it is fitted: every feature asked for becomes one of its own.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The feature's number, or -1 for one that has no weight.</summary>
    public int Number(string feature)
    {
        if (_numbers.TryGetValue(feature, out var number))
        {
            return number;
        }

        return IsOpen ? Add(feature) : -1;
    }

    public Span<float> Weights(int feature) => _weights.AsSpan(feature * Classes.Count, Classes.Count);

    public int Add(string feature)
    {
        var number = _features.Count;
        _features.Add(feature);
        _numbers[feature] = number;
        if (_weights.Length < (number + 1) * Classes.Count)
        {
            Array.Resize(ref _weights, Math.Max(2 * _weights.Length, (number + 64) * Classes.Count));
        }

        return number;
    }

    /// <summary>The share of each class; written to <paramref name="shares"/>, one for each class.</summary>
    public void Weigh(ReadOnlySpan<Feature> features, Span<float> shares)
    {
        shares.Clear();
        foreach (var feature in features)
        {
            var weights = Weights(feature.Number);
            for (var i = 0; i < shares.Length; i++)
            {
                shares[i] += feature.Value * weights[i];
            }
        }

        var first = 0;
        foreach (var group in Groups)
        {
            Softmax(shares.Slice(first, group.Count));
            first += group.Count;
        }
    }

    private static void Softmax(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }
}

/// <summary>A feature that holds, and how much: 1 where it is a matter of yes or no.</summary>
internal readonly record struct Feature(int Number, float Value);
