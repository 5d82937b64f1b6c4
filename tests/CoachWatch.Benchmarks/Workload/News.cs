using CoachWatch.Data.Import;

namespace CoachWatch.Benchmarks.Workload;

/// <summary>
/// News of any length, made of the paragraphs of the news that comes with the program: real prose with real names. The same seed gives the same news.
/// </summary>
internal sealed class News(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>An article whose text is at least that long; all its paragraphs are in one language.</summary>
    public ReadArticle Article(int characters)
    {
        var first = Any(_ => true);
        var paragraphs = new List<string>();
        for (var next = first; paragraphs.Sum(paragraph => paragraph.Length) < characters; next = Any(article => article.Language == first.Language))
        {
            paragraphs.AddRange(next.Text.Split("\n\n"));
        }

        var longEnough = paragraphs.Aggregate((Length: 0, Count: 0), (sum, paragraph) => sum.Length < characters ? (sum.Length + paragraph.Length, sum.Count + 1) : sum).Count;
        return first with { Title = $"{first.Title} ({_random.Next():x})", Text = string.Join("\n\n", paragraphs.Take(longEnough)), Url = null };
    }

    public IReadOnlyList<ReadArticle> Articles(int count, int characters) => [.. Enumerable.Range(0, count).Select(_ => Article(characters))];

    private ReadArticle Any(Func<ReadArticle, bool> fits)
    {
        while (true)
        {
            if (Seeds.Articles[_random.Next(Seeds.Articles.Count)] is var article && fits(article))
            {
                return article;
            }
        }
    }
}
