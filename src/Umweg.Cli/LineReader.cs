using System.CommandLine;
using System.CommandLine.Parsing;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary>Understands a command line, or says in one sentence what to mend.</summary>
/// <remarks>The parser is told to accept everything, and the checks are made here: its own messages are not in our
/// words, and to it a misspelt option before the first argument is an argument.</remarks>
internal sealed class LineReader(IReadOnlyList<Verb> verbs, TextTable texts)
{
    private const string Program = "umweg";

    // No "@file" is expanded and no "-abc" taken apart: an argument is what its user wrote.
    private static readonly ParserConfiguration Verbatim = new()
    {
        EnablePosixBundling = false,
        ResponseFileTokenReplacer = null,
    };

    /// <summary>The verb and its line.</summary>
    /// <remarks>Help and version are asked for by <c>--help</c> and <c>--version</c>: then only the option counts.
    /// A verb of null means the program as a whole.</remarks>
    public Outcome<Understood> Read(IReadOnlyList<string> arguments)
    {
        var result = Grammar().Parse(arguments, Verbatim);
        var path = PathOf(result.CommandResult);
        var verb = verbs.FirstOrDefault(candidate => candidate.Path == path);
        var values = ValuesOf(result);
        if (values.ContainsKey(OptionSpec.Help.Name) || values.ContainsKey(OptionSpec.Version.Name))
        {
            return new Understood(path, verb, new Line([], values));
        }

        if (UnknownOption(result, verb) is { } unknown)
        {
            return unknown;
        }

        if (verb is null)
        {
            return path.Length == 0 && result.UnmatchedTokens.Count == 0
                ? new Understood(path, null, new Line([], values))
                : UnknownVerb(path, result.UnmatchedTokens is [var word, ..] ? word : null);
        }

        IReadOnlyList<string> given = result.GetValue<string[]>(ArgumentsName) ?? [];
        var error = WrongValueCount(result, verb) ?? WrongArgumentCount(verb, given);
        return error is null ? new Understood(path, verb, new Line(given, values)) : error;
    }

    private const string ArgumentsName = "arguments";

    private Command Grammar()
    {
        var root = new Command(Program) { TreatUnmatchedTokensAsErrors = false };
        foreach (var option in OptionSpec.Everywhere)
        {
            var symbol = SymbolOf(option);
            symbol.Recursive = true;
            root.Add(symbol);
        }

        foreach (var verb in verbs)
        {
            var command = root;
            foreach (var word in verb.Path.Split(' '))
            {
                var next = command.Subcommands.FirstOrDefault(known => known.Name == word);
                if (next is null)
                {
                    next = new Command(word) { TreatUnmatchedTokensAsErrors = false };
                    command.Add(next);
                }

                command = next;
            }

            command.Add(new Argument<string[]>(ArgumentsName) { Arity = ArgumentArity.ZeroOrMore });
            foreach (var option in verb.Options)
            {
                command.Add(SymbolOf(option));
            }
        }

        return root;
    }

    private static Option SymbolOf(OptionSpec option)
    {
        string[] aliases = option == OptionSpec.Help ? ["-h", "-?"] : [];
        return option.TakesValue
            ? new Option<string[]>(option.Name, aliases) { Arity = ArgumentArity.ZeroOrMore }
            : new Option<bool>(option.Name, aliases) { Arity = ArgumentArity.Zero };
    }

    private static string PathOf(CommandResult command)
    {
        var words = new Stack<string>();
        for (SymbolResult? at = command; at is CommandResult { Command.Name: not Program } result; at = at.Parent)
        {
            words.Push(result.Command.Name);
        }

        return string.Join(' ', words);
    }

    private static Dictionary<string, IReadOnlyList<string>> ValuesOf(ParseResult result)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (SymbolResult? at = result.CommandResult; at is CommandResult command; at = at.Parent)
        {
            foreach (var option in command.Children.OfType<OptionResult>().Where(option => !option.Implicit))
            {
                values.TryAdd(option.Option.Name, [.. option.Tokens.Select(token => token.Value)]);
            }
        }

        return values;
    }

    private QueryError? UnknownOption(ParseResult result, Verb? verb)
    {
        foreach (var token in result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (token.Type == TokenType.Argument && LooksLikeOption(token.Value))
            {
                var name = token.Value.Split('=', ':')[0];
                var near = Nearest.To(name, (verb?.AllOptions ?? OptionSpec.Everywhere).Select(option => option.Name));
                return new QueryError(
                    "option.unknown",
                    name,
                    texts.With("error.option.unknown", Quoted.Short(name), $"{Program} {verb?.Path}".TrimEnd()),
                    near is null ? null : texts.With("error.didyoumean", near));
            }
        }

        return null;
    }

    // "-33.9,18.4" is a place south of the equator, and "-" alone a name.
    private static bool LooksLikeOption(string text) => text is ['-', '-', _, ..] || (text is ['-', var next, ..]
        && char.IsAsciiLetter(next));

    private QueryError UnknownVerb(string path, string? word)
    {
        var known = verbs
            .Where(verb => verb.IsUnder(path))
            .Select(verb => verb.Path[(path.Length == 0 ? 0 : path.Length + 1)..].Split(' ')[0])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var command = path.Length == 0 ? Program : $"{Program} {path}";
        if (word is null)
        {
            return new QueryError(
                "command.missing", "", texts.With("error.command.missing", command, string.Join(", ", known)));
        }

        var near = Nearest.To(word, known);
        return new QueryError(
            "command.unknown",
            word,
            texts.With("error.command.unknown", Quoted.Short(word), command, string.Join(", ", known)),
            near is null ? texts["error.command.help"] : texts.With("error.didyoumean", $"{command} {near}"));
    }

    private QueryError? WrongValueCount(ParseResult result, Verb verb)
    {
        foreach (var option in verb.AllOptions.Where(option => option.TakesValue))
        {
            if (result.GetResult(option.Name) is not OptionResult { Implicit: false } given)
            {
                continue;
            }

            var isMissing = given.Tokens.Count < given.IdentifierTokenCount && !option.IsValueOptional;
            if (isMissing || given.Tokens.Any(token => token.Value.Length == 0))
            {
                return new QueryError(
                    "option.value", option.Name, texts.With("error.option.value", option.Name, option.Value));
            }

            if (given.Tokens.Count > 1 && !option.IsRepeatable)
            {
                return new QueryError(
                    "option.twice",
                    option.Name,
                    texts.With(
                        "error.option.twice",
                        option.Name,
                        Quoted.Short(given.Tokens[0].Value),
                        Quoted.Short(given.Tokens[1].Value)));
            }
        }

        return null;
    }

    private QueryError? WrongArgumentCount(Verb verb, IReadOnlyList<string> given)
    {
        if (given.Count > verb.Arguments.Count)
        {
            var surplus = Quoted.Short(given[verb.Arguments.Count]);
            return new QueryError(
                "argument.surplus",
                surplus,
                texts.With("error.argument.surplus", surplus, verb.Usage),
                verb.Arguments.Count == 0 ? null : texts["error.argument.quotes"]);
        }

        if (given.Count < verb.Arguments.Count)
        {
            return new QueryError(
                "argument.missing",
                "",
                texts.With("error.argument.missing", verb.Arguments[given.Count], verb.Usage),
                texts.With($"help.{verb.Path.Replace(' ', '.')}.try"));
        }

        return null;
    }
}

/// <summary>What a command line asks for.</summary>
/// <param name="Path">The words of the command, empty for the program as a whole.</param>
/// <param name="Verb">What to do; null where the words are a family of commands, or none.</param>
/// <param name="Line">With what.</param>
internal sealed record Understood(string Path, Verb? Verb, Line Line);
