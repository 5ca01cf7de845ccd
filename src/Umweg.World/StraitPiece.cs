namespace Umweg.World;

/// <summary>The part of one coast's territorial sea that lies within the limits of a strait with transit passage:
/// a territory of its own, whose id says both, <c>strait-gibraltar-es</c>.</summary>
/// <param name="Strait">The strait: <c>strait-gibraltar</c>.</param>
/// <param name="Coast">The territory whose sea it is: <c>ES</c>, <c>GI</c>.</param>
/// <remarks>Told by the id and not listed, so that a new edition of the borders cannot bring a piece that no rule about
/// its coast would keep.</remarks>
public sealed record StraitPiece(string Strait, string Coast)
{
    private const string Prefix = "strait-";
    private const int CodeLength = 2;

    /// <summary>The territory's id.</summary>
    public string Id => $"{Strait}-{Coast.ToLowerInvariant()}";

    /// <summary>The piece that an id names; null where the id is not of this form.</summary>
    public static StraitPiece? Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var dash = id.LastIndexOf('-');
        return id.StartsWith(Prefix, StringComparison.Ordinal)
            && dash >= Prefix.Length
            && id.Length - dash - 1 == CodeLength
            && id[(dash + 1)..].All(char.IsAsciiLetterLower)
                ? new(id[..dash], id[(dash + 1)..].ToUpperInvariant())
                : null;
    }
}
