namespace CoachWatch.Fitting;

/// <summary>The gradients of a batch by row, and Adam's means of them over all batches; rows that no case of a batch touches stand still.</summary>
internal sealed class Gradients(int rows, int width)
{
    private const float Mean = 0.9f, MeanOfSquares = 0.999f, Smallest = 1e-8f;

    private readonly float[] _means = new float[rows * width];
    private readonly float[] _squares = new float[rows * width];
    private readonly float[] _gradients = new float[rows * width];
    private readonly bool[] _isTouched = new bool[rows];
    private readonly List<int> _touched = [];
    private int _steps;

    /// <summary>The row's gradient, to be added to.</summary>
    public Span<float> Of(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }

        return _gradients.AsSpan(row * width, width);
    }

    /// <summary>Moves the weights of the touched rows against their gradients, and clears these.</summary>
    /// <param name="cases">How many cases the gradients were summed over.</param>
    public void Step(RowOf weightsOf, float rate, int cases, float penalty)
    {
        _steps++;
        var scale = rate * MathF.Sqrt(1 - MathF.Pow(MeanOfSquares, _steps)) / (1 - MathF.Pow(Mean, _steps));
        foreach (var row in _touched)
        {
            Move(weightsOf(row), row * width, scale, cases, penalty);
            _isTouched[row] = false;
        }

        _touched.Clear();
    }

    private void Move(Span<float> weights, int place, float scale, int cases, float penalty)
    {
        for (var i = 0; i < width; i++)
        {
            var gradient = _gradients[place + i] / cases + penalty * weights[i];
            ref var mean = ref _means[place + i];
            ref var square = ref _squares[place + i];
            mean = Mean * mean + (1 - Mean) * gradient;
            square = MeanOfSquares * square + (1 - MeanOfSquares) * gradient * gradient;
            weights[i] -= scale * mean / (MathF.Sqrt(square) + Smallest);
            _gradients[place + i] = 0;
        }
    }

    public delegate Span<float> RowOf(int row);
}
