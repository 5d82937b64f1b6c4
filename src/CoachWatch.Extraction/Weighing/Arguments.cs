using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>Tells which coach and which club of its sentence a signal most likely speaks of, by where they stand.</summary>
internal sealed class Arguments(Document document, SentenceView view, List<Mention> coaches, List<Mention> clubs)
{
    private const double PerToken = -0.11, Beside = 0.8, Aside = -4.2, Reference = -0.35, Place = -0.6;
    private const int FarthestTokens = 18;

    /// <summary>Who is named first is mostly who the sentence tells of; who stands behind a mark, or in a bracket of commas, mostly not.</summary>
    private const double Subject = 1.1, BehindMark = -0.8, Parenthetic = -1.6, Antecedent = 2.4;

    /// <summary>The club right behind the word ("wanted by Chelsea"), right before it, or where the sentence plays ("At Rangers, ...").</summary>
    private const double ClubBehind = 2.4, ClubBefore = 1.2, Lead = 1.5;

    public Person? CoachOf(Signal signal)
    {
        if (coaches.Count <= 1)
        {
            return coaches.Count == 0 ? null : coaches[0].Person;
        }

        var antecedent = view.Antecedent(signal.First);
        var best = new Best();
        foreach (var mention in coaches)
        {
            best.See(mention, Near(mention, signal) + SubjectScore(mention, signal) + (mention == antecedent ? Antecedent : 0));
        }

        return best.Mention?.Person;
    }

    public Team? ClubOf(Signal signal)
    {
        if (clubs.Count <= 1)
        {
            return clubs.Count == 0 ? null : clubs[0].Team;
        }

        var best = new Best();
        foreach (var mention in clubs)
        {
            best.See(mention, Near(mention, signal) + Touch(mention, signal) + LeadScore(mention) + (mention.Form == MentionForm.Place ? Place : 0));
        }

        return best.Mention?.Team;
    }

    private double Near(Mention mention, Signal signal)
    {
        var isInside = mention.First >= signal.First && mention.End <= signal.End;
        var (from, to) = mention.First >= signal.End ? (view.Colon(signal.End, mention.First) ?? signal.End, mention.First) : (mention.End, signal.First);
        var gap = isInside ? 0 : Math.Max(0, to - from);
        return PerToken * Math.Min(gap, FarthestTokens) - (isInside ? 0 : document.Boundaries(from, to)) + (gap <= 1 ? Beside : 0) + (mention.IsAside ? Aside : 0) + (mention.IsReference ? Reference : 0);
    }

    private double SubjectScore(Mention mention, Signal signal)
    {
        var isFirst = coaches[0] == mention && mention.First < signal.First;
        var isBehindMark = mention.First >= signal.End && document.Boundaries(view.Colon(signal.End, mention.First) ?? signal.End, mention.First) > 0;
        return (isFirst ? Subject : 0) + (isBehindMark ? BehindMark : 0) + (IsParenthetic(mention, signal) ? Parenthetic : 0);
    }

    private bool IsParenthetic(Mention mention, Signal signal) =>
        mention.End <= signal.First && coaches[0] != mention && !mention.IsReference
        && document.Boundaries(mention.End, signal.First) is > 0.6 and < 2 && document.Boundaries(coaches[0].End, mention.First) is > 0.6 and < 1;

    private double Touch(Mention club, Signal signal)
    {
        var behind = club.First - signal.End;
        if (behind is 0 or 1 && (behind == 0 || document.Language.Determiners.Contains(document.Tokens[signal.End].Word) || document.Language.Locatives.Contains(document.Tokens[signal.End].Word)))
        {
            return ClubBehind;
        }

        return signal.First - club.End is 0 or 1 && !document.Tokens[signal.First - 1].IsMark ? ClubBefore : 0;
    }

    private double LeadScore(Mention club) =>
        club.First - view.Sentence.FirstToken is > 0 and <= 2 && document.Language.Locatives.Contains(document.Tokens[view.Sentence.FirstToken].Word) && !club.IsAside ? Lead : 0;

    /// <summary>The first of those that score highest.</summary>
    private struct Best
    {
        private double? _most;

        public Mention? Mention { get; private set; }

        public void See(Mention mention, double score)
        {
            if (_most is not { } most || score > most)
            {
                (Mention, _most) = (mention, score);
            }
        }
    }
}
