using System.Globalization;
using CoachWatch.Extraction;
using CoachWatch.Web.Components.Parts;
using Microsoft.Extensions.Localization;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>How facets and their values are called on screen.</summary>
public sealed class FacetLabels(IStringLocalizer<Texts> texts, Words words)
{
    public string Of(Facet facet) => texts[facet.ToString()];

    public string Of(Facet facet, FacetValue value) => facet switch
    {
        Facet.Stage => words.Stage(Enum.Parse<LinkStage>(value.Label)),
        Facet.Role => words.Role(Enum.Parse<Role>(value.Label)),
        Facet.Status => texts[value.Label],
        Facet.Language => LanguageName(value.Label),
        _ => value.Label,
    };

    private string LanguageName(string code)
    {
        if (code == "und")
        {
            return texts["unknown"];
        }

        var name = CultureInfo.GetCultureInfo(code).NativeName;
        return char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];
    }
}
