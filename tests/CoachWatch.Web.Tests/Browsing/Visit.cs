using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CoachWatch.Web.Tests.Browsing;

/// <summary>A page in the browser, and what went on behind it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _foreign = new();
    private bool _hasAxe;

    internal Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Enqueue(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _foreign.Enqueue(request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: script errors, refused content.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Addresses of other hosts that the page asked for.</summary>
    public IReadOnlyCollection<string> ForeignRequests => _foreign;

    /// <summary>Accessibility violations, one line each.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        // Once a page, and run there: the package's own way opens an empty page for each run, for frames of other hosts, and our pages have no frames.
        if (!_hasAxe)
        {
            await Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
            _hasAxe = true;
        }

        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run()).violations.map(broken =>
                `${broken.impact}: ${broken.help} (${broken.id}) at ${broken.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
            """);
    }

    /// <summary>How far the page is wider than the window.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
