namespace Umweg.Cli;

/// <summary>Tells a waiting user what is being done, on stderr, once it has taken a second.</summary>
/// <remarks>On a terminal one line is overwritten and removed at the end; elsewhere there is at most a line a second,
/// without control characters.</remarks>
internal sealed class ProgressLine : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly TextWriter _error;
    private readonly bool _overwrites;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private string _step = "";
    private bool _isVisible;
    private long? _shownAt;

    public ProgressLine(TextWriter error, bool overwrites, TimeProvider clock)
    {
        _error = error;
        _overwrites = overwrites;
        _clock = clock;
        _timer = clock.CreateTimer(_ => Appear(), state: null, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Says which step has begun.</summary>
    public void Report(string value)
    {
        lock (_lock)
        {
            _step = value;
            Show();
        }
    }

    /// <summary>Removes the line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _timer.Dispose();
            if (_shownAt is not null && _overwrites)
            {
                _error.Write("\r\e[K");
            }

            _isVisible = false;
        }
    }

    private void Appear()
    {
        lock (_lock)
        {
            _isVisible = true;
            Show();
        }
    }

    private void Show()
    {
        var isTooSoon = !_overwrites && _shownAt is { } shownAt && _clock.GetElapsedTime(shownAt) < Patience;
        if (!_isVisible || _step.Length == 0 || isTooSoon)
        {
            return;
        }

        _error.Write(_overwrites ? $"\r\e[K{_step} ..." : $"umweg: {_step} ...\n");
        _shownAt = _clock.GetTimestamp();
    }
}
