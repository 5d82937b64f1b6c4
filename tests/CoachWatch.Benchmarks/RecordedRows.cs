using Microsoft.Data.Sqlite;

namespace CoachWatch.Benchmarks;

/// <summary>The rows that recording made, an article a transaction, to be inserted again without any of the work that made them.</summary>
internal sealed class RecordedRows
{
    // Each table with the article that its rows hang on, in the order in which they refer to each other.
    private static readonly (string Table, string Article)[] Tables =
    [
        ("Articles", "t.Id"),
        ("ArticleAddresses", "t.ArticleId"),
        ("ArticleRejections", "t.ArticleId"),
        ("Links", "t.ArticleId"),
        ("LinkSources", "(SELECT ArticleId FROM Links WHERE Id = t.LinkId)"),
        ("Exits", "t.ArticleId"),
        ("ExitSources", "(SELECT ArticleId FROM Exits WHERE Id = t.ExitId)"),
        ("Tenures", "t.ArticleId"),
    ];

    private readonly List<(string Sql, ILookup<long, object[]> Rows)> _tables = [];
    private long _transactions;

    public int Count { get; private set; }

    public static RecordedRows Read(string connectionString)
    {
        var read = new RecordedRows();
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        foreach (var (table, article) in Tables)
        {
            read.Read(connection, table, article);
        }

        return read;
    }

    /// <returns>Seconds.</returns>
    public double InsertInto(SqliteConnection connection)
    {
        using (connection)
        {
            Execute(connection, "PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32000;");
            return Measure.Time(() =>
            {
                var commands = _tables.ConvertAll(table => Prepare(connection, table.Sql));
                for (var transaction = 0L; transaction < _transactions; transaction++)
                {
                    Insert(connection, commands, transaction);
                }
            });
        }
    }

    private void Insert(SqliteConnection connection, List<SqliteCommand> commands, long number)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (command, table) in commands.Zip(_tables))
        {
            command.Transaction = transaction;
            foreach (var row in table.Rows[number])
            {
                for (var column = 0; column < row.Length; column++)
                {
                    command.Parameters[column].Value = row[column];
                }

                command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    private void Read(SqliteConnection connection, string table, string article)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {article} - 1, t.* FROM \"{table}\" AS t";
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(1, reader.FieldCount - 1).Select(reader.GetName).ToList();
        var rows = new List<(long Transaction, object[] Values)>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(((long)values[0], values[1..]));
        }

        Count += rows.Count;
        _transactions = Math.Max(_transactions, rows.Select(row => row.Transaction + 1).DefaultIfEmpty().Max());
        _tables.Add(($"INSERT INTO \"{table}\" (\"{string.Join("\",\"", columns)}\") VALUES ({string.Join(",", columns.Select((_, number) => $"$p{number}"))})", rows.ToLookup(row => row.Transaction, row => row.Values)));
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var number = 0; sql.Contains($"$p{number},", StringComparison.Ordinal) || sql.Contains($"$p{number})", StringComparison.Ordinal); number++)
        {
            command.Parameters.Add(new SqliteParameter($"$p{number}", null));
        }

        return command;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
