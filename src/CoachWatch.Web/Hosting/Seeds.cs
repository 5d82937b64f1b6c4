using CoachWatch.Data.Resolve;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Hosting;

/// <summary>What the program starts with: the names it knows, and news to look at.</summary>
public sealed class Seeds(Settings settings)
{
    private readonly Lazy<References> _references = new(() => settings.SeedsFolder is { } folder ? ReferenceFiles.Read(folder) : References.None);

    public References References => _references.Value;

    /// <summary>Null where there is no news to start with.</summary>
    public string? Articles =>
        settings.SeedsFolder is { } folder && Path.Combine(folder, "articles") is var articles && Directory.Exists(articles) ? articles : null;
}
