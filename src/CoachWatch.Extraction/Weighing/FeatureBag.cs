using System.Runtime.InteropServices;

namespace CoachWatch.Extraction.Weighing;

/// <summary>The features of one case while they are gathered; each counts once.</summary>
internal sealed class FeatureBag
{
    [ThreadStatic]
    private static FeatureBag? ofThread;

    private readonly List<Feature> _features = [];
    private int[] _seenIn = new int[1024];
    private int _case = 1;

    /// <summary>The thread's own bag, so that not every case needs a new one; whoever asks for it next empties it.</summary>
    public static FeatureBag OfThread => ofThread ??= new FeatureBag();

    public ReadOnlySpan<Feature> Features => CollectionsMarshal.AsSpan(_features);

    public void Clear()
    {
        _features.Clear();
        _case++;
    }

    /// <summary>Adds a feature; a negative number is one that has no weight.</summary>
    public void Add(int number, float value = 1)
    {
        if (number < 0)
        {
            return;
        }

        if (number >= _seenIn.Length)
        {
            Array.Resize(ref _seenIn, Math.Max(number + 1, 2 * _seenIn.Length));
        }

        if (_seenIn[number] != _case)
        {
            _seenIn[number] = _case;
            _features.Add(new Feature(number, value));
        }
    }
}
