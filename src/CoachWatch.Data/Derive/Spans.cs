namespace CoachWatch.Data.Derive;

/// <summary>How long news of a round goes on, in days.</summary>
internal static class Spans
{
    /// <summary>After an appointment, other names are still told for so long as the story of it.</summary>
    public const int AfterStories = 60;

    /// <summary>For so long an appointment is told again as news.</summary>
    public const int Retold = 180;

    /// <summary>A coach who stays is out of danger when so long nothing more is heard.</summary>
    public const int Calm = 30;

    /// <summary>Another coach's going, so long after the job opened, is another round: the appointment in between was missed.</summary>
    public const int Missed = 90;

    /// <summary>A round of which so long nothing is heard is over.</summary>
    public const int Silence = 300;

    /// <summary>No club goes longer without a coach: when so long nothing is heard of a job that is open or about to be, the appointment was missed.</summary>
    public const int OpenSilence = 150;

    /// <summary>Assistants come and go one by one: what is told of them so long afterwards is another matter.</summary>
    public const int StaffSilence = 90;

    /// <summary>Two appointments to one job within so few days, and nobody gone: one of them is false.</summary>
    public const int Doubt = 30;
}
