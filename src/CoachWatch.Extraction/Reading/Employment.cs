using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Who works or worked where: what the article says, and the spells that are known beforehand.</summary>
internal sealed class Employment(Document document, NameIndex index)
{
    private const int DaysAfterLeaving = 200;

    private readonly List<Claim> _said = [];

    public IReadOnlyList<Claim> Said => _said;

    public void Add(Claim claim) => _said.Add(claim);

    public bool IsSaidToHold(Person person, Team team) => _said.Exists(claim => claim.Person == person && claim.Team == team && !claim.IsPast);

    public bool IsSaidToHaveHeld(Person person, Team team) => _said.Exists(claim => claim.Person == person && claim.Team == team && claim.IsPast);

    public Team? SaidEmployer(Person person) => _said.Find(claim => claim.Person == person && !claim.IsPast)?.Team;

    /// <summary>The known spell at the time of the article, or one that ended shortly before.</summary>
    public TenureReference? KnownSpell(Person person, Team team) => index.Spells(person).FirstOrDefault(spell => spell.Club == team.Name && IsNow(spell));

    public TenureReference? KnownSpell(Person person) => index.Spells(person).FirstOrDefault(IsNow);

    public bool IsKnownToHaveWorked(Person person, Team team) => index.Spells(person).Any(spell => spell.Club == team.Name);

    public bool IsKnownElsewhere(Person person) => index.Spells(person).Any(IsNow);

    private bool IsNow(TenureReference spell)
    {
        if (document.Article.Published is not { } published)
        {
            return spell.To is null;
        }

        return (spell.From is null ? spell.To is not null : spell.From.Value.Start <= published.End.AddDays(-21))
            && (spell.To is null || spell.To.Value.End >= published.Start.AddDays(-DaysAfterLeaving));
    }
}
