using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Who works or worked where: what the article says, and the spells that are known beforehand.</summary>
internal sealed class Employment(Document document, NameIndex index)
{
    private const int DaysOfBeginning = 14, DaysOfComing = 45, DaysAfterLeaving = 200, DaysOfAHandover = 40, DaysOfARound = 75;

    private readonly Dictionary<(Person, Team), List<SaidTenure>> _saidOf = [];
    private readonly HashSet<(Person, Team)> _holds = [];
    private readonly HashSet<(Person, Team)> _held = [];
    private readonly Dictionary<Person, IReadOnlyList<TenureReference>> _spells = [];

    private DateTime? Published => document.Article.Published?.Start;

    public void Add(SaidTenure said)
    {
        (said.IsPast ? _held : _holds).Add((said.Person, said.Team));
        if (!_saidOf.TryGetValue((said.Person, said.Team), out var all))
        {
            _saidOf[(said.Person, said.Team)] = all = [];
        }

        all.Add(said);
    }

    /// <summary>What the article says of the two, in its order.</summary>
    public IReadOnlyList<SaidTenure> SaidOf(Person person, Team team) => _saidOf.GetValueOrDefault((person, team), []);

    public bool IsSaidToHold(Person person, Team team) => _holds.Contains((person, team));

    public bool IsSaidToHaveHeld(Person person, Team team) => _held.Contains((person, team));

    /// <summary>Whether any spell of the two is known, whenever.</summary>
    public bool IsKnownAt(Person person, Team team) => FindSpell(person, team, _ => true) is not null;

    /// <summary>The known spell at the time of the article, or one that ended shortly before.</summary>
    public TenureReference? KnownSpell(Person person, Team team, int daysAfter = DaysAfterLeaving) => FindSpell(person, team, spell => IsNow(spell, daysAfter));

    /// <summary>The role of the known spell at the time of the article.</summary>
    public RoleKind? KnownRole(Person person, Team team) => KnownSpell(person, team, DaysOfAHandover) is { } spell ? RoleOf(spell.Role) : null;

    public static RoleKind RoleOf(Role role) => role switch
    {
        Role.InterimHeadCoach => RoleKind.InterimHeadCoach,
        Role.AssistantCoach => RoleKind.AssistantCoach,
        Role.Other => RoleKind.Other,
        _ => RoleKind.HeadCoach,
    };

    /// <summary>Known to have begun at the club in the weeks before the article: that may still be its news.</summary>
    public bool HasJustCome(Person person, Team team) =>
        Published is { } day && FindSpell(person, team, spell => spell.From is { } from && from.End <= day.AddDays(1) && from.End.AddDays(DaysOfComing) >= day) is not null;

    /// <summary>Known to have begun at the club in the month or year of the article; whether before it is not known.</summary>
    public bool MayHaveCome(Person person, Team team) =>
        Published is { } day && FindSpell(person, team, spell => spell.From is { } from && from.Start <= day && from.End > day.AddDays(1)) is not null;

    /// <summary>Known to have gone from the club in the month or year of the article; whether before it is not known.</summary>
    public bool MayHaveGone(Person person, Team team) =>
        Published is { } day && FindSpell(person, team, spell => spell.To is { } to && to.Start <= day && to.End > day.AddDays(1)) is not null;

    /// <summary>Known to have gone from the club well before the article, and not to have come back.</summary>
    public bool HasLongLeft(Person person, Team team) =>
        Published is { } day && FindSpell(person, team, spell => spell.To is { } to && to.End < day) is not null
        && FindSpell(person, team, spell => !(spell.To is { } to && to.End.AddDays(DaysOfARound) < day || spell.From is { } from && from.Start > day)) is null;

    public bool IsKnownElsewhere(Person person) => Spells(person).Any(spell => IsNow(spell, 0));

    private TenureReference? FindSpell(Person person, Team team, Predicate<TenureReference> fits)
    {
        foreach (var spell in Spells(person))
        {
            if (document.IsNameOf(spell.Club, team) && fits(spell))
            {
                return spell;
            }
        }

        return null;
    }

    private IReadOnlyList<TenureReference> Spells(Person person)
    {
        if (!_spells.TryGetValue(person, out var spells))
        {
            _spells[person] = spells = index.Spells(person);
        }

        return spells;
    }

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
