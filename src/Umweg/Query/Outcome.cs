namespace Umweg.Query;

/// <summary>Either a value or what was wrong with the input that should have given it; never both.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    private Outcome(T? value, IReadOnlyList<QueryError> errors)
    {
        Value = value;
        Errors = errors;
    }

    /// <summary>The value, or null where there are errors.</summary>
    public T? Value { get; }

    /// <summary>All that is wrong, in the order of the input; empty where there is a value.</summary>
    public IReadOnlyList<QueryError> Errors { get; }

    /// <summary>A good outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>A good outcome; for interfaces, which know no implicit conversion.</summary>
    public static Outcome<T> Good(T value) => new(value, []);

    /// <summary>A bad outcome with one error.</summary>
    public static implicit operator Outcome<T>(QueryError error) => new(null, [error]);

    /// <summary>A bad outcome with at least one error.</summary>
    public static Outcome<T> Bad(IReadOnlyList<QueryError> errors)
    {
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        return new(null, errors);
    }
}
