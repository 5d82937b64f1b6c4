using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CoachWatch.Web.Features.Rumours;

public enum RumourSort
{
    Updated,
    First,
    Coach,
    Club,
    Stage,
    Reports,
}

/// <summary>What the address asks the list of rumours for.</summary>
public sealed record RumourFilter
{
    public static readonly IReadOnlyList<Facet> Facets = Enum.GetValues<Facet>();

    private Dictionary<Facet, IReadOnlyList<string>> Chosen { get; init; } = [];

    /// <summary>The chosen sources are those to leave out.</summary>
    public bool AllBut { get; init; }

    /// <summary>First and last day of publication.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Leaves out reports that credit somebody else.</summary>
    public bool Originals { get; init; }

    public bool Disputed { get; init; }

    public RumourSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What the address holds that means nothing here: said on the page, and left out.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public IReadOnlyList<string> this[Facet facet] => Chosen.TryGetValue(facet, out var keys) ? keys : [];

    public bool Narrows => Chosen.Count > 0 || From is not null || To is not null || Originals || Disputed;

    public RumourFilter With(Facet facet, IReadOnlyList<string> keys)
    {
        var chosen = new Dictionary<Facet, IReadOnlyList<string>>(Chosen);
        chosen.Remove(facet);
        if (keys.Count > 0)
        {
            chosen[facet] = keys;
        }

        return this with { Chosen = chosen, AllBut = AllBut && (facet != Facet.Source || keys.Count > 0), Page = 1 };
    }

    public RumourFilter Without(Facet facet, string key) => With(facet, [.. this[facet].Where(k => k != key)]);

    /// <param name="query">The part of the address from its question mark on.</param>
    /// <param name="known">Parameters of the page's own, which are not for this filter.</param>
    public static RumourFilter Parse(string query, params IReadOnlyList<string> known)
    {
        var filter = new RumourFilter();
        var ignored = new List<string>();
        foreach (var (name, values) in QueryHelpers.ParseQuery(query).Where(p => !known.Contains(p.Key)))
        {
            filter = filter.Read(name, values, ignored);
        }

        return filter with { Ignored = ignored };
    }

    private RumourFilter Read(string name, StringValues values, List<string> ignored)
    {
        var value = values.ToString();
        if (value.Length == 0)
        {
            return this;
        }

        if (Enum.TryParse<Facet>(name, ignoreCase: true, out var facet) && !char.IsAsciiDigit(name[0]))
        {
            return With(facet, [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(50)]) with { AllBut = AllBut, Page = Page };
        }

        switch (name)
        {
            case "but" when value == "1": return this with { AllBut = true };
            case "orig" when value == "1": return this with { Originals = true };
            case "disputed" when value == "1": return this with { Disputed = true };
            case "from" when AsOf.Parse(value) is { } from: return this with { From = from };
            case "to" when AsOf.Parse(value) is { } to: return this with { To = to };
            case "sort" when Enum.TryParse<RumourSort>(value, ignoreCase: true, out var sort) && Enum.IsDefined(sort): return this with { Sort = sort };
            case "page" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0: return this with { Page = page };
            case AsOf.Parameter: return this;
            default:
                ignored.Add($"{name}={value}");
                return this;
        }
    }

    /// <summary>The address of the list so narrowed.</summary>
    public string Address(string path = Urls.Rumours)
    {
        var parameters = Facets.Select(f => (f.ToString().ToLowerInvariant(), (string?)string.Join(',', this[f])))
            .Append(("but", AllBut ? "1" : null))
            .Append(("from", From is { } from ? AsOf.Format(from) : null))
            .Append(("to", To is { } to ? AsOf.Format(to) : null))
            .Append(("orig", Originals ? "1" : null))
            .Append(("disputed", Disputed ? "1" : null))
            .Append(("sort", Sort is RumourSort.Updated ? null : Sort.ToString().ToLowerInvariant()))
            .Append(("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));
        return Urls.With(path, [.. parameters]);
    }
}
