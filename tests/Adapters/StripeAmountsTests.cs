using TeleCo.Gateway.Adapters.PayPal;
using TeleCo.Gateway.Adapters.Stripe;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Money to the processors' units and back, in every currency.</summary>
public sealed class StripeAmountsTests
{
    private static readonly StripeAmounts Amounts = StripeAmounts.Of(new());

    private static readonly string[] Currencies =
    [
        .. from first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" from second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" from third in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
           let code = $"{first}{second}{third}" where Currency.Decimals(code) is not null select code,
    ];

    [Fact]
    public void Every_amount_that_is_taken_comes_back_as_it_went()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var taken = 0;
        foreach (var currency in Currencies)
        {
            for (var time = 0; time < 200; time++)
            {
                var money = Money.Of(random.NextInt64(1, 99_999_999_999) / (decimal)Math.Pow(10, random.Next(0, 4)), currency);
                if (Amounts.Check(money) is null)
                {
                    taken++;
                    Assert.True(Amounts.ToMoney(Amounts.ToMinor(money), currency.ToLowerInvariant()) == money, $"{money} with seed {seed}");
                }

                if (PayPalAmounts.Check(money) is null)
                {
                    var text = PayPalAmounts.ToText(money);
                    Assert.Matches(@"^[0-9]{1,10}(\.[0-9]{2})?$", text);
                    Assert.True(new PayPalMoney { CurrencyCode = currency, Value = text }.ToMoney() == money, $"{money} with seed {seed}");
                }
            }
        }

        Assert.True(Currencies.Length > 140 && taken > Currencies.Length * 20, $"{Currencies.Length} currencies, {taken} amounts, seed {seed}");
    }

    [Theory]
    [InlineData("79.80", "EUR", 7980)]
    [InlineData("0.01", "USD", 1)]
    [InlineData("500", "JPY", 500)]
    [InlineData("500", "MGA", 500)]
    [InlineData("1.230", "KWD", 1230)]
    [InlineData("5", "ISK", 500)]
    [InlineData("5", "UGX", 500)]
    [InlineData("12.34", "HUF", 1234)]
    public void Units_are_those_of_the_currency(string amount, string currency, long minor)
    {
        var money = Money.Of(decimal.Parse(amount), currency);

        Assert.Null(Amounts.Check(money));
        Assert.Equal(minor, Amounts.ToMinor(money));
    }

    [Theory]
    [InlineData("1.005", "EUR")]
    [InlineData("1.5", "JPY")]
    [InlineData("1.5", "MGA")]
    [InlineData("1.234", "KWD")]
    [InlineData("1.5", "ISK")]
    [InlineData("1", "IQD")]
    [InlineData("1", "XXX")]
    [InlineData("1", "eur")]
    [InlineData("0", "EUR")]
    [InlineData("-1", "EUR")]
    [InlineData("99999999999999", "EUR")]
    [InlineData("79228162514264337593543950335", "JPY")]
    public void What_cannot_be_paid_is_told(string amount, string currency) => Assert.NotNull(Amounts.Check(Money.Of(decimal.Parse(amount), currency)));

    [Theory]
    [InlineData("1.50", "HUF")]
    [InlineData("1.50", "TWD")]
    [InlineData("1.50", "JPY")]
    [InlineData("1.005", "EUR")]
    [InlineData("1", "KWD")]
    [InlineData("0", "EUR")]
    [InlineData("79228162514264337593543950335", "EUR")]
    public void What_PayPal_does_not_take_is_told(string amount, string currency) => Assert.NotNull(PayPalAmounts.Check(Money.Of(decimal.Parse(amount), currency)));

    [Theory]
    [InlineData("EUR", "1e3")]
    [InlineData("EUR", "1,000.00")]
    [InlineData("EUR", " 1.00")]
    [InlineData("EUR", null)]
    [InlineData(null, "1.00")]
    public void Money_that_is_none_is_not_read(string? currency, string? value) => Assert.Null(new PayPalMoney { CurrencyCode = currency, Value = value }.ToMoney());
}
