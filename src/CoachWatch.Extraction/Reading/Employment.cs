using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Who works or worked where: what the article says, and the spells that are known beforehand.</summary>
internal sealed class Employment(Document document, NameIndex index)
{
    private const int DaysOfBeginning = 14, DaysAfterLeaving = 200, DaysOfAHandover = 40, DaysOfARound = 75;

    private readonly List<Claim> _said = [];
    private readonly Dictionary<(Person, Team), List<Claim>> _saidOf = [];
    private readonly Dictionary<Person, Team> _employers = [];
    private readonly HashSet<(Person, Team)> _holds = [];
    private readonly HashSet<(Person, Team)> _held = [];

    public IReadOnlyList<Claim> Said => _said;

    private DateTime? Published => document.Article.Published?.Start;

    public void Add(Claim claim)
    {
        _said.Add(claim);
        (claim.IsPast ? _held : _holds).Add((claim.Person, claim.Team));
        if (!claim.IsPast)
        {
            _employers.TryAdd(claim.Person, claim.Team);
        }

        if (!_saidOf.TryGetValue((claim.Person, claim.Team), out var claims))
        {
            _saidOf[(claim.Person, claim.Team)] = claims = [];
        }

        claims.Add(claim);
    }

    /// <summary>What the article says of the two, in its order.</summary>
    public IReadOnlyList<Claim> SaidOf(Person person, Team team) => _saidOf.GetValueOrDefault((person, team), []);

    public bool IsSaidToHold(Person person, Team team) => _holds.Contains((person, team));

    public bool IsSaidToHaveHeld(Person person, Team team) => _held.Contains((person, team));

    public Team? SaidEmployer(Person person) => _employers.GetValueOrDefault(person);

    /// <summary>The known spell at the time of the article, or one that ended shortly before.</summary>
    public TenureReference? KnownSpell(Person person, Team team, int daysAfter = DaysAfterLeaving) =>
        index.Spells(person).FirstOrDefault(spell => spell.Club == team.Name && IsNow(spell, daysAfter));

    /// <summary>The role of the known spell at the time of the article.</summary>
    public RoleKind? KnownRole(Person person, Team team) => KnownSpell(person, team, DaysOfAHandover) is { } spell ? RoleOf(spell.Role) : null;

    /// <summary>Whether the coach works at the club when the article appears: what is known beforehand tells it better than a single sentence.</summary>
    public bool WorksAt(Person person, Team team) => KnownSpell(person, team, DaysOfAHandover) is not null || !IsKnownElsewhere(person) && IsSaidToHold(person, team);

    public bool IsKnownToHaveWorked(Person person, Team team) => index.Spells(person).Any(spell => spell.Club == team.Name);

    /// <summary>The jobs that the coach holds: those the article tells, or else the known one where the article names the club.</summary>
    public List<Claim> JobsOf(Person person, Sentence sentence)
    {
        var isKnown = index.Spells(person).Count > 0;
        var said = _said.FindAll(job => job.Person == person && !job.IsPast && (!isKnown || KnownSpell(person, job.Team, DaysOfAHandover) is not null));
        if (said.Count > 0)
        {
            return said;
        }

        return [.. document.Teams.Select(team => (Team: team, Spell: KnownSpell(person, team, 0))).Where(job => job.Spell is not null).Select(job => new Claim
        {
            Kind = ClaimKind.Tenure, Person = person, Team = job.Team, Role = RoleOf(job.Spell!.Role), Sentence = sentence, Rule = "known spell",
        })];
    }

    private static RoleKind RoleOf(Role role) => role switch
    {
        Role.InterimHeadCoach => RoleKind.InterimHeadCoach,
        Role.AssistantCoach => RoleKind.AssistantCoach,
        Role.Other => RoleKind.Other,
        _ => RoleKind.HeadCoach,
    };

    /// <summary>Known to have gone from the club well before the article, and not to have come back.</summary>
    public bool HasLongLeft(Person person, Team team) =>
        Published is { } day && index.Spells(person).Where(spell => spell.Club == team.Name).ToList() is { Count: > 0 } spells
        && spells.TrueForAll(spell => spell.To is { } to && to.End.AddDays(DaysOfARound) < day || spell.From is { } from && from.Start > day) && spells.Exists(spell => spell.To is { } to && to.End < day);

    /// <summary>Known to hold the job since well before the article: his appointment is no news.</summary>
    public bool HasLongHeld(Person person, Team team) =>
        Published is { } day && index.Spells(person).Any(spell => spell is { Role: Role.HeadCoach } && spell.Club == team.Name && spell.From is { } from && from.End.AddDays(DaysOfARound) < day && (spell.To is null || spell.To.Value.End > day));

    /// <summary>Whether the coach's known present or latest club is another; null where none is known.</summary>
    public bool? IsKnownElsewhere(Person person, Team team) =>
        KnownSpell(person, team) is not null ? false : index.Spells(person).Any(spell => IsNow(spell, DaysAfterLeaving)) ? true : null;

    public bool IsKnownElsewhere(Person person) => index.Spells(person).Any(spell => IsNow(spell, 0));

    private bool IsNow(TenureReference spell, int daysAfter)
    {
        if (document.Article.Published is not { } published)
        {
            return spell.To is null;
        }

        // A spell that may have begun this very month is no job held: its beginning may be the news.
        return (spell.From is null ? spell.To is not null : spell.From.Value.End <= published.End.AddDays(-DaysOfBeginning))
            && (spell.To is null || spell.To.Value.End >= published.Start.AddDays(-daysAfter));
    }
}
