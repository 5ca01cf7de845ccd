using Umweg.Query;

namespace Umweg.Consent;

/// <summary>What becomes of an answer about consent if straits are crossed on the other word: in transit passage rather
/// than by permission, or the reverse.</summary>
/// <param name="Straits">The other word.</param>
/// <param name="IsDecided">Whether it is known that the answer differs or that it does not; false where the search
/// ended before.</param>
/// <param name="Answer">The other answer, where it differs; null where it does not or that is not decided.</param>
/// <remarks>
/// <para>Two answers differ if one of these does, lengths by a millimetre at least: whether there is a way; the best
/// way's length; the sets whose yes suffices, and their lengths; the sets whose no prevents the flight; the prices;
/// what would open a closed way; the claims, by their verdict and the length of what refutes them.</para>
/// <para>Of the other answer's permission sets there are those in which nobody can be spared, and those that the first
/// answer lists as well; where these are the same in both, all. The question itself, put with the other word, gives all
/// others. Its own <see cref="ConsentAnswer.OtherStraits"/> is null.</para>
/// </remarks>
public sealed record OtherStraits(Straits Straits, bool IsDecided, ConsentAnswer? Answer);
