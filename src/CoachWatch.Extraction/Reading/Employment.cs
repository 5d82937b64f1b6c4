using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Who works or worked where: what the article says, and the spells that are known beforehand.</summary>
internal sealed class Employment(Document document, NameIndex index)
{
    private readonly Dictionary<(Person, Team), List<SaidTenure>> _saidOf = [];
    private readonly HashSet<(Person, Team)> _holds = [];
    private readonly HashSet<(Person, Team)> _held = [];
    private readonly Dictionary<Person, KnownSpell[]> _spells = [];

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

    /// <summary>When the known spells of the two were, all together.</summary>
    public SpellTime Known(Person person, Team team)
    {
        var time = SpellTime.None;
        foreach (var spell in Spells(person))
        {
            time |= document.IsNameOf(spell.Club, team) ? spell.Time : 0;
        }

        return time;
    }

    /// <summary>The role of the first known spell of the two that was then.</summary>
    public RoleKind? KnownRole(Person person, Team team, SpellTime then)
    {
        foreach (var spell in Spells(person))
        {
            if ((spell.Time & then) != 0 && document.IsNameOf(spell.Club, team))
            {
                return spell.Role;
            }
        }

        return null;
    }

    /// <summary>Known to have gone from the club well before the article, and not to have come back.</summary>
    public bool HasLongLeft(Person person, Team team) => HasLongLeft(Known(person, team));

    public static bool HasLongLeft(SpellTime known) => (known & (SpellTime.Ended | SpellTime.OfTheRound)) == SpellTime.Ended;

    /// <summary>Known to hold any job.</summary>
    public bool IsKnownToWork(Person person)
    {
        foreach (var spell in Spells(person))
        {
            if ((spell.Time & SpellTime.Now) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private KnownSpell[] Spells(Person person)
    {
        if (!_spells.TryGetValue(person, out var spells))
        {
            _spells[person] = spells = [.. index.Spells(person).Select(spell => KnownSpell.Of(spell, document.Article.Published))];
        }

        return spells;
    }
}
