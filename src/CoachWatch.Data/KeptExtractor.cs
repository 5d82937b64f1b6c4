using CoachWatch.Extraction;

namespace CoachWatch.Data;

/// <summary>The extractor, made when the first article comes and kept until it is put away: it takes a second to make, and tens of megabytes to keep.</summary>
public sealed class KeptExtractor(Func<Extractor> make)
{
    private Lazy<Extractor> _kept = new(make);

    public Extractor Value => _kept.Value;

    /// <summary>Lets it go; the next article makes a new one.</summary>
    public void PutAway() => _kept = new Lazy<Extractor>(make);
}
