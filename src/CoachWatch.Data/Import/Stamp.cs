using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>When something was published: the local date and time as written and, where the zone is written too, the moment.</summary>
internal readonly record struct Stamp(PartialDate Local, DateTimeOffset? At = null);
