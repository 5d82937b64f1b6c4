using System.Runtime.InteropServices;

namespace CoachWatch.Extraction.Weighing;

/// <summary>The features of one case while they are gathered; each counts once.</summary>
internal sealed class FeatureBag
{
    [ThreadStatic]
    private static FeatureBag? ofThread;

    public const int Nobody = -1;

    private readonly List<Feature> _features = [];
    private readonly List<int> _owners = [];
    private int[] _seenIn = new int[1024];
    private int[] _placeOf = new int[1024];
    private int _case = 1;

    /// <summary>The thread's own bag, so that not every case needs a new one; whoever asks for it next empties it.</summary>
    public static FeatureBag OfThread => ofThread ??= new FeatureBag();

    public ReadOnlySpan<Feature> Features => CollectionsMarshal.AsSpan(_features);

    /// <summary>Whose the features are that are added now, until another is named: the place of a signal, so that it can be told what comes of the signal alone.</summary>
    public int Owner { private get; set; } = Nobody;

    public void Clear()
    {
        _features.Clear();
        _owners.Clear();
        Owner = Nobody;
        _case++;
    }

    /// <summary>The features that no other than this owner has added.</summary>
    public IEnumerable<Feature> OwnedBy(int owner)
    {
        for (var i = 0; i < _features.Count; i++)
        {
            if (_owners[i] == owner)
            {
                yield return _features[i];
            }
        }
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
            Array.Resize(ref _placeOf, _seenIn.Length);
        }

        if (_seenIn[number] != _case)
        {
            (_seenIn[number], _placeOf[number]) = (_case, _features.Count);
            _features.Add(new Feature(number, value));
            _owners.Add(Owner);
        }
        else if (_owners[_placeOf[number]] != Owner)
        {
            _owners[_placeOf[number]] = Nobody;
        }
    }
}
