using System.Text;

namespace Umweg.Places;

/// <summary>A sign of a text that looks like another, or like nothing at all.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Place">Which sign of the text it is, from 1.</param>
/// <param name="Script">The script that it belongs to.</param>
internal sealed record LookAlike(Rune Sign, int Place, LookAlikeScript Script);
