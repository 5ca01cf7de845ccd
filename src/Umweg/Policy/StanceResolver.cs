using Umweg.Query;
using Umweg.World;

namespace Umweg.Policy;

/// <summary>Makes of options and policies what holds for every territory of a world.</summary>
public static class StanceResolver
{
    /// <summary>The stance that the options ask for.</summary>
    /// <param name="options">Policies by name or path, options as text.</param>
    /// <param name="territories">The world's territories; several may be equal.</param>
    /// <param name="clock">Tells today (UTC), where neither the options nor a policy name a day.</param>
    /// <param name="language">The language of errors, of warnings and of the rules' reasons.</param>
    /// <returns>The stance, or everything that is wrong with the options and the policies' files.</returns>
    /// <remarks>
    /// <para>The day: the option's, else the policies' own, the latest of several with a warning, else today.</para>
    /// <para>A rule in force that names a territory which this world does not draw is an error: nothing would keep
    /// it.</para>
    /// </remarks>
    public static Outcome<Stance> Resolve(
        StanceOptions options,
        IReadOnlyList<Territory> territories,
        TimeProvider clock,
        Language language = Language.English)
    {
        var found = options.Policies.Select(name => PolicyLibrary.Find(name, language)).ToList();
        var errors = found.SelectMany(outcome => outcome.Errors).ToList();
        if (errors.Count > 0)
        {
            // The options may be wrong as well, and their author wants to know at once.
            errors.AddRange(OptionReader.Read(options, IdsOf(territories), language).Errors);
            errors.AddRange(Worldviews.Find(options.Worldview, language).Errors);
            return Outcome<Stance>.Bad(errors);
        }

        return Resolve(options, [.. found.Select(outcome => outcome.Value!)], territories, clock, language);
    }

    /// <summary>As above, with policies that were read already; those named in the options are not looked up.</summary>
    public static Outcome<Stance> Resolve(
        StanceOptions options,
        IReadOnlyList<PolicyFile> policies,
        IReadOnlyList<Territory> territories,
        TimeProvider clock,
        Language language = Language.English)
    {
        var optionRules = OptionReader.Read(options, IdsOf(territories), language);
        var worldview = Worldviews.Find(options.Worldview, language);
        if (optionRules.Value is not { } rules || worldview.Value is not { } view)
        {
            return Outcome<Stance>.Bad([.. optionRules.Errors, .. worldview.Errors]);
        }

        var distinct = policies.DistinctBy(policy => policy.Name, StringComparer.Ordinal).ToList();
        var warnings = new StanceWarnings(language);
        var date = options.Date ?? StanceDate.Of(distinct, clock, warnings);
        var resolution = new Resolution(
            new RuleScope(view, date),
            [.. rules.Select(Ruling.OfOption)],
            [.. distinct.Select(policy => InForce(policy, date, warnings))],
            [.. territories.DistinctBy(territory => territory.Id, StringComparer.Ordinal)],
            options.StateAircraft,
            options.Straits);
        var missing = resolution.UndrawnAreas(language).ToList();
        return missing.Count > 0
            ? Outcome<Stance>.Bad(missing)
            : resolution.Stance([.. distinct.Select(policy => policy.Name)], warnings);
    }

    private static HashSet<string> IdsOf(IReadOnlyList<Territory> territories) =>
        territories.Select(territory => territory.Id).ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<Ruling> InForce(PolicyFile policy, DateOnly date, StanceWarnings warnings)
    {
        var rulings = policy.Rules.Where(rule => rule.HoldsOn(date))
            .Select(rule => Ruling.Of(policy, rule))
            .ToList();
        if (rulings.Count == 0)
        {
            warnings.NothingInForce(policy.Name, date);
        }

        return rulings;
    }
}
