using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Fitting;

/// <summary>Fits the weights of a <see cref="LinearModel"/> to cases: softmax regression by AdaGrad with an L2 penalty. The same cases give the same weights.</summary>
internal sealed class Fitter(LinearModel model, float penalty, int rounds)
{
    private const float Rate = 0.15f, Decay = 0.3f;
    private const int Seed = 20251106;

    public void Fit(IReadOnlyList<Case> cases)
    {
        var classes = model.Classes.Count;
        var squares = new float[model.Features.Count * classes];
        var shares = new float[classes];
        var mean = new float[squares.Length];
        var order = Enumerable.Range(0, cases.Count).ToArray();
        var random = new Random(Seed);
        for (var feature = 0; feature < model.Features.Count; feature++)
        {
            model.Weights(feature).Clear();
        }

        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var place in order)
            {
                Learn(cases[place], shares, squares, Rate / (1 + Decay * round));
            }

            if (round >= rounds / 2)
            {
                Add(mean);
            }
        }

        // The mean of the later rounds' weights is steadier than the last of them.
        Set(mean, rounds - rounds / 2);
    }

    private void Add(float[] mean)
    {
        for (var feature = 0; feature < model.Features.Count; feature++)
        {
            var weights = model.Weights(feature);
            for (var i = 0; i < weights.Length; i++)
            {
                mean[feature * weights.Length + i] += weights[i];
            }
        }
    }

    private void Set(float[] mean, int count)
    {
        for (var feature = 0; feature < model.Features.Count; feature++)
        {
            var weights = model.Weights(feature);
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = mean[feature * weights.Length + i] / count;
            }
        }
    }

    private void Learn(Case learnt, float[] shares, float[] squares, float rate)
    {
        model.Weigh(learnt.Features, shares);
        var first = 0;
        for (var group = 0; group < model.Groups.Count; group++)
        {
            var count = model.Groups[group].Count;
            for (var i = first; i < first + count; i++)
            {
                // The gradient of a group whose truth is unknown is nothing.
                shares[i] = learnt.Truth[group] == Case.Unknown ? 0 : shares[i] - (learnt.Truth[group] == i - first ? 1 : 0);
            }

            first += count;
        }

        foreach (var feature in learnt.Features)
        {
            var weights = model.Weights(feature.Number);
            for (var i = 0; i < weights.Length; i++)
            {
                if (shares[i] == 0)
                {
                    continue;
                }

                var gradient = shares[i] * feature.Value + penalty * weights[i];
                ref var square = ref squares[feature.Number * weights.Length + i];
                square += gradient * gradient;
                weights[i] -= rate * gradient / MathF.Sqrt(square + 1e-6f);
            }
        }
    }
}
