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
    private readonly List<Feature> _taken = [];

    /// <summary>For each feature in which case it was added last, and at which place.</summary>
    private (int Case, int Place)[] _seen = new (int, int)[1024];
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

    /// <summary>What takes back the features that no other than this owner has added; until it is asked for again.</summary>
    public ReadOnlySpan<Feature> Without(int owner)
    {
        _taken.Clear();
        for (var i = 0; i < _features.Count; i++)
        {
            if (_owners[i] == owner)
            {
                _taken.Add(_features[i] with { Value = -_features[i].Value });
            }
        }

        return CollectionsMarshal.AsSpan(_taken);
    }

    /// <summary>Adds a feature that nothing else of the case adds, and that has no owner; a negative number is one that has no weight.</summary>
    public void AddOnce(int number, float value = 1)
    {
        if (number >= 0)
        {
            _features.Add(new Feature(number, value));
            _owners.Add(Nobody);
        }
    }

    /// <summary>Adds a feature, if it is not there yet; a negative number is one that has no weight.</summary>
    public void Add(int number, float value = 1)
    {
        if (number < 0)
        {
            return;
        }

        if (number >= _seen.Length)
        {
            Array.Resize(ref _seen, Math.Max(number + 1, 2 * _seen.Length));
        }

        ref var seen = ref _seen[number];
        if (seen.Case != _case)
        {
            seen = (_case, _features.Count);
            _features.Add(new Feature(number, value));
            _owners.Add(Owner);
        }
        else if (_owners[seen.Place] != Owner)
        {
            _owners[seen.Place] = Nobody;
        }
    }
}
