using System.Globalization;
using System.Xml.Linq;
using Shouldly;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Files.Readers;

/// <summary>What strict readers of XML formats share.</summary>
internal static class XmlReading
{
    /// <summary>The root of a document in UTF-8.</summary>
    public static XElement Root(byte[] file)
    {
        file.Take(3).ShouldNotBe([0xEF, 0xBB, 0xBF]);
        using var stream = new MemoryStream(file);
        return XDocument.Load(stream, LoadOptions.SetLineInfo).Root.ShouldNotBeNull();
    }

    /// <summary>The children's names are those of a sequence in the schema's order, each as often as may be.</summary>
    /// <param name="parent">The element.</param>
    /// <param name="sequence">The names in order; one that ends in <c>*</c> may be repeated, one in <c>!</c> must be
    /// there once, one without a mark may be there once.</param>
    public static void ShouldHold(this XElement parent, params IReadOnlyList<string> sequence)
    {
        var names = sequence.Select(name => name.TrimEnd('*', '!')).ToList();
        var last = 0;
        foreach (var child in parent.Elements())
        {
            var at = names.IndexOf(child.Name.LocalName);
            at.ShouldBeGreaterThanOrEqualTo(last, $"<{child.Name.LocalName}> in <{parent.Name.LocalName}>");
            last = at;
        }

        foreach (var (name, mark) in names.Zip(sequence.Select(each => each[^1])))
        {
            var count = parent.Elements().Count(child => child.Name.LocalName == name);
            count.ShouldBeInRange(mark == '!' ? 1 : 0, mark == '*' ? int.MaxValue : 1, $"<{name}>");
        }
    }

    /// <summary>An attribute that must be there.</summary>
    public static string Required(this XElement element, string attribute) =>
        element.Attribute(attribute).ShouldNotBeNull($"{attribute} of <{element.Name.LocalName}>").Value;

    /// <summary>A number as XML Schema's decimal has it: no exponent, no group signs.</summary>
    public static double Number(string text)
    {
        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number).ShouldBeTrue($"'{text}'");
        return number;
    }

    /// <summary>A position within the ranges.</summary>
    public static GeoPosition Position(double latitude, double longitude, double easternmost = 180)
    {
        latitude.ShouldBeInRange(-90, 90);
        longitude.ShouldBeInRange(-180, easternmost);
        return GeoPosition.FromDegrees(latitude, longitude);
    }
}
