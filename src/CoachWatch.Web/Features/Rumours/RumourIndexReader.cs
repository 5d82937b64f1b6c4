using CoachWatch.Data.Derive;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Timeline;
using CoachWatch.Web.Features.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>
/// Reads the index from the store. Claims come first and names last, so that whatever a claim speaks of is there, also while an import goes on;
/// what it changes meanwhile raises the revision and is read the next time.
/// </summary>
internal sealed class RumourIndexReader(CoachWatchDb db)
{
    private readonly FacetValues[] _values = [.. RumourFilter.Facets.Select(_ => new FacetValues())];

    public async Task<RumourIndex> ReadAsync(long revision, CancellationToken cancel)
    {
        AddFixedValues();
        var told = await Links().ToListAsync(cancel);
        var credited = (await db.LinkSources.Select(s => new { s.LinkId, s.SourceId }).ToListAsync(cancel)).ToLookup(s => s.LinkId, s => s.SourceId);
        var rows = await db.Rumours.Select(r => new RumourRow(r.Id, r.VacancyId, r.CoachId, r.Role)).ToDictionaryAsync(r => r.Id, cancel);
        var openings = await db.Vacancies.AsNoTracking().OrderBy(v => v.Id).ToListAsync(cancel);
        var jobs = await JobClaims.ReadAsync(db, openings, cancel);
        var clubs = await db.Clubs.Where(c => db.Vacancies.Any(v => v.ClubId == c.Id)).Select(c =>
            new IndexedClub(c.Id, c.Slug, c.Name, c.Confirmed, c.Country, c.League) { Colour = c.Colour, SecondColour = c.SecondColour, Initials = c.Initials }).ToDictionaryAsync(c => c.Id, cancel);
        var coaches = await db.Coaches.Where(c => db.Links.Any(l => l.CoachId == c.Id) || db.Exits.Any(e => e.CoachId == c.Id) || db.Tenures.Any(t => t.CoachId == c.Id))
            .Select(c => new Named(c.Id, c.Slug, c.Name, c.Confirmed)).ToDictionaryAsync(c => c.Id, cancel);
        var sources = await db.Sources.Select(s => new Named(s.Id, s.Slug, s.Name, s.Confirmed)).ToDictionaryAsync(s => s.Id, cancel);
        var unused = await UnusedNames.Sources(db).Select(s => s.Id).ToHashSetAsync(cancel);

        var listed = openings.Where(v => clubs.ContainsKey(v.ClubId)).Select((v, place) => VacancyOf(v, clubs[v.ClubId], place)).ToList();
        var vacancies = listed.ToDictionary(v => v.Id);
        var links = told.FindAll(l => rows.TryGetValue(l.RumourId, out var row) && vacancies.ContainsKey(row.VacancyId) && coaches.ContainsKey(row.CoachId));
        int[] starts = [.. Enumerable.Range(0, links.Count).Where(link => link == 0 || links[link].RumourId != links[link - 1].RumourId), links.Count];
        byte[] said = [.. links.Select(link => RumourFold.Said(link.Stage, link.Disputed))];
        var rumours = starts[..^1].Select((start, place) => RumourOf(rows[links[start].RumourId], place)).ToList();
        var signings = Signing.Of(listed);
        var valuesOf = Columns(rumours);
        return new RumourIndex
        {
            Revision = revision,
            Rumours = rumours,
            Vacancies = listed,
            VacanciesOf = listed.ToLookup(v => v.Club.Slug),
            OpenJobs = new OpenJobs(listed),
            Jobs = jobs,
            Reports = [.. links.Select(link => new Report(link.Id, link.ArticleId, link.KnownOn, link.PublishedAt, link.Stage, link.Disputed, link.OriginId))],
            Days = [.. links.Select(link => link.KnownOn)],
            Said = said,
            Recency = RecencyOf(links),
            Originals = OriginalsOf(links),
            Facts = [.. rumours.Select(rumour => new RumourFacts(rumour.Coach.Id, rumour.Role, rumour.Vacancy, Signing.Elsewhere(signings[rumour.Coach.Id], rumour.Vacancy, links[starts[rumour.Place]].KnownOn)))],
            Starts = starts,
            Wholes = [.. rumours.Select(rumour => said[starts[rumour.Place]..starts[rumour.Place + 1]].Aggregate(new RumourFold(), (fold, word) => fold.With(word)))],
            RumoursOfReports = [.. rumours.SelectMany(rumour => Enumerable.Repeat(rumour.Place, starts[rumour.Place + 1] - starts[rumour.Place]))],
            VacanciesOfRumours = [.. rumours.Select(rumour => rumour.Vacancy.Place)],
            UncertainDays = await UncertainDays().ToArrayAsync(cancel),
            LastDay = links.Count == 0 ? DateOnly.MinValue : links.Max(link => link.KnownOn),
            ToldBy = ToldBy(links, starts, said, credited, sources, unused),
            ValuesOf = valuesOf,
            RumoursOf = Array.ConvertAll(valuesOf, column => column is null ? null : Enumerable.Range(0, rumours.Count).ToLookup(rumour => column[rumour])),
            Values = _values,
            Sources = sources,
            Coaches = coaches,
        };

        IndexedRumour RumourOf(RumourRow row, int place) => new(row.Id, coaches[row.CoachId], row.Role, vacancies[row.VacancyId]) { Place = place };
    }

    private IQueryable<LinkRow> Links() =>
        from link in db.Links
        where link.RumourId != null
        join article in db.Articles on link.ArticleId equals article.Id
        orderby link.RumourId, link.KnownOn, link.PublishedAt, link.ArticleId
        select new LinkRow(
            link.Id, link.RumourId!.Value, link.ArticleId, link.KnownOn, link.PublishedAt, link.Stage, link.Disputed, link.OriginId, link.Repeat, article.PublisherId, article.Language);

    private IQueryable<DateOnly> UncertainDays() => UncertainDays(db.Links).Concat(UncertainDays(db.Exits)).Concat(UncertainDays(db.Tenures));

    private static IQueryable<DateOnly> UncertainDays(IQueryable<Claim> claims) => claims.IgnoreQueryFilters().Where(c => !c.Confirmed).Select(c => c.KnownOn);

    private static int[] RecencyOf(List<LinkRow> links)
    {
        var recency = new int[links.Count];
        foreach (var (rank, moment) in Enumerable.Range(0, links.Count).GroupBy(link => links[link].PublishedAt).OrderBy(moment => moment.Key).Index())
        {
            foreach (var link in moment)
            {
                recency[link] = rank;
            }
        }

        return recency;
    }

    private static ReportSet OriginalsOf(List<LinkRow> links)
    {
        var originals = new ReportSet(links.Count);
        foreach (var (report, _) in links.Index().Where(link => !link.Item.Repeat))
        {
            originals.Add(report);
        }

        return originals;
    }

    private ReportValues?[] ToldBy(List<LinkRow> links, int[] starts, byte[] said, ILookup<int, int> credited, Dictionary<int, Named> sources, HashSet<int> unused)
    {
        var told = new ReportValues?[_values.Length];
        told[(int)Facet.Source] = Values(Facet.Source, link => link.OriginId is { } origin ? credited[link.Id].Append(origin).Distinct().Select(SourceOf) : credited[link.Id].Select(SourceOf));
        told[(int)Facet.Publisher] = Values(Facet.Publisher, link => link.PublisherId is { } publisher ? [SourceOf(publisher)] : []);
        told[(int)Facet.Language] = Values(Facet.Language, link => [(link.Language, link.Language)]);
        return told;

        (string, string) SourceOf(int id) => (sources[id].Slug, sources[id].Name);

        ReportValues Values(Facet facet, Func<LinkRow, IEnumerable<(string Key, string Label)>> of)
        {
            // A listed source that has told nothing yet can be asked for like any other.
            foreach (var source in sources.Values.Where(source => facet is not Facet.Language && !unused.Contains(source.Id)))
            {
                _values[(int)facet].Add(source.Slug, source.Name);
            }

            var values = links.ConvertAll(link => (IReadOnlyList<int>)[.. of(link).Select(value => _values[(int)facet].Add(value.Key, value.Label))]);
            return new ReportValues(values, starts, said, _values[(int)facet].Count);
        }
    }

    private int[]?[] Columns(List<IndexedRumour> rumours)
    {
        var columns = new int[]?[_values.Length];
        columns[(int)Facet.Club] = Column(Facet.Club, rumour => (rumour.Club.Slug, rumour.Club.Name));
        columns[(int)Facet.Coach] = Column(Facet.Coach, rumour => (rumour.Coach.Slug, rumour.Coach.Name));
        columns[(int)Facet.Country] = Column(Facet.Country, rumour => (rumour.Club.Country, rumour.Club.Country));
        columns[(int)Facet.League] = Column(Facet.League, rumour => (rumour.Club.League, rumour.Club.League));
        columns[(int)Facet.Role] = [.. rumours.Select(rumour => (int)rumour.Role)];
        return columns;

        int[] Column(Facet facet, Func<IndexedRumour, (string? Key, string? Label)> of) =>
            [.. rumours.Select(rumour => of(rumour) is ({ } key, { } label) ? _values[(int)facet].Add(key, label) : -1)];
    }

    private static IndexedVacancy VacancyOf(Vacancy v, IndexedClub club, int place) => new(
        v.Id, club, v.Role, v.Slug, v.BegunOn, v.PressureOn, v.ExpectedOn, v.OpenedOn, v.FilledOn, v.LapsedOn, v.OutgoingId, v.ExitId, v.InterimId, v.InterimOn, v.FilledById)
    {
        Place = place,
    };

    // A fixed value's number is that of the enum's member.
    private void AddFixedValues()
    {
        Add<LinkStage>(Facet.Stage);
        Add<Role>(Facet.Role);
        Add<RumourStatus>(Facet.Status);

        void Add<TEnum>(Facet facet) where TEnum : struct, Enum
        {
            foreach (var name in Enum.GetNames<TEnum>())
            {
                _values[(int)facet].Add(name.ToLowerInvariant(), name);
            }
        }
    }

    private sealed record LinkRow(
        int Id, int RumourId, int ArticleId, DateOnly KnownOn, DateTime PublishedAt, LinkStage Stage, bool Disputed, int? OriginId, bool Repeat, int? PublisherId, string Language);

    private sealed record RumourRow(int Id, int VacancyId, int CoachId, Role Role);
}
