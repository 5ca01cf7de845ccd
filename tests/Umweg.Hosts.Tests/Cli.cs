using System.Text;
using Umweg.Audit;
using Umweg.Claims;
using Umweg.Cli;
using Umweg.Consent;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Presentation;
using Umweg.Timeline;
using Umweg.Venues;
using Umweg.Verify;
using Umweg.World;
using Umweg.WorldBuilder;

namespace Umweg.Hosts.Tests;

/// <summary>The command line in this process, with surroundings made for tests.</summary>
internal sealed class Cli
{
    /// <summary>Environment variables; none else is seen.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["LANG"] = "en_US.UTF-8" };

    /// <summary>What the planner answers.</summary>
    public Func<RouteQuery, IProgress<string>, CancellationToken, Answer> Plan { get; set; } =
        (_, _, _) => SampleAnswers.Found;

    /// <summary>What the check of the world finds.</summary>
    public IReadOnlyList<WorldCheckResult> Checks { get; set; } = [new("areas", Passed: true, [25, "CF", 0.701])];

    /// <summary>The last query that the planner was asked.</summary>
    public RouteQuery? Asked { get; private set; }

    /// <summary>Where data and world are: the smallest world, which is compiled in a moment.</summary>
    public Installation Installation { get; set; } = new(
        Path.Combine(Root.Folder, "data"),
        Path.Combine(Root.Folder, "artifacts", "test", "world-10000m.umweg"),
        "10000m");

    public bool OutputIsTerminal { get; set; }

    public CancellationToken Cancellation { get; set; }

    public Stream? Output { get; set; }

    /// <summary>Runs the program.</summary>
    public CliResult Run(params IReadOnlyList<string> arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new Host(
            Output ?? output,
            error,
            OutputIsTerminal,
            ErrorIsTerminal: false,
            name => Environment.GetValueOrDefault(name),
            new PatientClock(),
            Installation,
            new WatchedEngine(this));
        var exitCode = App.Run(arguments, host, Cancellation);
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The engine over the installation's world, but for what the tests answer themselves.</summary>
    private sealed class WatchedEngine(Cli cli) : IEngine
    {
        private readonly Engine _engine = new(cli.Installation, TimeProvider.System);

        public Answer Plan(RouteQuery query, IProgress<string> progress, CancellationToken cancellation)
        {
            cli.Asked = query;
            return cli.Plan(query, progress, cancellation);
        }

        public Outcome<TimelineAnswer> FindTimeline(
            TimelineQuery query, IProgress<string> progress, CancellationToken cancellation) =>
            _engine.FindTimeline(query, progress, cancellation);

        public ConsentAnswer Consent(
            ConsentQuery query, IProgress<string> progress, CancellationToken cancellation) =>
            _engine.Consent(query, progress, cancellation);

        public Outcome<ClaimsReport> CheckClaims(
            ReadOnlyMemory<byte> file,
            string fileName,
            Language language,
            IProgress<string> progress,
            CancellationToken cancellation) =>
            _engine.CheckClaims(file, fileName, language, progress, cancellation);

        public Outcome<VenueComparison> Venues(
            VenueQuery query, IProgress<string> progress, CancellationToken cancellation) =>
            _engine.Venues(query, progress, cancellation);

        public void Draw(Action<Globe> draw, Language language, IProgress<string> progress) =>
            _engine.Draw(draw, language, progress);

        public Outcome<Verification> Verify(
            ReadOnlyMemory<byte> answer, bool isFull, Language language, IProgress<string> progress) =>
            _engine.Verify(answer, isFull, language, progress);

        public Outcome<AuditReport> Audit(
            ReadOnlyMemory<byte> file,
            StanceOptions stance,
            bool isEnRoute,
            Language language,
            IProgress<string> progress,
            CancellationToken cancellation) =>
            _engine.Audit(file, stance, isEnRoute, language, progress, cancellation);

        public Outcome<AuditReport> FindBeside(
            AuditReport report,
            int alternatives,
            Language language,
            IProgress<string> progress,
            CancellationToken cancellation) =>
            _engine.FindBeside(report, alternatives, language, progress, cancellation);

        public IReadOnlyList<WorldCheckResult> CheckWorld(Language language, IProgress<string> progress) => cli.Checks;
    }

    /// <summary>The time, by which nothing ever takes a second: a slow machine's progress would stand in the way of
    /// what is tested.</summary>
    private sealed class PatientClock : TimeProvider
    {
        public override ITimer CreateTimer(
            TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}

/// <summary>What a run left behind.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error);
