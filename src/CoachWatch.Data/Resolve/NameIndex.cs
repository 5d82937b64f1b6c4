namespace CoachWatch.Data.Resolve;

/// <summary>The names of one kind (clubs, coaches or sources) in memory, and the slugs that are taken.</summary>
/// <param name="kind">How reasons call one: "club".</param>
internal sealed class NameIndex<T>(string kind)
    where T : class
{
    private readonly Dictionary<string, NameEntry> _own = [];
    private readonly Dictionary<string, NameEntry?> _others = [];
    private readonly Dictionary<int, NameEntry> _stored = [];
    private readonly List<(NameEntry Entry, T Row)> _introduced = [];

    public HashSet<string> Slugs { get; } = [];

    public void AddOwn(NameEntry entry, string slug)
    {
        _own.Add(entry.Key, entry);
        _stored.Add(entry.Id, entry);
        Slugs.Add(slug);
    }

    /// <summary>A further name, which is ambiguous where several bear it.</summary>
    public void AddOther(string key, IEnumerable<NameEntry> bearers) => _others[key] = bearers.Skip(1).Any() ? null : bearers.Single();

    /// <summary>The one that bears the name as its own, or else the only one that bears it besides.</summary>
    public NameEntry? Find(string name)
    {
        var key = NameKey.Of(name);
        return _own.TryGetValue(key, out var entry) ? entry : _others.GetValueOrDefault(key);
    }

    public NameEntry ById(int id) => _stored[id];

    /// <summary>The reason why the name means nobody, as a sentence; null where it may mean one, known or new.</summary>
    public string? Refuse(string name) => NameRule.Refuse(name)
        ?? (Find(name) is null && _others.ContainsKey(NameKey.Of(name)) ? $"More than one {kind} is called \"{name}\", and the article does not settle which." : null);

    /// <summary>Makes a row for a name that nobody bears yet.</summary>
    /// <param name="name">One that is not refused.</param>
    /// <param name="create">Makes the row of a name, its key and its slug.</param>
    public void Introduce(string name, Func<string, string, string, T> create)
    {
        if (Find(name) is null)
        {
            var key = NameKey.Of(name);
            var entry = new NameEntry(key);
            _own.Add(key, entry);
            _introduced.Add((entry, create(name, key, Slug.Take(name, Slugs))));
        }
    }

    public IReadOnlyList<T> Introduced => _introduced.ConvertAll(pair => pair.Row);

    /// <summary>To be called when the introduced rows have their numbers.</summary>
    public void Keep(Func<T, int> id)
    {
        foreach (var (entry, row) in _introduced)
        {
            entry.Id = id(row);
            _stored.Add(entry.Id, entry);
        }

        _introduced.Clear();
    }
}

/// <summary>Who a name means.</summary>
internal sealed class NameEntry(string key)
{
    public string Key => key;

    /// <summary>0 until it is stored.</summary>
    public int Id { get; set; }
}
