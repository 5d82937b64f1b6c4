namespace CoachWatch.Extraction.Weighing;

/// <summary>What an article records of a coach and a club.</summary>
internal enum RecordKind
{
    Link,
    Exit,
    Tenure,
}
