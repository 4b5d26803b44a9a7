using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Sap;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Texts and sums as ERPs keep them.</summary>
public sealed class ErpFieldsTests
{
    private static readonly DateTime Today = new(2026, 5, 10, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("sf001D000000IqhSLIAZ", "sf-001D000000IqhSLIAZ")]
    [InlineData("SF001D000000IQHSLIAZ", "sf-001D000000IqhSLIAZ")]
    [InlineData("HS2101", "hs-2101")]
    [InlineData("17", null)]
    [InlineData("12345", null)]
    [InlineData("P-1", null)]
    [InlineData(null, null)]
    public void A_customers_number_is_read_even_where_the_field_knows_upper_case_only(string? text, string? id) => Assert.Equal(id, CustomerNumber.ToId(text));

    [Theory]
    [InlineData("sf-001D000000IqhSLIAZ", 20, "sf001D000000IqhSLIAZ")]
    [InlineData("sf-001D000000IqhSLIAZ9", 20, null)]
    [InlineData("sf-001' or '1' eq '1", 60, null)]
    [InlineData("42", 20, null)]
    public void A_customers_number_is_an_id_that_fits(string id, int longest, string? text) => Assert.Equal(text, CustomerNumber.Of(id, longest));

    [Fact]
    public void A_name_survives_the_four_fields()
    {
        var random = new Random(20260501);
        for (var round = 0; round < 5000; round++)
        {
            var letters = new char[random.Next(1, 121)];
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = at > 0 && at < letters.Length - 1 && letters[at - 1] != ' ' && (random.Next((round % 30) + 2) == 0 || Longest(letters, at)) ? ' ' : (char)('a' + random.Next(26));
            }

            var name = new string(letters);
            var parts = SapNames.Split(name);

            Assert.All(parts, part => Assert.InRange(part.Length, 0, 40));
            var stored = parts.Select(part => part.Trim()).ToArray(); // as the system keeps them
            Assert.Equal(name, SapNames.Of(new()
            {
                BusinessPartnerCategory = "2",
                OrganizationBPName1 = stored[0],
                OrganizationBPName2 = stored[1],
                OrganizationBPName3 = stored[2],
                OrganizationBPName4 = stored[3],
            }));
        }
    }

    private static bool Longest(char[] letters, int at) => at >= 30 && !letters.AsSpan(at - 30, 30).Contains(' ');

    [Fact]
    public void A_name_of_the_greatest_length_loses_no_letter()
    {
        var name = string.Concat(Enumerable.Range(0, 40).Select(index => $"a{index % 10}b "));

        var parts = SapNames.Split(name);

        Assert.Equal(name.Replace(" ", "", StringComparison.Ordinal), string.Concat(parts).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_payment_takes_from_its_bill_and_what_is_left_over_due_is_arrears()
    {
        var standing = AccountStanding.Of(
            [new("1", Money.Of(100.10m, "EUR"), Today.AddDays(-1)), new("1", Money.Of(-100.00m, "EUR"), null), new("2", Money.Of(7, "CHF"), Today)], "EUR", Today);

        Assert.Equal("in arrears", standing.PaymentStatus);
        Assert.Equal([Money.Of(7, "CHF"), Money.Of(0.10m, "EUR")], standing.Balances.Select(balance => balance.Amount!));
    }

    [Theory]
    [InlineData(0, "paid")]
    [InlineData(5, "due")]
    public void What_is_due_today_is_no_arrears(int open, string status)
    {
        var standing = AccountStanding.Of([new("1", Money.Of(10, "EUR"), Today), new("1", Money.Of(open - 10, "EUR"), null)], "EUR", Today);

        Assert.Equal(status, standing.PaymentStatus);
    }
}
