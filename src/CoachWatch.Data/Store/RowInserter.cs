using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoachWatch.Data.Store;

/// <summary>One prepared command that inserts rows of one table, as EF's model maps them, in the transaction that is under way.</summary>
internal sealed class RowInserter<T>(CoachWatchDb db) : IDisposable
    where T : class
{
    private List<Func<T, object?>> _values = [];
    private DbCommand? _command;

    /// <returns>The number that the row got, where its table numbers its rows.</returns>
    public int Insert(T row)
    {
        _command ??= Prepare();
        _command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var number = 0; number < _values.Count; number++)
        {
            _command.Parameters[number].Value = _values[number](row) ?? DBNull.Value;
        }

        return Convert.ToInt32(_command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose() => _command?.Dispose();

    private DbCommand Prepare()
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetFlattenedProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToList();
        _values = columns.ConvertAll(ValueOf);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName(table)}\""))})
            VALUES ({string.Join(", ", columns.Select((_, number) => $"@p{number}"))})
            {(HasNumber(type) ? "RETURNING \"Id\"" : "")}
            """;
        for (var number = 0; number < columns.Count; number++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{number}");
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static bool HasNumber(IEntityType type) => type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd }];

    /// <summary>The value as the database takes it, of the row or of the value object in it that has the property.</summary>
    private static Func<T, object?> ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        Func<T, object?> read = property.DeclaringType is IComplexType complex && complex.ComplexProperty.GetGetter() is var outer
            ? row => getter.GetClrValue(outer.GetClrValue(row)!)
            : row => getter.GetClrValue(row);
        return property.GetTypeMapping().Converter is { } converter ? row => converter.ConvertToProvider(read(row)) : read;
    }
}
