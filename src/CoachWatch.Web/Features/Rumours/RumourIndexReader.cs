using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>
/// Reads the index from the store. Claims come first and names last, so that whatever a claim speaks of is there, also while an import goes on;
/// what it changes meanwhile raises the revision and is read the next time.
/// </summary>
internal sealed class RumourIndexReader(CoachWatchDb db)
{
    private readonly Vocabulary[] _values = [.. RumourFilter.Facets.Select(_ => new Vocabulary())];
    private readonly Dictionary<(int? Publisher, string Language, bool Repeat, string Sources), int> _places = [];
    private readonly List<ReportMarks> _marks = [];

    public async Task<RumourIndex> ReadAsync(long revision, CancellationToken cancel)
    {
        AddFixedValues();
        var links = await Links().ToListAsync(cancel);
        var credited = (await db.LinkSources.Select(s => new { s.LinkId, s.SourceId }).ToListAsync(cancel)).ToLookup(s => s.LinkId, s => s.SourceId);
        var rows = await db.Rumours.OrderBy(r => r.Id).Select(r => new RumourRow(r.Id, r.VacancyId, r.CoachId, r.Role)).ToListAsync(cancel);
        var openings = await db.Vacancies.AsNoTracking().OrderBy(v => v.Id).ToListAsync(cancel);
        var clubs = await db.Clubs.Where(c => db.Vacancies.Any(v => v.ClubId == c.Id)).Select(c =>
            new IndexedClub(c.Id, c.Slug, c.Name, c.Confirmed, c.Country, c.League) { Colour = c.Colour, SecondColour = c.SecondColour, Initials = c.Initials }).ToDictionaryAsync(c => c.Id, cancel);
        var coaches = await db.Coaches.Where(c => db.Links.Any(l => l.CoachId == c.Id) || db.Exits.Any(e => e.CoachId == c.Id))
            .Select(c => new Named(c.Id, c.Slug, c.Name, c.Confirmed)).ToDictionaryAsync(c => c.Id, cancel);
        var sources = await db.Sources.Select(s => new Named(s.Id, s.Slug, s.Name, s.Confirmed)).ToDictionaryAsync(s => s.Id, cancel);

        var reports = links.Select(ReportOf).ToArray();
        var marks = links.Select(l => MarksOf(l, credited[l.Id], sources)).ToArray();
        var vacancies = openings.Where(v => clubs.ContainsKey(v.ClubId)).Select(v => VacancyOf(v, clubs[v.ClubId])).ToDictionary(v => v.Id);
        var signings = Signing.Of(vacancies.Values);
        var rumours = new List<IndexedRumour>(rows.Count);
        var next = 0;
        foreach (var row in rows.Where(r => vacancies.ContainsKey(r.VacancyId) && coaches.ContainsKey(r.CoachId)))
        {
            next = Skip(links, next, l => l.RumourId < row.Id);
            var end = Skip(links, next, l => l.RumourId == row.Id);
            if (end > next)
            {
                var rumour = RumourOf(row, vacancies[row.VacancyId], coaches[row.CoachId], next, marks.AsSpan(next, end - next));
                var elsewhere = signings[row.CoachId].Where(signing => signing.ClubId != rumour.Club.Id).ToArray();
                rumours.Add(elsewhere.Length > 0 ? rumour with { Signings = elsewhere } : rumour);
            }

            next = end;
        }

        // A source that has told nothing yet can be asked for like any other.
        foreach (var source in sources.Values)
        {
            _values[(int)Facet.Source].Of(source.Slug, source.Name);
            _values[(int)Facet.Publisher].Of(source.Slug, source.Name);
        }

        return new RumourIndex
        {
            Revision = revision,
            Rumours = rumours,
            Vacancies = [.. vacancies.Values],
            Reports = reports,
            MarksOf = marks,
            Marks = _marks,
            Values = [.. _values.Select(v => v.Values)],
            Sources = sources,
            Coaches = coaches,
        };
    }

    private IQueryable<LinkRow> Links() =>
        from link in db.Links
        where link.RumourId != null
        join article in db.Articles on link.ArticleId equals article.Id
        orderby link.RumourId, link.KnownOn, link.PublishedAt, link.ArticleId
        select new LinkRow(
            link.Id, link.RumourId!.Value, link.ArticleId, link.KnownOn, link.PublishedAt, link.Stage, link.Disputed, link.OriginId, link.Repeat, article.PublisherId, article.Language);

    private static Report ReportOf(LinkRow link) => new(link.Id, link.ArticleId, link.KnownOn, link.PublishedAt, link.Stage, link.Disputed, link.OriginId);

    private int MarksOf(LinkRow link, IEnumerable<int> credited, Dictionary<int, Named> sources)
    {
        int[] Value(Facet facet, IEnumerable<int> ids) => [.. ids.Select(id => _values[(int)facet].Of(sources[id].Slug, sources[id].Name))];

        int[] ids = [.. (link.OriginId is { } origin ? credited.Append(origin).Distinct() : credited).Order()];
        var key = (link.PublisherId, link.Language, link.Repeat, string.Join(',', ids));
        if (!_places.TryGetValue(key, out var place))
        {
            int[] publisher = link.PublisherId is { } id ? [id] : [];
            _places[key] = place = _marks.Count;
            _marks.Add(new ReportMarks(Value(Facet.Source, ids), Value(Facet.Publisher, publisher), [_values[(int)Facet.Language].Of(link.Language, link.Language)], link.Repeat));
        }

        return place;
    }

    private static IndexedVacancy VacancyOf(Vacancy v, IndexedClub club) => new(
        v.Id, club, v.Role, v.Slug, v.BegunOn, v.PressureOn, v.ExpectedOn, v.OpenedOn, v.FilledOn, v.LapsedOn, v.OutgoingId, v.ExitId, v.InterimId, v.InterimOn, v.FilledById);

    private IndexedRumour RumourOf(RumourRow row, IndexedVacancy vacancy, Named coach, int start, ReadOnlySpan<int> marks)
    {
        int Value(Facet facet, string? label) => label is null ? -1 : _values[(int)facet].Of(label, label);

        var values = new int[_values.Length];
        Array.Fill(values, -1);
        values[(int)Facet.Coach] = _values[(int)Facet.Coach].Of(coach.Slug, coach.Name);
        values[(int)Facet.Club] = _values[(int)Facet.Club].Of(vacancy.Club.Slug, vacancy.Club.Name);
        values[(int)Facet.Role] = (int)row.Role;
        values[(int)Facet.Country] = Value(Facet.Country, vacancy.Club.Country);
        values[(int)Facet.League] = Value(Facet.League, vacancy.Club.League);
        return new(row.Id, coach, row.Role, vacancy) { Start = start, Count = marks.Length, Values = values, Told = Told(marks) };
    }

    private int[][] Told(ReadOnlySpan<int> marks)
    {
        var told = new int[_values.Length][];
        var once = new SortedSet<int>();
        foreach (var facet in ReportPicks.Facets)
        {
            once.Clear();
            foreach (var report in marks)
            {
                once.UnionWith(_marks[report].Of(facet));
            }

            told[(int)facet] = [.. once];
        }

        return told;
    }

    // A fixed value's place in its list is the number of the enum's member.
    private void AddFixedValues()
    {
        Add<LinkStage>(Facet.Stage);
        Add<Role>(Facet.Role);
        Add<RumourStatus>(Facet.Status);

        void Add<TEnum>(Facet facet) where TEnum : struct, Enum
        {
            foreach (var name in Enum.GetNames<TEnum>())
            {
                _values[(int)facet].Of(name.ToLowerInvariant(), name);
            }
        }
    }

    private static int Skip(List<LinkRow> links, int from, Func<LinkRow, bool> passes)
    {
        while (from < links.Count && passes(links[from]))
        {
            from++;
        }

        return from;
    }

    private sealed record LinkRow(
        int Id, int RumourId, int ArticleId, DateOnly KnownOn, DateTime PublishedAt, LinkStage Stage, bool Disputed, int? OriginId, bool Repeat, int? PublisherId, string Language);

    private sealed record RumourRow(int Id, int VacancyId, int CoachId, Role Role);

    private sealed class Vocabulary
    {
        private readonly Dictionary<string, int> _numbers = [];

        public List<FacetValue> Values { get; } = [];

        public int Of(string key, string label)
        {
            if (!_numbers.TryGetValue(key, out var number))
            {
                _numbers[key] = number = Values.Count;
                Values.Add(new(key, label));
            }

            return number;
        }
    }
}
