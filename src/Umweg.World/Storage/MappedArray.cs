using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Umweg.World.Storage;

/// <summary>A run of equal elements within mapped bytes.</summary>
/// <typeparam name="T">A type without references, laid out as in the file.</typeparam>
internal sealed class MappedArray<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly MappedBytes _bytes;
    private readonly int _start;

    /// <exception cref="InvalidDataException">The run does not lie within the bytes.</exception>
    public MappedArray(MappedBytes bytes, int start, int count)
    {
        _bytes = bytes;
        _start = start;
        End = checked(start + (count * Unsafe.SizeOf<T>()));
        if (count < 0 || End > bytes.GetSpan().Length)
        {
            throw new InvalidDataException("The world file is shorter than its description says.");
        }
    }

    /// <summary>The first byte after the run.</summary>
    public int End { get; }

    public override Span<T> GetSpan() => MemoryMarshal.Cast<byte, T>(_bytes.GetSpan()[_start..End]);

    public override MemoryHandle Pin(int elementIndex = 0) =>
        _bytes.Pin(_start + (elementIndex * Unsafe.SizeOf<T>()));

    public override void Unpin()
    {
        // Mapped memory does not move.
    }

    protected override void Dispose(bool disposing)
    {
        // The bytes belong to the file.
    }
}
