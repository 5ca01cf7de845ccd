using System.Globalization;
using System.Text;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Soak.Questions;

/// <summary>One whole question in parts, so that it can be varied and made simpler.</summary>
/// <param name="From">Departure as text.</param>
/// <param name="To">Arrival as text.</param>
/// <param name="Policies">Names or paths of policies.</param>
/// <param name="Close">What is closed.</param>
/// <param name="Permission">What is on permission.</param>
/// <param name="Avoid">What is avoided, with its price in km.</param>
/// <param name="Open">What is open.</param>
/// <param name="StateAircraft">Whether it is flown by state aircraft.</param>
/// <param name="Worldview">The worldview, or null.</param>
/// <param name="Date">The day.</param>
/// <param name="Alternatives">How many ways are asked for.</param>
internal sealed record Question(
    string From,
    string To,
    IReadOnlyList<string> Policies,
    IReadOnlyList<string> Close,
    IReadOnlyList<string> Permission,
    IReadOnlyList<(string Area, int Km)> Avoid,
    IReadOnlyList<string> Open,
    bool StateAircraft,
    string? Worldview,
    DateOnly Date,
    int Alternatives)
{
    /// <summary>The query that it makes.</summary>
    public RouteQuery Query => new(
        From,
        To,
        new StanceOptions
        {
            Policies = Policies,
            Close = Close,
            Permission = Permission,
            Avoid = [.. Avoid.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Area}:{each.Km}"))],
            Open = Open,
            StateAircraft = StateAircraft,
            Worldview = Worldview,
            Date = Date,
        },
        Alternatives);

    /// <summary>The command line that asks it.</summary>
    public override string ToString()
    {
        var query = Query;
        var line = new StringBuilder($"./umweg route '{From}' '{To}'");
        Append("--policy", Policies);
        Append("--close", Close);
        Append("--permission", Permission);
        Append("--avoid", query.Stance.Avoid);
        Append("--open", Open);
        line.Append(StateAircraft ? " --state-aircraft" : "");
        line.Append(Worldview is null ? "" : $" --worldview {Worldview}");
        return line.Append(CultureInfo.InvariantCulture, $" --date {Date:yyyy-MM-dd} --alternatives {Alternatives}")
            .ToString();

        void Append(string option, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
            {
                line.Append(' ').Append(option).Append(" '").AppendJoin(',', values).Append('\'');
            }
        }
    }
}
