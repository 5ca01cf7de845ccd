namespace Umweg.World.Search;

/// <summary>A binary heap of numbered items by a key; equal keys leave in the order in which they came.</summary>
internal sealed class SearchQueue
{
    private Entry[] _heap = new Entry[256];
    private int _count;
    private int _arrivals;

    public bool IsEmpty => _count == 0;

    /// <summary>The least key waiting; infinite where nothing waits.</summary>
    public double LeastKey => _count == 0 ? double.PositiveInfinity : _heap[0].Key;

    public void Clear()
    {
        _count = 0;
        _arrivals = 0;
    }

    public void Push(double key, int item)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, 2 * _count);
        }

        var entry = new Entry(key, _arrivals++, item);
        var hole = _count++;
        while (hole > 0)
        {
            var parent = (hole - 1) >> 1;
            if (!entry.IsBefore(_heap[parent]))
            {
                break;
            }

            _heap[hole] = _heap[parent];
            hole = parent;
        }

        _heap[hole] = entry;
    }

    public int Pop(out double key)
    {
        var least = _heap[0];
        var moved = _heap[--_count];
        var hole = 0;
        while (true)
        {
            var child = (2 * hole) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _heap[child + 1].IsBefore(_heap[child]))
            {
                child++;
            }

            if (!_heap[child].IsBefore(moved))
            {
                break;
            }

            _heap[hole] = _heap[child];
            hole = child;
        }

        _heap[hole] = moved;
        key = least.Key;
        return least.Item;
    }

    private readonly record struct Entry(double Key, int Arrival, int Item)
    {
        public bool IsBefore(in Entry other) => Key < other.Key || (Key == other.Key && Arrival < other.Arrival);
    }
}
