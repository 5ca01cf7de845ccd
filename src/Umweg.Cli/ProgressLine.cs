namespace Umweg.Cli;

/// <summary>Tells a waiting user what is being done, on stderr, once it has taken a second.</summary>
/// <remarks>On a terminal one line is overwritten and removed at the end; elsewhere each step is a line of its own,
/// without control characters.</remarks>
internal sealed class ProgressLine : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly TextWriter _error;
    private readonly bool _overwrites;
    private readonly ITimer _timer;
    private string _step = "";
    private bool _isVisible;
    private bool _isShown;

    public ProgressLine(TextWriter error, bool overwrites, TimeProvider clock)
    {
        _error = error;
        _overwrites = overwrites;
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
            if (_isShown && _overwrites)
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
        if (!_isVisible || _step.Length == 0)
        {
            return;
        }

        _error.Write(_overwrites ? $"\r\e[K{_step} ..." : $"umweg: {_step} ...\n");
        _isShown = true;
    }
}
