using Shouldly;
using Umweg.Cli;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: progress is told after a second, and never by control characters in a pipe.</summary>
public sealed class ProgressLineTests
{
    [Fact]
    public void Who_waits_less_than_a_second_sees_nothing() => Told(overwrites: true, seconds: 0.9).ShouldBeEmpty();

    [Fact]
    public void After_a_second_the_step_at_work_appears() =>
        Told(overwrites: false, seconds: 1).ShouldBe("umweg: second ...\n");

    [Fact]
    public void On_a_terminal_the_line_is_overwritten_and_removed() =>
        Told(overwrites: true, seconds: 1).ShouldBe("\r\e[Ksecond ...\r\e[K");

    [Fact]
    public void On_a_terminal_steps_that_follow_appear_at_once() =>
        ToldOfMany(overwrites: true).ShouldBe("\r\e[Kfirst ...\r\e[Ksecond ...\r\e[Kthird ...\r\e[K");

    [Fact]
    public void In_a_pipe_there_is_a_line_each_second_at_most() =>
        ToldOfMany(overwrites: false).ShouldBe("umweg: first ...\numweg: third ...\n");

    private static string ToldOfMany(bool overwrites)
    {
        var clock = new ManualClock();
        using var error = new StringWriter();
        using (var progress = new ProgressLine(error, overwrites, clock))
        {
            progress.Report("first");
            clock.Advance(TimeSpan.FromSeconds(1));
            clock.Advance(TimeSpan.FromSeconds(0.9));
            progress.Report("second");
            clock.Advance(TimeSpan.FromSeconds(0.1));
            progress.Report("third");
        }

        return error.ToString();
    }

    private static string Told(bool overwrites, double seconds)
    {
        var clock = new ManualClock();
        using var error = new StringWriter();
        using (var progress = new ProgressLine(error, overwrites, clock))
        {
            progress.Report("first");
            progress.Report("second");
            clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        return error.ToString();
    }

    /// <summary>A clock that goes when told, and knows one timer.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private Action? _callback;
        private TimeSpan _due;
        private TimeSpan _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_callback, _due) = (() => callback(state), dueTime);
            return new Stoppable(this);
        }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public void Advance(TimeSpan time)
        {
            var before = _now;
            _now += time;
            if (before < _due && _now >= _due)
            {
                _callback?.Invoke();
            }
        }

        private sealed class Stoppable(ManualClock clock) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose() => clock._callback = null;

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
