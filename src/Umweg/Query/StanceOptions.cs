namespace Umweg.Query;

/// <summary>What a query says of the world's states, as text, before anything is looked up.</summary>
/// <remarks>Lists are as on the command line: comma-separated states, territories or groups;
/// <see cref="Avoid"/> entries may carry kilometres (<c>EU:1500</c>).</remarks>
public sealed record StanceOptions
{
    /// <summary>Names or paths of policies, in the order given.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>What is closed: never to be crossed.</summary>
    public IReadOnlyList<string> Close { get; init; } = [];

    /// <summary>What may be crossed only with that state's permission.</summary>
    public IReadOnlyList<string> Permission { get; init; } = [];

    /// <summary>What is crossed unwillingly.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    /// <summary>What is open whatever a policy says.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>Whether the flight is by state aircraft: every state on permission (Chicago Convention Art.
    /// 3(c)).</summary>
    public bool StateAircraft { get; init; }

    /// <summary>On whose word straits with transit passage are crossed.</summary>
    public Straits Straits { get; init; }

    /// <summary>The day that the stance is taken on; null: the policies' own date, else today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The worldview's name; null: <c>un</c>.</summary>
    public string? Worldview { get; init; }
}
