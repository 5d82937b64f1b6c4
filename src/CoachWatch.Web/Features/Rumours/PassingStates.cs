using CoachWatch.Data.Store;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>Which states of a rumour the filter lets pass.</summary>
internal sealed class PassingStates(RumourIndex index, RumourFilter filter)
{
    private readonly HashSet<int>? _stages = Chosen(index, filter, Facet.Stage);
    private readonly HashSet<int>? _statuses = Chosen(index, filter, Facet.Status);

    public bool AreAll => !filter.Disputed && _stages is null && _statuses is null;

    public bool Has(RumourState state) =>
        (!filter.Disputed || state.Disputed) && _stages?.Contains((int)state.Stage) != false && _statuses?.Contains((int)StatusOf(state)) != false;

    public static RumourStatus StatusOf(RumourState state) => state.Outcome is Outcome.Open ? RumourStatus.Open : RumourStatus.Settled;

    private static HashSet<int>? Chosen(RumourIndex index, RumourFilter filter, Facet facet) =>
        filter[facet].Count == 0 ? null : [.. index.Values[(int)facet].Numbers(filter[facet])];
}
