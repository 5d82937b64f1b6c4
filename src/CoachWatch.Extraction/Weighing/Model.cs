using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoachWatch.Extraction.Weighing;

/// <summary>
/// Weights of named features. Each feature that holds weighs for and against each class, and adds to sums in which features meet: a sum
/// that comes out positive weighs for and against the classes in its turn. So a feature can matter in the company of some and not of others.
/// Within a group of classes, of which one is true, the scores become shares that add up to 1.
/// </summary>
internal sealed class Model
{
    /// <summary>How many sums there are; a multiple of every processor's vector, so that rows are added without a remainder.</summary>
    public const int Sums = 32;

    private const int Step = 32, UpperBits = 16;

    private readonly int[] _groupSizes;
    private readonly List<string> _features = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private float[] _rows;

    /// <summary>
    /// Once no longer fitted: each of the rows' numbers by its upper 16 bits. Weighing waits for memory above all, and this is half of it.
    /// What stands in one vector of a row is in the lower halves, what stands in the next is in the upper ones, so that a shift and a mask part them.
    /// </summary>
    private uint[]? _upper;

    /// <param name="features">How many there will be, where that is known.</param>
    public Model(IReadOnlyList<IReadOnlyList<string>> groups, int features = 0)
    {
        Groups = groups;
        _groupSizes = [.. groups.Select(group => group.Count)];
        Classes = [.. groups.SelectMany(group => group)];
        ClassWidth = (Classes.Count + Step - 1) / Step * Step;
        Width = Sums + ClassWidth;
        ClassRows = new float[Sums * ClassWidth];
        Bias = new float[Width];
        _rows = new float[features * Width];
    }

    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    public IReadOnlyList<string> Classes { get; }

    public IReadOnlyList<string> Features => _features;

    /// <summary>True while it is fitted: every feature asked for becomes one of its own.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A row that always holds.</summary>
    public float[] Bias { get; }

    /// <summary>For each sum, its weight for each class.</summary>
    public float[] ClassRows { get; }

    /// <summary>Places of one of the <see cref="ClassRows"/>; those beyond the last class are nothing.</summary>
    public int ClassWidth { get; }

    /// <summary>Places of a feature's row: what it adds to each sum, then what it weighs for each class.</summary>
    public int Width { get; }

    /// <summary>The feature's number, or -1 for one that has no weight.</summary>
    public int Number(string feature)
    {
        if (_numbers.TryGetValue(feature, out var number))
        {
            return number;
        }

        return IsOpen ? Add(feature) : -1;
    }

    public Span<float> Row(int feature) => _rows.AsSpan(feature * Width, Width);

    public Span<float> ClassRow(int sum) => ClassRows.AsSpan(sum * ClassWidth, ClassWidth);

    public int Add(string feature)
    {
        var number = _features.Count;
        _features.Add(feature);
        _numbers[feature] = number;
        if (_rows.Length < (number + 1) * Width)
        {
            Array.Resize(ref _rows, Math.Max(2 * _rows.Length, (number + 64) * Width));
        }

        return number;
    }

    /// <summary>Ends fitting, or filling: from now on the model only weighs.</summary>
    public void Close()
    {
        _upper ??= Uppers(_rows.AsSpan(0, _features.Count * Width));
        _rows = [];
    }

    /// <summary>A model of the same features and classes, with weights of its own.</summary>
    public Model Sibling()
    {
        var sibling = new Model(Groups) { IsOpen = IsOpen };
        _features.ForEach(feature => sibling.Add(feature));
        return sibling;
    }

    /// <summary>The share of each class; written to <paramref name="shares"/>, one for each class.</summary>
    public void Weigh(ReadOnlySpan<Feature> features, Span<float> shares)
    {
        Span<float> row = stackalloc float[Width];
        Bias.CopyTo(row);
        Sum(features, row);
        WeighSummed(row, shares);
    }

    /// <summary>Adds what the features add to the sums and weigh by themselves to a row, which begins as <see cref="Bias"/>.</summary>
    public void Sum(ReadOnlySpan<Feature> features, Span<float> row)
    {
        if (_upper is not null)
        {
            SumUpper(features, row);
            return;
        }

        foreach (var feature in features)
        {
            AddScaled(row, Row(feature.Number), feature.Value);
        }
    }

    /// <summary>Place by place, so that each sum is in a register until it is whole.</summary>
    private void SumUpper(ReadOnlySpan<Feature> features, Span<float> row)
    {
        var sums = MemoryMarshal.Cast<float, Vector512<float>>(row);
        var uppers = MemoryMarshal.Cast<uint, Vector512<uint>>(_upper);
        var width = Width / (2 * Vector512<uint>.Count);
        for (var place = 0; place < width; place++)
        {
            var (left, right) = (sums[2 * place], sums[2 * place + 1]);
            foreach (var feature in features)
            {
                var both = uppers[feature.Number * width + place];
                left += (both << UpperBits).AsSingle() * feature.Value;
                right += (both & Vector512.Create(uint.MaxValue << UpperBits)).AsSingle() * feature.Value;
            }

            (sums[2 * place], sums[2 * place + 1]) = (left, right);
        }
    }

    /// <summary>The share of each class, from a row to which all features are added; the row is used up.</summary>
    public void WeighSummed(Span<float> row, Span<float> shares)
    {
        Score(row);
        row.Slice(Sums, shares.Length).CopyTo(shares);
        Share(shares);
    }

    /// <summary>The share of one class, from a row with its scores.</summary>
    public float ShareOf(ReadOnlySpan<float> scored, int ofClass)
    {
        var first = 0;
        var group = 0;
        while (ofClass >= first + _groupSizes[group])
        {
            first += _groupSizes[group++];
        }

        Span<float> shares = stackalloc float[_groupSizes[group]];
        scored.Slice(Sums + first, shares.Length).CopyTo(shares);
        Softmax(shares);
        return shares[ofClass - first];
    }

    /// <summary>Adds what the sums weigh to the classes' scores behind them; what is negative becomes nothing.</summary>
    public void Score(Span<float> row)
    {
        var sums = row[..Sums];
        foreach (ref var sum in sums)
        {
            sum = MathF.Max(0, sum);
        }

        var scores = MemoryMarshal.Cast<float, Vector512<float>>(row[Sums..]);
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(ClassRows);
        for (var place = 0; place < scores.Length; place += 2)
        {
            var (left, right) = (scores[place], scores[place + 1]);
            for (var sum = 0; sum < sums.Length; sum++)
            {
                left += rows[sum * scores.Length + place] * sums[sum];
                right += rows[sum * scores.Length + place + 1] * sums[sum];
            }

            (scores[place], scores[place + 1]) = (left, right);
        }
    }

    /// <summary>Turns the scores of each group into shares.</summary>
    public void Share(Span<float> scores)
    {
        var first = 0;
        foreach (var size in _groupSizes)
        {
            Softmax(scores.Slice(first, size));
            first += size;
        }
    }

    /// <summary>The class of the highest share.</summary>
    public static int Likeliest(ReadOnlySpan<float> shares)
    {
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
        {
            best = shares[i] > shares[best] ? i : best;
        }

        return best;
    }

    /// <summary>Element by element, so that the sum is the same whatever the processor's vectors.</summary>
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> row, float by)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += rows[i] * by;
        }
    }

    private static uint[] Uppers(ReadOnlySpan<float> rows)
    {
        var uppers = new uint[rows.Length / 2];
        var step = Vector512<uint>.Count;
        for (var i = 0; i < uppers.Length; i++)
        {
            var place = i / step * 2 * step + i % step;
            uppers[i] = Upper(rows[place]) | (uint)Upper(rows[place + step]) << UpperBits;
        }

        return uppers;
    }

    /// <summary>To the nearest number of which the lower bits are nothing.</summary>
    private static ushort Upper(float number)
    {
        var bits = BitConverter.SingleToUInt32Bits(number);
        return (ushort)((bits + 0x7FFF + (bits >> 16 & 1)) >> 16);
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
