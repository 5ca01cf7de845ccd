using System.Diagnostics;
using System.Runtime.InteropServices;
using Umweg.Soak;

// A broken assertion is a finding like any other, not the end of the process.
Trace.Listeners.Clear();
Trace.Listeners.Add(new AssertionListener());

if (SoakOptions.Read(args, out var problem) is not { } options)
{
    Console.Error.WriteLine($"{problem}\n{SoakOptions.Usage}");
    return 2;
}

// The first interruption ends the run after the batches begun, with a record; the second ends the process.
using var stop = new CancellationTokenSource();
using var registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
});
if (double.IsFinite(options.Minutes))
{
    stop.CancelAfter(TimeSpan.FromMinutes(options.Minutes));
}

return options.Command == "soak"
    ? SoakCommand.Run(options, Console.Out, stop.Token)
    : FuzzCommand.Run(options, Console.Out, stop.Token);
