using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Tests.Sphere;

/// <summary>FEATURE UNDER TEST: a length is never negative, never NaN, and knows its units.</summary>
public sealed class LengthTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(-double.Epsilon)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_length_is_refused_in_every_unit(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Length.FromMetres(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Length.FromKilometres(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Length.FromNauticalMiles(value));
    }

    [Fact]
    public void A_nautical_mile_is_1852_metres()
    {
        Assert.Equal(1852, Length.FromNauticalMiles(1).Metres);
        Assert.Equal(1.852, Length.FromNauticalMiles(1).Kilometres);
        Assert.Equal(12, Length.FromMetres(22_224).NauticalMiles);
    }

    [Fact]
    public void Nautical_miles_come_back_to_within_one_unit_in_the_last_place()
    {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var miles = random.NextDouble() * Math.Pow(10, random.Next(-3, 6));
            Assert.InRange(
                Length.FromNauticalMiles(miles).NauticalMiles, Math.BitDecrement(miles), Math.BitIncrement(miles));
        }
    }

    [Fact]
    public void The_default_is_zero_and_minus_zero_is_no_other()
    {
        Assert.Equal(Length.Zero, default);
        Assert.Equal("0 km", Length.FromMetres(-0.0).ToString());
        Assert.Equal("0 km", Length.FromKilometres(-0.0).ToString());
        Assert.False(double.IsNegative(Length.FromNauticalMiles(-0.0).Metres));
    }

    [Fact]
    public void A_difference_ends_at_zero_and_infinities_make_no_NaN()
    {
        var (near, far) = (Length.FromKilometres(1), Length.FromKilometres(3));

        Assert.Equal(Length.FromKilometres(2), far - near);
        Assert.Equal(Length.Zero, near - far);
        Assert.Equal(Length.Zero, near - Length.Infinite);
        Assert.Equal(Length.Zero, Length.Infinite - Length.Infinite);
        Assert.Equal(Length.Infinite, Length.Infinite - near);
        Assert.Equal(Length.Infinite, Length.Infinite + Length.Infinite);
    }

    [Fact]
    public void Order_is_that_of_the_metres()
    {
        var (near, far) = (Length.FromMetres(1), Length.Infinite);

        Assert.True(near < far && far > near && near <= far && far >= near && near <= Length.FromMetres(1));
        Assert.False(near > far || far < near || near >= far || far <= near);
        Assert.True(near.CompareTo(far) < 0 && far.CompareTo(near) > 0 && near.CompareTo(near) == 0);
    }

    [Fact]
    public void Text_has_its_unit_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("1234.568 km", Length.FromMetres(1_234_567.8).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
