namespace CoachWatch.Data.Import;

/// <summary>The fields of one item of a feed by their local names; the first of each is kept.</summary>
internal sealed class FeedItem
{
    private readonly Dictionary<string, string> _fields = [];

    public string? this[string field] => _fields.GetValueOrDefault(field);

    public void Set(string field, string value)
    {
        if (value.Length > 0)
        {
            _fields.TryAdd(field, value);
        }
    }
}
