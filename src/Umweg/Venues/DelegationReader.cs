using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Venues;

/// <summary>Finds out who comes, from where, and with which stance.</summary>
internal sealed class DelegationReader(Planner planner, VenueQuery query)
{
    // Stances are resolved once for all delegations of the same policies.
    private readonly Dictionary<string, Outcome<Stance>> _stances = new(StringComparer.Ordinal);
    private readonly StanceWarnings _warnings = new(query.Language);

    /// <summary>What is to be known of the day that was taken.</summary>
    public IReadOnlyList<string> Warnings => _warnings.Sentences;

    /// <summary>The delegations, or everything that is wrong with them and with the stance of all.</summary>
    public Outcome<IReadOnlyList<Delegation>> Read()
    {
        var texts = query.Delegations.Select(text => DelegationText.Read(text, query.Language)).ToList();
        List<DelegationText> parts = [.. texts.Select(text => text.Value).OfType<DelegationText>()];
        var options = query.Stance with { Date = query.Stance.Date ?? Day(parts) };
        var found = parts.Select(part => (
            Text: part,
            Place: planner.Gazetteer.Resolve(part.Place, query.Language),
            Stance: StanceOf(options, part.Policies))).ToList();
        List<QueryError> errors =
        [
            .. texts.SelectMany(text => text.Errors),
            .. found.SelectMany(each => each.Place.Errors.Concat(each.Stance.Errors)),
        ];
        if (errors.Count > 0)
        {
            return Outcome<IReadOnlyList<Delegation>>.Bad(errors);
        }

        var delegations = found
            .Select(each => new Delegation(
                each.Place.Value!.Name, each.Place.Value, each.Text.Policies, each.Stance.Value!))
            .ToList();
        errors =
        [
            .. Twice.Errors("delegation.twice", query.Delegations, [.. delegations.Select(KeyOf)], query.Language),
        ];
        return errors.Count > 0
            ? Outcome<IReadOnlyList<Delegation>>.Bad(errors)
            : Outcome<IReadOnlyList<Delegation>>.Good(Named(delegations));
    }

    // They meet on one day.
    private DateOnly Day(IEnumerable<DelegationText> parts)
    {
        var policies = query.Stance.Policies.Concat(parts.SelectMany(part => part.Policies))
            .Select(name => PolicyLibrary.Find(name).Value).OfType<PolicyFile>()
            .DistinctBy(policy => policy.Name, StringComparer.Ordinal);
        return StanceDate.Of([.. policies], planner.Clock, _warnings);
    }

    private Outcome<Stance> StanceOf(StanceOptions options, IReadOnlyList<string> policies)
    {
        var key = string.Join('+', policies);
        if (!_stances.TryGetValue(key, out var stance))
        {
            stance = planner.Resolve(options with { Policies = [.. options.Policies, .. policies] }, query.Language);
            _stances.Add(key, stance);
        }

        return stance;
    }

    private static object KeyOf(Delegation delegation) => (
        delegation.Place.Position,
        string.Join('+', delegation.Stance.Policies.Order(StringComparer.Ordinal)));

    private IReadOnlyList<Delegation> Named(List<Delegation> delegations)
    {
        var shared = delegations.CountBy(delegation => delegation.Name, StringComparer.Ordinal)
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet(StringComparer.Ordinal);
        var none = new VenueTexts(query.Language).NoPolicy;
        return
        [
            .. delegations.Select(delegation => shared.Contains(delegation.Name)
                ? delegation with { Name = $"{delegation.Name} ({PoliciesOf(delegation)})" }
                : delegation),
        ];

        string PoliciesOf(Delegation delegation) =>
            delegation.Policies.Count == 0 ? none : string.Join(" + ", delegation.Policies);
    }
}
