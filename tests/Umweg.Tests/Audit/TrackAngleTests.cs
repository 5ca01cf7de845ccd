using Shouldly;
using Umweg.Audit;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: one angle is read as tables, flight simulators, loggers and charts write it.
/// METHOD: the same angle in every form, worked out by hand.
/// </summary>
public sealed class TrackAngleTests
{
    [Theory]
    [InlineData("48.5", 48.5)]
    [InlineData("-48.5", -48.5)]
    [InlineData(" +48.5 ", 48.5)]
    [InlineData("4.85e1", 48.5)]
    [InlineData("48.5S", -48.5)]
    [InlineData("s 48.5", -48.5)]
    [InlineData("N48 30.0", 48.5)]
    [InlineData("48 30.0 N", 48.5)]
    [InlineData("48°30'00\"N", 48.5)]
    [InlineData("S48° 30′ 00.00″", -48.5)]
    [InlineData("48:30:00S", -48.5)]
    [InlineData("48-30-00.0N", 48.5)]
    [InlineData("N48* 30.00'", 48.5)]
    [InlineData("-48 30 0", -48.5)]
    [InlineData("4830N", 48.5)]
    [InlineData("483000S", -48.5)]
    [InlineData("4830.000N", 48.5)]
    [InlineData("483000.00N", 48.5)]
    public void Latitudes_are_read(string text, double degrees)
    {
        TrackAngle.TryAngle(text, AngleKind.Latitude, out var read).ShouldBeTrue();
        read.ShouldBe(degrees, 1e-12);
    }

    [Theory]
    [InlineData("E005 12.0", 5.2)]
    [InlineData("005°12'00\"W", -5.2)]
    [InlineData("00512E", 5.2)]
    [InlineData("00512.000W", -5.2)]
    [InlineData("0051200E", 5.2)]
    [InlineData("W5.2", -5.2)]
    [InlineData("370", 370)]
    [InlineData("E210.5", 210.5)]
    public void Longitudes_are_read(string text, double degrees)
    {
        TrackAngle.TryAngle(text, AngleKind.Longitude, out var read).ShouldBeTrue();
        read.ShouldBe(degrees, 1e-12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("N")]
    [InlineData("E48.5")]
    [InlineData("N48.5N")]
    [InlineData("-48.5S")]
    [InlineData("48 60.0 N")]
    [InlineData("48 30 60 N")]
    [InlineData("48N30")]
    [InlineData("48.5O")]
    [InlineData("48 30.5 10 N")]
    [InlineData("48 30 10 5 N")]
    [InlineData("48,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("12345N")]
    [InlineData("--48.5")]
    public void What_is_no_latitude_is_not_read(string text) =>
        TrackAngle.TryAngle(text, AngleKind.Latitude, out _).ShouldBeFalse();
}
