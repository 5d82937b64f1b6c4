using System.Text.RegularExpressions;
using CoachWatch.Web.Tests.Browsing;
using CoachWatch.Web.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoachWatch.Web.Tests.Journeys;

/// <summary>The three jobs that people come for, from end to end.</summary>
public sealed class LookingJourneys(MadeUpSite madeUp, Browser browser)
{
    private const string Then = "asof=" + MadeUp.Afterwards;

    [Fact]
    public async Task Club_MarkOfTheDrawing_OpensItsSentenceAndSourcesNarrowIt()
    {
        await using var visit = await browser.OpenAsync(madeUp.Site, "/clubs/noordhaven?" + Then);
        var page = visit.Page;
        await page.Locator("svg.wide").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Anna Lindqvist: Contact") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("#link-\\d+$"));
        await Expect(page.Locator("tr:target + .said blockquote")).ToBeVisibleAsync();
        await Expect(page.Locator("tr:target + .said mark")).ToHaveTextAsync("Lindqvist und Noordhaven");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Sportkurier" }).CheckAsync();
        await page.Locator("input[name=from]").FillAsync("2025-03-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("source=sportkurier&from=2025-03-01"));
        await Expect(page.Locator(".report-table tbody tr:not(.said)")).ToHaveCountAsync(1);
        await Expect(page.Locator("svg.wide a[href*='#link-']")).ToHaveCountAsync(1);
        await Expect(page.Locator(".chosen li")).ToHaveCountAsync(3);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Rumours_SourcesTicked_NarrowTheListAndGoAgain()
    {
        await using var visit = await browser.OpenAsync(madeUp.Site, "/rumours?" + Then);
        var page = visit.Page;
        var rows = page.Locator("table.rumours tbody tr:not(.said)");
        await Expect(rows).ToHaveCountAsync(7);
        var sources = page.GetByRole(AriaRole.Group, new() { Name = "Source" });
        await sources.GetByLabel("De Havenbode").CheckAsync();
        await sources.GetByLabel("Sportkurier").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(5);
        await Expect(sources.GetByLabel("De Havenbode")).ToBeCheckedAsync();

        await page.Locator(".chosen").GetByRole(AriaRole.Link, new() { Name = "De Havenbode" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(3);
        await Expect(page.Locator(".chosen")).Not.ToContainTextAsync("De Havenbode");

        await page.GoBackAsync();
        await Expect(rows).ToHaveCountAsync(5);
        await Expect(page.Locator(".chosen")).ToContainTextAsync("De Havenbode");
        var sentence = page.Locator("table.rumours tbody tr.said").First;
        await sentence.GetByText("the sentence").ClickAsync();
        await Expect(sentence.Locator("blockquote")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Vacancies_AnOpenJob_LeadsToItsCandidatesAndTheirSentences()
    {
        await using var visit = await browser.OpenAsync(madeUp.Site, "/vacancies?" + Then);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Eastbridge · head coach" }).ClickAsync();
        await Expect(page.Locator(".candidates li")).ToHaveCountAsync(2);
        var reports = page.Locator("#anna-lindqvist + .reports li");
        await Expect(reports).ToHaveCountAsync(2);
        await reports.First.GetByRole(AriaRole.Link, new() { Name = "what was read from it" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync(new Regex("^Lindqvist sagt zu"));
        await Expect(page.Locator("li:target mark")).ToHaveTextAsync("Lindqvist sagt zu");
    }

    [Fact]
    public async Task Settings_Chosen_AreKept()
    {
        await using var visit = await browser.OpenAsync(madeUp.Site, "/rumours?" + Then);
        var page = visit.Page;
        var paper = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await page.GetByRole(AriaRole.Link, new() { Name = "dark", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/rumours\\?" + Then));
        Assert.NotEqual(paper, await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Nederlands" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Geruchten");
        await page.GotoAsync("/clubs");
        await Expect(page.Locator("html[lang=nl][data-theme=dark]")).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Phone_Filters_OpenByTheirLink()
    {
        await using var visit = await browser.OpenAsync(madeUp.Site, "/rumours?" + Then, View.Phone);
        var page = visit.Page;
        await Expect(page.Locator("#filters")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Filters" }).ClickAsync();
        await Expect(page.Locator("#filters")).ToBeVisibleAsync();
        await page.GetByLabel("Disputed").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator("table.rumours tbody tr:not(.said)")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Keyboard_Alone_SkipsSearchesAndOpensAMark()
    {
        await using var visit = await browser.OpenAsync(madeUp.Site, "/clubs/noordhaven?" + Then);
        var page = visit.Page;
        await page.EvaluateAsync("document.activeElement?.blur()");
        await page.Locator(".skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));

        await page.GotoAsync("/clubs/noordhaven?" + Then, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator(".search input[type=search]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("lindq");
        await Expect(page.Locator(".search input[type=search]")).ToHaveValueAsync("lindq");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".found a")).ToHaveTextAsync("Anna Lindqvist");

        await page.GotoAsync("/clubs/noordhaven?" + Then);
        await page.Locator("svg.wide").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Anna Lindqvist: Contact") }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("tr:target + .said blockquote")).ToBeVisibleAsync();
    }
}
