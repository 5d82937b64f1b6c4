namespace CoachWatch.Data.Resolve;

/// <summary>The names of one kind (clubs, coaches or sources) in memory, and the slugs that are taken.</summary>
internal sealed class NameIndex<T>
    where T : class
{
    private readonly Dictionary<string, NameEntry<T>> _own = [];
    private readonly Dictionary<string, NameEntry<T>?> _others = [];
    private readonly Dictionary<int, NameEntry<T>> _stored = [];
    private readonly List<NameEntry<T>> _created = [];

    public HashSet<string> Slugs { get; } = [];

    public void AddOwn(NameEntry<T> entry, string slug)
    {
        _own.Add(entry.Key, entry);
        _stored.Add(entry.Id, entry);
        Slugs.Add(slug);
    }

    /// <summary>A further name, which is ambiguous where several bear it.</summary>
    public void AddOther(string key, IEnumerable<NameEntry<T>> bearers) => _others[key] = bearers.Skip(1).Any() ? null : bearers.Single();

    /// <summary>The one that bears the name as its own, or else as one of its others. Null where there is none or, then <paramref name="ambiguous"/>, several.</summary>
    public NameEntry<T>? Find(string key, out bool ambiguous)
    {
        ambiguous = false;
        if (_own.TryGetValue(key, out var entry))
        {
            return entry;
        }

        ambiguous = _others.TryGetValue(key, out entry) && entry is null;
        return entry;
    }

    public NameEntry<T> Create(string key, T row)
    {
        var entry = new NameEntry<T>(key, 0, row);
        _own.Add(key, entry);
        _created.Add(entry);
        return entry;
    }

    public NameEntry<T> ById(int id) => _stored[id];

    /// <summary>To be called when the created rows are stored.</summary>
    public void Keep(Func<T, int> id)
    {
        foreach (var entry in _created)
        {
            entry.Stored(id);
            _stored.Add(entry.Id, entry);
        }

        _created.Clear();
    }
}

/// <summary>Who a name means: a stored row by its id, or one that is yet to be stored.</summary>
internal sealed class NameEntry<T>(string key, int id, T? created = null)
    where T : class
{
    public string Key => key;

    /// <summary>0 until it is stored.</summary>
    public int Id { get; private set; } = id;

    public int? StoredId => Created is null ? Id : null;

    public T? Created { get; private set; } = created;

    public void Stored(Func<T, int> idOf)
    {
        Id = idOf(Created!);
        Created = null;
    }
}
