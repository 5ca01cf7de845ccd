using Umweg.Query;

namespace Umweg.Cli;

/// <summary>A picture would not show what it is to show: the shipped fonts lack a letter of it.</summary>
internal sealed class UndrawableException(QueryError error) : Exception(error.Problem)
{
    /// <summary>What is wrong, for its user.</summary>
    public QueryError Error => error;
}
