namespace CoachWatch.Data.Import;

/// <summary>The files that a command line or an upload means.</summary>
public static class ArticleFiles
{
    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".xml", ".rss", ".atom"];

    /// <summary>
    /// A file stands for itself, a folder for the article files in and under it, in ordinal order. A path that does not exist, or a
    /// folder without article files, is handed on as it is: <see cref="ArticleReader.Read(string)"/> refuses it with a reason.
    /// </summary>
    public static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path) ? In(path) : [path]);

    private static List<string> In(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var files = Directory.EnumerateFiles(folder, "*", options)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : [folder];
    }
}
