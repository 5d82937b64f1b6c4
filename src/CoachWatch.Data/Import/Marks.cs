using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

/// <summary>What an element's attributes say of its part on the page, read in one go.</summary>
internal readonly record struct Marks(string? Class, string? Id, string? Role, bool IsHidden, bool IsVeiled, bool IsArticleBody)
{
    public static Marks Of(IElement element)
    {
        string? name = null, id = null, role = null;
        bool isHidden = false, isVeiled = false, isArticleBody = false;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var value = attributes[i]!.Value;
            switch (attributes[i]!.LocalName)
            {
                case "class":
                    name = value;
                    break;
                case "id":
                    id = value;
                    break;
                case "role":
                    role = value;
                    break;
                case "hidden":
                    isHidden = true;
                    break;
                case "aria-hidden":
                    isVeiled |= value == "true";
                    break;
                case "style":
                    isVeiled |= value.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
                    break;
                case "itemprop":
                    isArticleBody = value == "articleBody";
                    break;
            }
        }

        return new Marks(name, id, role, isHidden, isVeiled, isArticleBody);
    }
}
