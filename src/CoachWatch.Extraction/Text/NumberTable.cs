using System.Runtime.CompilerServices;

namespace CoachWatch.Extraction.Text;

/// <summary>
/// Numbers by key, each found in the first place looked at, mostly, and each in eight bytes: a dictionary would look at two places of three times
/// the size, and all of it is memory to wait for.
/// </summary>
internal sealed class NumberTable
{
    private const int FewestBits = 4, NumberBits = 20;
    private const ulong NumberMask = (1UL << NumberBits) - 1;

    /// <summary>All that was added, to be placed anew when there are more; looking up does not touch it.</summary>
    private readonly List<(ulong Key, int Number)> _added = [];

    /// <summary>The lower 44 bits of the key's hash, then the number; 0 where nothing is. By the upper bits of the hash it is known where to look.</summary>
    private ulong[] _places = new ulong[1 << FewestBits];
    private int _shift = 64 - FewestBits;

    public int Count => _added.Count;

    /// <summary>The key of a word: Fowler, Noll and Vo's FNV-1a, letter by letter.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        const ulong Basis = 14695981039346656037, Prime = 1099511628211;
        var key = Basis;
        foreach (var letter in word)
        {
            key = (key ^ letter) * Prime;
        }

        return key;
    }

    /// <summary>The key's number; 0 where it has none.</summary>
    /// <param name="key">One of <see cref="KeyOf"/>, or any of up to 44 bits: those are told apart for certain.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        var places = _places;
        var hash = HashOf(key);
        var place = (int)(hash >> _shift);
        while (places[place] is var found && found != 0)
        {
            if ((found & ~NumberMask) == hash << NumberBits)
            {
                return (int)(found & NumberMask);
            }

            place = place + 1 & places.Length - 1;
        }

        return 0;
    }

    /// <param name="key">One that has no number yet.</param>
    /// <param name="number">More than 0.</param>
    public void Add(ulong key, int number)
    {
        if (number > (int)NumberMask)
        {
            throw new InvalidOperationException($"There are more than {NumberMask} names and phrases; the reference data must have fewer.");
        }

        _added.Add((key, number));
        if (2 * Count <= _places.Length)
        {
            Place(key, number);
            return;
        }

        // At most half full, so that the next free place is near.
        _places = new ulong[2 * _places.Length];
        _shift--;
        _added.ForEach(added => Place(added.Key, added.Number));
    }

    private void Place(ulong key, int number)
    {
        var hash = HashOf(key);
        var place = (int)(hash >> _shift);
        while (_places[place] != 0)
        {
            place = place + 1 & _places.Length - 1;
        }

        _places[place] = hash << NumberBits | (uint)number;
    }

    private static ulong HashOf(ulong key)
    {
        const ulong GoldenRatio = 0x9E3779B97F4A7C15;
        return key * GoldenRatio;
    }
}
