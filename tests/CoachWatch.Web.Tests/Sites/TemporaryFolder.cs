using Microsoft.Data.Sqlite;

namespace CoachWatch.Web.Tests.Sites;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coachwatch-").FullName;

    public string DatabaseFile => File("coachwatch.db");

    public string ConnectionString => $"Data Source={DatabaseFile}";

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
