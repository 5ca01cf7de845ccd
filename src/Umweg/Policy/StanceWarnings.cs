using System.Globalization;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>What the reader of an answer must know of how its stance came about; whole sentences, none twice.</summary>
internal sealed class StanceWarnings(Language language)
{
    private const int MostShown = 8;

    private readonly SortedSet<string> _sentences = new(StringComparer.Ordinal);

    /// <summary>The language of the sentences.</summary>
    public Language Language => language;

    /// <summary>All sentences, in an order that does not depend on that of the policies.</summary>
    public IReadOnlyList<string> Sentences => [.. _sentences];

    /// <summary>Adds sentences that are made elsewhere.</summary>
    public void Add(IEnumerable<string> sentences) => _sentences.UnionWith(sentences);

    /// <summary>Policies were taken for different days.</summary>
    public void DatesDiffer(IReadOnlyList<PolicyFile> dated)
    {
        var list = string.Join(", ", dated.Select(policy => $"{policy.Name} {policy.Date:yyyy-MM-dd}"));
        _sentences.Add(Say(
            $"The policies have different dates ({list}); the latest was taken, --date chooses another.",
            $"Die Policies sind von verschiedenen Tagen ({list}); der späteste gilt, --date wählt einen anderen."));
    }

    /// <summary>A policy says nothing on the day.</summary>
    public void NothingInForce(string policy, DateOnly date) =>
        _sentences.Add(Say(
            $"The policy {policy} has no rule in force on {date:yyyy-MM-dd}.",
            $"Die Policy {policy} hat keine Regel, die am {date:yyyy-MM-dd} gilt."));

    /// <summary>Two rules disagreed and the stricter one was taken.</summary>
    /// <param name="winner">The stricter rule.</param>
    /// <param name="loser">The milder one.</param>
    /// <param name="areas">Where, by state or territory.</param>
    public void Conflict(string winner, string loser, IReadOnlyList<string> areas)
    {
        var where = string.Join(", ", areas.Take(MostShown));
        var more = areas.Count > MostShown
            ? string.Create(CultureInfo.InvariantCulture, $" +{areas.Count - MostShown}")
            : "";
        _sentences.Add(Say(
            $"'{winner}' and '{loser}' disagree on {where}{more}; the stricter one holds.",
            $"'{winner}' und '{loser}' widersprechen sich bei {where}{more}; die strengere Regel gilt."));
    }

    private string Say(FormattableString english, FormattableString german) =>
        (language == Language.German ? german : english).ToString(CultureInfo.InvariantCulture);
}
