using System.Data.Common;
using CoachWatch.Data.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoachWatch.Web.Hosting;

/// <summary>The program's own settings, checked when they are asked for.</summary>
public sealed class Settings(IConfiguration configuration)
{
    /// <summary>What each setting is called, takes and means. ASP.NET's own sections <c>Logging</c> and <c>Kestrel</c> are understood too.</summary>
    public static readonly IReadOnlyList<(string Key, string Value, string Meaning)> All =
    [
        ("urls", "ADDRESS", "where the site listens; else http://localhost:5080"),
        ("ConnectionStrings:CoachWatch", "TEXT", "the database: \"Data Source=coachwatch.db\", or a PostgreSQL connection string"),
        ("Database:Provider", "NAME", "Sqlite or PostgreSQL"),
        ("Seeds:Path", "FOLDER", "clubs, coaches, sources and articles to start with; empty: start without"),
        ("Import:Open", "true|false", "whether other machines may import news too"),
        ("environment", "NAME", "Production or Development"),
    ];

    private static readonly string[] Sections = ["Logging:", "Kestrel:"];

    public StoreProvider Provider => configuration["Database:Provider"] switch
    {
        null or "" => StoreProvider.Sqlite,
        var name when Enum.TryParse<StoreProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider) && !char.IsDigit(name[0]) => provider,
        var name => throw new RefusedException($"Database:Provider is '{name}', which is not known; set it to Sqlite or PostgreSQL."),
    };

    /// <summary>A file in it is taken from the current folder.</summary>
    public string ConnectionString
    {
        get
        {
            var text = configuration.GetConnectionString("CoachWatch") is { Length: > 0 } given ? given : "Data Source=coachwatch.db";
            try
            {
                return (Provider == StoreProvider.Sqlite ? (DbConnectionStringBuilder)new SqliteConnectionStringBuilder(text) : new NpgsqlConnectionStringBuilder(text)).ConnectionString;
            }
            catch (ArgumentException fault)
            {
                throw new RefusedException($"ConnectionStrings:CoachWatch is no connection string for {Provider}: {fault.Message} Write it like \"Data Source=coachwatch.db\".");
            }
        }
    }

    /// <summary>Null where the program is to start without data.</summary>
    public string? SeedsFolder => configuration["Seeds:Path"] switch
    {
        null => Path.Combine(AppContext.BaseDirectory, "seeds"),
        "" => null,
        var folder when Directory.Exists(folder) => folder,
        var folder => throw new RefusedException($"There is no folder {folder}; set Seeds:Path to the folder of clubs.json, or leave it empty to start without data."),
    };

    public bool ImportIsOpen => configuration["Import:Open"] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var isOpen) => isOpen,
        var text => throw new RefusedException($"Import:Open is '{text}'; set it to true or false."),
    };

    public static bool Knows(string key) =>
        All.Any(setting => string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase))
        || Sections.Any(section => key.StartsWith(section, StringComparison.OrdinalIgnoreCase));
}
