using System.Text;
using Umweg.Query;

namespace Umweg.Policy;

/// <summary>Reads policy files: text in, a policy or every mistake with its line and column out.</summary>
/// <remarks>
/// <para>The format is described, with examples that a test runs, in docs/policies.md.</para>
/// <para>Limits: 1 MB, 1,000 rules, 300 names in a list, 1,000 corners of a polygon, 2,000 characters of a text, 16
/// levels of nesting, 100 mistakes reported. What is not text in UTF-8 is refused. Never throws because of
/// content.</para>
/// </remarks>
public static class PolicyReader
{
    /// <summary>Reads a policy from its text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="fileName">Its name, for messages; without folder and ending, that of a nameless policy.</param>
    /// <param name="language">The language of the errors.</param>
    public static Outcome<PolicyFile> Read(string text, string fileName, Language language = Language.English) =>
        Read(Encoding.UTF8.GetBytes(text), fileName, language);

    /// <summary>Reads a policy from a stream, of which at most a byte more than the limit of 1 MB is taken.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="fileName">As above.</param>
    /// <param name="language">As above.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Outcome<PolicyFile> Read(Stream stream, string fileName, Language language = Language.English)
    {
        var bytes = new byte[YamlTree.MaxBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Read(bytes.AsSpan(0, length), fileName, language);
    }

    private static Outcome<PolicyFile> Read(ReadOnlySpan<byte> bytes, string fileName, Language language)
    {
        var tree = YamlTree.Read(bytes, language);
        var errors = tree.Errors;
        if (tree.Value is { } root)
        {
            var fields = new FieldReader(language);
            var policy = PolicySchema.Read(root, Path.GetFileNameWithoutExtension(fileName), fields);
            if (fields.Errors.Count == 0 && policy is not null)
            {
                return policy;
            }

            errors = fields.Errors;
        }

        return Outcome<PolicyFile>.Bad(Mistake.InFile(errors, fileName));
    }
}
