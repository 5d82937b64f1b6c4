using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Fitting;

/// <summary>
/// Fits the weights of a <see cref="Model"/> to cases by Adam in small batches. While it learns, features and places of the rows are left
/// out at random, so that no weight relies on the company of a single other. The same cases give the same weights.
/// </summary>
internal sealed class Fitter(Model model, Learning learning)
{
    private const int Seed = 20251106, BatchSize = 128;
    private const float LastRate = 0.08f, SpreadOfRows = 0.02f, Penalty = 1e-5f;

    private readonly Random _random = new(Seed);
    private readonly Gradients _rows = new(model.Features.Count, model.Width);
    private readonly Gradients _bias = new(1, model.Width);
    private readonly Gradients _classRows = new(Model.Sums, model.ClassWidth);
    private readonly List<Feature> _kept = [];

    /// <summary>The sums and scores of a case; then what they should have been less of.</summary>
    private readonly float[] _row = new float[model.Width];

    public void Fit(IReadOnlyList<Case> cases)
    {
        Begin(cases);
        var order = Enumerable.Range(0, cases.Count).ToArray();
        var rate = learning.FirstRate;
        for (var round = 0; round < learning.Rounds; round++)
        {
            _random.Shuffle(order);
            foreach (var batch in order.Chunk(BatchSize))
            {
                foreach (var place in batch)
                {
                    Learn(cases[place]);
                }

                Step(rate, batch.Length);
            }

            rate = learning.FirstRate * MathF.Pow(LastRate, (round + 1f) / learning.Rounds);
        }
    }

    /// <summary>Weights to begin with; features that no case has stay nothing.</summary>
    private void Begin(IReadOnlyList<Case> cases)
    {
        for (var feature = 0; feature < model.Features.Count; feature++)
        {
            model.Row(feature).Clear();
        }

        foreach (var feature in cases.SelectMany(learnt => learnt.Features).Select(feature => feature.Number).Distinct().Order())
        {
            foreach (ref var weight in model.Row(feature)[..Model.Sums])
            {
                weight = SpreadOfRows * (float)Normal();
            }
        }

        model.Bias.AsSpan().Clear();
        var widest = 1 / MathF.Sqrt(Model.Sums);
        for (var sum = 0; sum < Model.Sums; sum++)
        {
            foreach (ref var weight in model.ClassRow(sum)[..model.Classes.Count])
            {
                weight = widest * (2 * _random.NextSingle() - 1);
            }
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private void Step(float rate, int count)
    {
        _rows.Step(feature => model.Row(feature), rate, count, Penalty);
        _bias.Step(_ => model.Bias, rate, count, 0);
        _classRows.Step(sum => model.ClassRow(sum), rate, count, Penalty);
    }

    private void Learn(Case learnt)
    {
        Forward(learnt);
        if (!Differ(learnt))
        {
            return;
        }

        var differences = _row.AsSpan(Model.Sums);
        for (var sum = 0; sum < Model.Sums; sum++)
        {
            if (_row[sum] > 0)
            {
                Model.AddScaled(_classRows.Of(sum), differences, _row[sum]);
                _row[sum] = Dot(model.ClassRow(sum), differences) / (1 - learning.SumsLeftOut);
            }
        }

        Model.AddScaled(_bias.Of(0), _row, 1);
        foreach (var feature in _kept)
        {
            Model.AddScaled(_rows.Of(feature.Number), _row, feature.Value);
        }
    }

    /// <summary>The shares of the case, with features and sums left out at random; those that stay count for those that do not.</summary>
    private void Forward(Case learnt)
    {
        _kept.Clear();
        model.Bias.CopyTo(_row, 0);
        foreach (var feature in learnt.Features)
        {
            if (_random.NextSingle() >= learning.FeaturesLeftOut)
            {
                var kept = feature with { Value = feature.Value / (1 - learning.FeaturesLeftOut) };
                _kept.Add(kept);
                Model.AddScaled(_row, model.Row(kept.Number), kept.Value);
            }
        }

        for (var sum = 0; sum < Model.Sums; sum++)
        {
            _row[sum] = _random.NextSingle() < learning.SumsLeftOut ? 0 : _row[sum] / (1 - learning.SumsLeftOut);
        }

        model.Score(_row);
        model.Share(_row.AsSpan(Model.Sums, model.Classes.Count));
    }

    /// <summary>Turns the shares into what they differ from the truth by; false where nothing is known of the case.</summary>
    private bool Differ(Case learnt)
    {
        var (first, isKnown) = (0, false);
        for (var group = 0; group < model.Groups.Count; group++)
        {
            var count = model.Groups[group].Count;
            for (var i = 0; i < count; i++)
            {
                ref var share = ref _row[Model.Sums + first + i];
                share = learnt.Truth[group] == Case.Unknown ? 0 : share - (learnt.Truth[group] == i ? 1 : 0);
            }

            isKnown |= learnt.Truth[group] != Case.Unknown;
            first += count;
        }

        return isKnown;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}

/// <summary>How a model is fitted.</summary>
/// <param name="Rounds">Over all cases.</param>
/// <param name="FeaturesLeftOut">The share of a case's features that are left out at random; likewise of its sums.</param>
internal sealed record Learning(int Rounds, float FirstRate, float FeaturesLeftOut, float SumsLeftOut);
