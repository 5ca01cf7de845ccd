using System.Collections.Concurrent;

namespace Umweg.World.Search;

/// <summary>Searches' buffers, kept between searches so that a warm search allocates only its answer.</summary>
internal sealed class SearchPool
{
    private readonly ConcurrentBag<ConeSearch> _idle = [];

    public ConeSearch Rent() => _idle.TryTake(out var search) ? search : new ConeSearch();

    public void Return(ConeSearch search) => _idle.Add(search);
}
