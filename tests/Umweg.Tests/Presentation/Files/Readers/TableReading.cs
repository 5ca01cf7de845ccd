using System.Text;
using Shouldly;

namespace Umweg.Tests.Presentation.Files.Readers;

/// <summary>A strict reader of comma-separated values, written from RFC 4180: lines end with CRLF, fields with commas,
/// quotes or line ends in them are quoted, quotes doubled.</summary>
internal static class TableReading
{
    /// <summary>The rows, the header first; all have as many fields.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var field = new StringBuilder();
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
                {
                    field.Append(text[at]);
                    at += text[at] == '"' ? 1 : 0;
                }

                at++;
            }
            else
            {
                for (; text[at] is not (',' or '\r'); at++)
                {
                    "\"\n".ShouldNotContain(text[at]);
                    field.Append(text[at]);
                }
            }

            row.Add(field.ToString());
            if (text[at] == ',')
            {
                at++;
                continue;
            }

            text.Substring(at, 2).ShouldBe("\r\n");
            at += 2;
            rows.Add(row);
            row = [];
        }

        row.ShouldBeEmpty();
        rows.ShouldAllBe(each => each.Count == rows[0].Count);
        return rows;
    }
}
