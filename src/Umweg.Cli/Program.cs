using System.Runtime.InteropServices;
using System.Text;
using Umweg.Cli;

// The second time the user is in earnest: a step that does not listen to the token ends with the process.
using var interrupt = new CancellationTokenSource();
using var registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
});

using var output = Console.OpenStandardOutput();
using var error = Session.Writer(Console.OpenStandardError());
error.AutoFlush = true;
if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = Encoding.UTF8;
}

var installation = Installation.OfThisProgram();
var host = new Host(
    output,
    error,
    OutputIsTerminal: !Console.IsOutputRedirected,
    ErrorIsTerminal: !Console.IsErrorRedirected,
    Environment.GetEnvironmentVariable,
    TimeProvider.System,
    installation,
    new Engine(installation, TimeProvider.System));
return App.Run(args, host, interrupt.Token);
