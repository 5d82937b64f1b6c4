using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachWatch.Web.Commands;

/// <summary>Writes one JSON object a line to standard output, in UTF-8 whatever the terminal's own encoding is.</summary>
public sealed class JsonLines : IDisposable
{
    // Names and sentences stay readable: the output goes to a pipe or a file, never into a page.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamWriter _output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    public void Write<T>(T value) => _output.WriteLine(JsonSerializer.Serialize(value, Options));

    public void Dispose() => _output.Dispose();
}
