using Umweg.Presentation;
using Umweg.Query;
using Umweg.WorldBuilder;

namespace Umweg.Cli;

/// <summary>Tells in words how the compiling of the world goes on.</summary>
internal sealed class BuildProgress(IProgress<string> progress, Language language) : IProgress<BuildStep>
{
    /// <summary>Says which step has begun.</summary>
    public void Report(BuildStep value) => progress.Report(TextTable.For(language).With(
        $"world.build.{value.Kind.ToString().ToLowerInvariant()}", HumanFormat.For(language).Count(value.Count)));
}
