using System.Globalization;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary>Which language to speak: that of <c>--lang</c>, else the locale's, else English.</summary>
internal static class LanguageChoice
{
    // In the order in which POSIX lets them decide.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language of a name, <c>en</c> or <c>de</c> in any case; null for all others.</summary>
    public static Language? Of(string? name) => name?.ToLowerInvariant() switch
    {
        "en" => Language.English,
        "de" => Language.German,
        _ => null,
    };

    /// <summary>The language, before the line is parsed, so that complaints about it are in it too.</summary>
    public static Language Of(IReadOnlyList<string> arguments, Func<string, string?> environment) =>
        Of(Named(arguments)) ?? OfLocale(environment) ?? Language.English;

    private static string? Named(IReadOnlyList<string> arguments)
    {
        const string option = "--lang";
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == option)
            {
                return i + 1 < arguments.Count ? arguments[i + 1] : null;
            }

            if (arguments[i].StartsWith(option + "=", StringComparison.Ordinal))
            {
                return arguments[i][(option.Length + 1)..];
            }
        }

        return null;
    }

    private static Language? OfLocale(Func<string, string?> environment)
    {
        var locale = LocaleVariables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?? CultureInfo.CurrentUICulture.Name;
        return Of(locale.Split('_', '-', '.', '@')[0]);
    }
}
