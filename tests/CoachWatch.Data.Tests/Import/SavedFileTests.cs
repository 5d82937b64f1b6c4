using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

/// <summary>Every file beside this test is read and compared with what was put down for it in its .expected twin.</summary>
public sealed class SavedFileTests
{
    internal static readonly string Folder = Path.Combine(Here(), "Files");

    public static TheoryData<string> Files => [.. ArticleFiles.Find([Folder]).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_SavedFile_GivesWhatWasPutDown(string file)
    {
        var path = Path.Combine(Folder, file);

        var read = new ArticleReader(new FixedClock(2026)).Read(path);

        Assert.Equal(File.ReadAllText(path + ".expected").ReplaceLineEndings("\n"), Render(read));
    }

    [Fact]
    public void Files_EveryShape_HasAFile() => Assert.True(Files.Count >= 14);

    private static string Render(ReadFile read)
    {
        var text = new StringBuilder();
        foreach (var article in read.Articles)
        {
            text.Append(CultureInfo.InvariantCulture, $"title: {article.Title}\npublished: {article.Published}\nat: {article.PublishedAt:yyyy-MM-ddTHH:mmzzz}\npublisher: {article.Publisher}\nauthor: {article.Author}\n");
            text.Append(CultureInfo.InvariantCulture, $"url: {article.Url}\nlanguage: {article.Language}\nnotice: {article.Notice}\n---\n{article.Text}\n=====\n");
        }

        foreach (var rejection in read.Rejections)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rejection.Reason}: {Path.GetFileName(rejection.What)}\n");
        }

        return text.ToString();
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
