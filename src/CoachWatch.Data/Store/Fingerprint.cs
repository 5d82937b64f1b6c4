using System.Security.Cryptography;
using System.Text;
using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;

namespace CoachWatch.Data.Store;

/// <summary>By which the same article is known wherever it is found: case, accents, punctuation and white space make no difference.</summary>
internal static class Fingerprint
{
    public static string Of(string publisherKey, ReadArticle article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{publisherKey}\n{NameKey.Of(article.Title)}\n{NameKey.Of(article.Text)}")).AsSpan(0, 16));
}
