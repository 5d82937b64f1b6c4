using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;

namespace CoachWatch.Extraction.Weighing;

/// <summary>What speaks for the role in which a coach comes, goes or works: the role words at the name where the article tells it, and what is said or known of the job.</summary>
internal sealed class RoleFeatures
{
    private const float Likely = 0.4f;

    private static readonly string[] Kinds = Enum.GetNames<RecordKind>();
    private static readonly string[] HeadCoach = ["nobody", "leaving", "staying"];
    private static readonly string[] RoleKinds = [.. Enum.GetNames<RoleKind>(), "none"];

    private readonly Template _kind, _status, _beside, _taken, _takenElsewhere, _besideToldElsewhere, _besideAnywhere, _inSentence, _signal, _signalMeant, _flag, _company, _said, _known, _roleOfAnother, _jobToFill, _anotherHolds;

    public RoleFeatures(Model model, SignalNames names)
    {
        _kind = new Template(model, "kind", Kinds);
        _status = new Template(model, "status", Kinds, Status.Names);
        _beside = new Template(model, "role-beside", Kinds, SentenceCase.RolesBeside);
        _taken = new Template(model, "role-taken", Kinds, SentenceCase.RolesBeside);
        _takenElsewhere = new Template(model, "role-taken.told-elsewhere", Kinds, SentenceCase.RolesBeside);
        _besideToldElsewhere = new Template(model, "role-beside.told-elsewhere", Kinds, SentenceCase.RolesBeside);
        _besideAnywhere = new Template(model, "role-beside.anywhere", SentenceCase.RolesBeside);
        _inSentence = new Template(model, "role-in-sentence", Kinds, RoleKinds);
        _signal = new Template(model, "signal", names.All);
        _signalMeant = new Template(model, "signal.meant", Kinds, names.All);
        _flag = new Template(model, "flag", Kinds, SentenceCase.FlagNames);
        _company = new Template(model, "company", Kinds, SentenceCase.CompanyNames, SentenceCase.RolesBeside);
        _roleOfAnother = new Template(model, "role-of-another", Kinds, SentenceCase.RolesBeside);
        _jobToFill = new Template(model, "job-to-fill", ["none-known", "another"], HeadCoach);
        _anotherHolds = new Template(model, "another-holds", Kinds, HeadCoach);
        _said = new Template(model, "said-role", Kinds, RoleKinds);
        _known = new Template(model, "known-role", Kinds, RoleKinds);
    }

    public void Gather(PairsOfArticle article, WeighedPair pair, RecordKind kind, FeatureBag bag)
    {
        var evidence = pair.Evidence(kind);
        var context = evidence.Told.Context;
        bag.Add(_kind[(int)kind]);
        bag.Add(_status[(int)kind, context.StatusOf(pair.Person, pair.Team).Short]);
        GatherEvidence(evidence, (int)kind, bag);
        GatherOthers(article, pair, kind, bag);
        foreach (var sentence in pair.Sentences)
        {
            bag.Add(_besideAnywhere[sentence.RoleBeside]);
            if (sentence != evidence && WeighedPair.ShareOf(sentence, kind) >= Likely)
            {
                bag.Add(_besideToldElsewhere[(int)kind, sentence.RoleBeside]);
                bag.Add(_takenElsewhere[(int)kind, sentence.Told.RoleTaken(sentence.Coach)]);
            }
        }

        foreach (var said in context.SaidRoles(pair.Person, pair.Team).Select(role => (int)role).DefaultIfEmpty(RoleKinds.Length - 1))
        {
            bag.Add(_said[(int)kind, said]);
        }

        bag.Add(_known[(int)kind, context.KnownRole(pair.Person, pair.Team) is { } known ? (int)known : RoleKinds.Length - 1]);
    }

    /// <summary>Where the head coach stays, who comes or goes is another; and of those who are told of beside him, what holds for one may hold for all.</summary>
    private void GatherOthers(PairsOfArticle article, WeighedPair pair, RecordKind kind, FeatureBag bag)
    {
        var others = article.OfTeam[pair.Team].FindAll(other => other != pair);
        foreach (var other in others)
        {
            if (kind != RecordKind.Tenure && (kind == RecordKind.Link ? other.Link : other.Exit) >= Likely)
            {
                var evidence = other.Evidence(kind);
                bag.Add(_roleOfAnother[(int)kind, evidence.RoleBeside]);
                bag.Add(_roleOfAnother[(int)kind, evidence.Told.RoleTaken(evidence.Coach)]);
            }
        }

        var heads = article.Context.HeadCoaches(pair.Team, pair.Person).ToList();
        var isLeft = heads.Exists(head => others.Exists(other => other.Person == head && other.Exit >= Likely));
        var holds = heads.Count == 0 ? 0 : isLeft ? 1 : 2;
        bag.Add(_anotherHolds[(int)kind, holds]);
        if (kind == RecordKind.Link)
        {
            // Who leaves a club whose head coach stays held another job there.
            var isAnotherLeft = heads.Count > 0 && others.Exists(other => other.Exit >= Likely && !heads.Contains(other.Person));
            bag.Add(_jobToFill[isAnotherLeft ? 1 : 0, holds]);
        }
    }

    private void GatherEvidence(PairInSentence evidence, int kind, FeatureBag bag)
    {
        var told = evidence.Told;
        bag.Add(_beside[kind, evidence.RoleBeside]);
        bag.Add(_taken[kind, told.RoleTaken(evidence.Coach)]);
        bag.Add(_company[kind, told.CompanyOf(evidence.Coach), evidence.RoleBeside]);
        var hasRole = false;
        foreach (var role in told.Roles)
        {
            hasRole |= role is not null;
            bag.Add(role is null ? -1 : _inSentence[kind, (int)role.Kind]);
        }

        bag.Add(hasRole ? -1 : _inSentence[kind, RoleKinds.Length - 1]);
        for (var i = 0; i < told.Signals.Count; i++)
        {
            var number = told.Signals[i].Number;
            bag.Add(_signal[number]);
            bag.Add(told.Meant[i].Coach == evidence.Person ? _signalMeant[kind, number] : -1);
        }

        for (var flag = 0; flag < told.Flags.Length; flag++)
        {
            bag.Add(told.Flags[flag] ? _flag[kind, flag] : -1);
        }
    }
}
