using System.Runtime.CompilerServices;

namespace CoachWatch.Extraction.Text;

/// <summary>Numbers by key, each found in the first place looked at, mostly: a dictionary would look at two, and both are memory to wait for.</summary>
internal sealed class NumberTable
{
    private const int FewestBits = 4;

    private (ulong Key, int Number)[] _places = new (ulong, int)[1 << FewestBits];
    private int _shift = 64 - FewestBits;

    public int Count { get; private set; }

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
    public int Find(ulong key) => _places[PlaceOf(key)].Number;

    /// <param name="number">More than 0.</param>
    public void Add(ulong key, int number)
    {
        // At most half full, so that the next free place is near.
        if (2 * ++Count > _places.Length)
        {
            Grow();
        }

        _places[PlaceOf(key)] = (key, number);
    }

    private void Grow()
    {
        var places = _places;
        _places = new (ulong, int)[2 * places.Length];
        _shift--;
        foreach (var (key, number) in places)
        {
            if (number != 0)
            {
                _places[PlaceOf(key)] = (key, number);
            }
        }
    }

    /// <summary>Where the key stands, or would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ulong key)
    {
        const ulong GoldenRatio = 0x9E3779B97F4A7C15;
        var places = _places;
        var place = (int)(key * GoldenRatio >> _shift);
        while (places[place].Key != key && places[place].Number != 0)
        {
            place = place + 1 & places.Length - 1;
        }

        return place;
    }
}
