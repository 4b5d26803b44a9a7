using System.Text;
using System.Text.Json;
using CsCheck;
using TeleCo.Gateway.Payments;

namespace TeleCo.Gateway.Tests.Unit.Payments;

public sealed class CardNumbersTests
{
    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("4111-1111-1111-1111")]
    [InlineData("4111 - 1111 - 1111 - 1111")]
    [InlineData("4111\u00a01111\u00a01111\u00a01111")]
    [InlineData("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1")]
    [InlineData("٤١١١١١١١١١١١١١١١")]
    [InlineData("4222222222222")]
    [InlineData("5555555555554444")]
    [InlineData("2223003122003222")]
    [InlineData("378282246310005")]
    [InlineData("3782 822463 10005")]
    [InlineData("30569309025904")]
    [InlineData("6011111111111117")]
    [InlineData("3566002020360505")]
    [InlineData("6200000000000005")]
    [InlineData("6759649826438453")]
    [InlineData("6304000000000000")]
    [InlineData("500000000009")]
    [InlineData("card4111111111111111")]
    [InlineData("card no.4111111111111111, thanks")]
    [InlineData("bill 9001 4111 1111 1111 1111 12/30")]
    [InlineData("""{"value":4111111111111111}""")]
    [InlineData("+4111111111111111")]
    public void A_card_number_is_seen_however_it_is_written(string text)
    {
        Assert.NotNull(CardNumbers.InText(text));
        Assert.NotNull(CardNumbers.InBody(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("""{"cardNumber":"x"}""")]
    [InlineData("""{"card_number" : "x"}""")]
    [InlineData("""{"paymentMethod":{"CVV":123}}""")]
    [InlineData("""{"cvc":"123"}""")]
    [InlineData("""{"securityCode":"123"}""")]
    [InlineData("<paymentMethod><cardNumber>x</cardNumber></paymentMethod>")]
    [InlineData("<p:cvv>1</p:cvv>")]
    [InlineData("<paymentMethod securityCode='1'/>")]
    [InlineData("""{"query":"mutation { createPayment(input: { paymentMethod: { cvv: \"123\" } }) { id } }"}""")]
    [InlineData("""{"query":"m","variables":{"input":{"\"cardNumber\"":1}}}""")]
    [InlineData("cvv: 123")]
    public void A_member_for_a_cards_secret_is_seen_whatever_it_holds(string body) => Assert.NotNull(CardNumbers.InBody(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("sa-1000001")]
    [InlineData("sf-001D000000IqhSLIAZ")]
    [InlineData("P-1001")]
    [InlineData("4111111111111112")]
    [InlineData("9999999999999995")]
    [InlineData("41111111111111110000")]
    [InlineData("2026-11-25T17:53:24.123Z")]
    [InlineData("20261125175324")]
    [InlineData("1764093204000")]
    [InlineData("+43 664 1234567")]
    [InlineData("+49 30 901820 00")]
    [InlineData("AT61 1904 3002 3457 3201")]
    [InlineData("DE89370400440532013000")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("1aa8d6f1-5f34-4c22-9b38-500000000009")]
    [InlineData("0.4111111111111111")]
    [InlineData("pi_3SeedP1001C00N0")]
    [InlineData("The card's cvv was checked by the processor")]
    [InlineData("""{"account":{"id":"sa-1000001","@referredType":"BillingAccount"},"totalAmount":{"unit":"EUR","value":79.80},"correlatorId":"order-77-2026"}""")]
    [InlineData("""{"lastFourDigits":"1111","securityCodeChecked":true}""")]
    public void What_only_looks_a_little_like_it_passes(string text)
    {
        Assert.Null(CardNumbers.InText(text));
        Assert.Null(CardNumbers.InBody(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("""{"a":[{"b":"\u0034111111111111111"}]}""")]
    [InlineData("""{"card\u004eumber":"x"}""")]
    [InlineData("""{"a":{"4111111111111111":1}}""")]
    public void No_escape_hides_it_in_json_that_was_read(string json) => Assert.NotNull(CardNumbers.In(JsonElement.Parse(json)));

    [Fact]
    public void The_answer_says_nothing_of_what_was_sent()
    {
        var fault = CardNumbers.InText("4111111111111111")!;

        Assert.DoesNotContain("4111", fault.Message, StringComparison.Ordinal);
        Assert.Null(fault.Field);
    }

    [Fact]
    public void Correlator_ids_of_any_kind_pass() => Gen.Guid.Sample(id =>
        CardNumbers.InText(id.ToString("D")) is null && CardNumbers.InText($"corr {id:D}.") is null);

    [Fact]
    public void Every_number_with_a_wrong_check_digit_passes() => Gen.Int[0, 9].Sample(digit =>
        (CardNumbers.InText($"411111111111111{digit}") is not null) == (digit == 1));

    [Fact]
    public void A_megabyte_of_digits_is_looked_through_in_no_time()
    {
        var digits = new string('4', 1024 * 1024);
        var groups = string.Concat(Enumerable.Repeat("4444 ", 200_000));

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        CardNumbers.InText(digits);
        CardNumbers.InText(groups);

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }
}
