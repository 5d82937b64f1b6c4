using System.Numerics;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>Some of the reports of an index, a bit for each: sets of them are cut and joined at sixty-four reports a step.</summary>
public sealed class ReportSet(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    public void Add(int report) => _words[report >> 6] |= 1UL << report;

    public void AddAll(ReadOnlySpan<int> reports)
    {
        foreach (var report in reports)
        {
            Add(report);
        }
    }

    public void AddRange(int from, int until)
    {
        for (; from < until && (from & 63) != 0; from++)
        {
            Add(from);
        }

        for (; from + 64 <= until; from += 64)
        {
            _words[from >> 6] = ulong.MaxValue;
        }

        for (; from < until; from++)
        {
            Add(from);
        }
    }

    /// <param name="column">Each report's day; those from the first to the last are added.</param>
    public void AddBetween(DateOnly[] column, DateOnly first, DateOnly last)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            var bits = 0UL;
            var days = column.AsSpan(word << 6, Math.Min(64, column.Length - (word << 6)));
            for (var i = 0; i < days.Length; i++)
            {
                bits |= days[i] >= first && days[i] <= last ? 1UL << i : 0;
            }

            _words[word] |= bits;
        }
    }

    public void KeepOnly(ReportSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }
    }

    public void LeaveOut(ReportSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }

    public bool Has(int report) => Bit(report) != 0;

    /// <summary>1 for a report of the set, 0 for any other.</summary>
    public int Bit(int report) => (int)(_words[report >> 6] >> report & 1);

    /// <returns>The number where the report is in the set; where it is not, <paramref name="none"/>, which has all bits of any such number. Branches would be guessed wrong half of the time.</returns>
    public int Pick(int report, int number, int none) => number | (none & (Bit(report) - 1));

    /// <summary>How many of the reports from one place up to another are in the set.</summary>
    public int Count(int from, int until)
    {
        if (from >= until)
        {
            return 0;
        }

        var (first, last) = (from >> 6, (until - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << from, ulong.MaxValue >> (63 - (until - 1 & 63)));
        if (first == last)
        {
            return BitOperations.PopCount(_words[first] & head & tail);
        }

        var count = BitOperations.PopCount(_words[first] & head) + BitOperations.PopCount(_words[last] & tail);
        for (var word = first + 1; word < last; word++)
        {
            count += BitOperations.PopCount(_words[word]);
        }

        return count;
    }

    /// <returns>The first report of the set from a place on; <paramref name="until"/> where there is none before.</returns>
    public int Next(int from, int until)
    {
        if (from >= until)
        {
            return until;
        }

        var word = _words[from >> 6] >> from;
        if (word != 0)
        {
            return Math.Min(until, from + BitOperations.TrailingZeroCount(word));
        }

        var place = (from >> 6) + 1;
        var last = (until - 1) >> 6;
        while (place <= last && _words[place] == 0)
        {
            place++;
        }

        return place > last ? until : Math.Min(until, (place << 6) + BitOperations.TrailingZeroCount(_words[place]));
    }
}
