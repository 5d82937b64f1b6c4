namespace CoachWatch.Extraction.Weighing;

/// <summary>A family of features that differ in one to three respects: "signal.order.polarity". Their numbers are looked up once, so that using one costs an addition.</summary>
internal sealed class Template
{
    private readonly int[] _numbers;
    private readonly int _second;
    private readonly int _third;

    public Template(Model model, string name, IReadOnlyList<string> first, IReadOnlyList<string>? second = null, IReadOnlyList<string>? third = null)
    {
        (_second, _third) = (second?.Count ?? 1, third?.Count ?? 1);
        _numbers = new int[first.Count * _second * _third];
        for (var i = 0; i < _numbers.Length; i++)
        {
            var (a, b, c) = (i / (_second * _third), i / _third % _second, i % _third);
            _numbers[i] = model.Number(name + " " + first[a] + (second is null ? "" : " " + second[b]) + (third is null ? "" : " " + third[c]));
        }
    }

    public int this[int first] => _numbers[first];

    public int this[int first, int second] => _numbers[first * _second + second];

    public int this[int first, int second, int third] => _numbers[(first * _second + second) * _third + third];
}
