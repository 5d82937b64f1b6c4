using CoachWatch.Data.Import;

namespace CoachWatch.Data;

/// <summary>How far an import has come: everything that it counts is in the store.</summary>
public sealed record ImportProgress(int Files, int FilesTotal, int New, int Known, int Rejected);

/// <summary>What an import did.</summary>
public sealed class ImportReport
{
    private readonly List<Rejection> _rejections = [];
    private readonly List<string> _notices = [];

    public int Files { get; private set; }

    public int New { get; private set; }

    public int Known { get; private set; }

    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>What was read only in part, each with its file.</summary>
    public IReadOnlyList<string> Notices => _notices;

    internal void Add(ImportedFile file)
    {
        Files++;
        New += file.New;
        Known += file.Known;
        _rejections.AddRange(file.Rejections);
        _notices.AddRange(file.Notices);
    }
}
