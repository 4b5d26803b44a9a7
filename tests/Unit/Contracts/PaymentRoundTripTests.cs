using System.Text;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>TMF676 version 4 says a payment and a refund, and keeps what it must not say.</summary>
public sealed class PaymentRoundTripTests
{
    private static readonly Links Here = new("http://here/x");

    private static readonly PaymentMethodRefOrValueV4 Card = new() { Type = "tokenizedCard", Name = "Card", Brand = "visa", LastFourDigits = "4242" };

    private static readonly RelatedPartyV4 Ada = new() { Type = "RelatedParty", Id = "p-1", Name = "Ada", Role = "payer", ReferredType = "Individual" };

    [Fact]
    public void A_payment_comes_back_as_it_was_sent()
    {
        var document = new PaymentV4
        {
            Id = "st-1", Href = "http://here/x/st-1", Type = "Payment", AuthorizationCode = "a", CorrelatorId = "c", Description = "d", Name = "n", Status = "pending",
            Account = new() { Id = "sa-1", Name = "Main", Type = "AccountRef" }, Amount = Money.Of(1.00m, "EUR"), TaxAmount = Money.Of(0.20m, "EUR"), TotalAmount = Money.Of(1.20m, "EUR"),
            Channel = new() { Id = "web", Type = "ChannelRef" }, Payer = Ada, PaymentMethod = Card,
            PaymentItem = [new() { Type = "PaymentItem", Id = "1", Item = new() { Id = "sa-9", Type = "EntityRef" } }],
        };
        Wire.AssertEqual(document, PaymentV4.From(document.ToModel(null).Value with { Id = new("st-1") }, Here), RestV4Json.Default.PaymentV4);
    }

    [Fact]
    public void A_refund_comes_back_as_it_was_sent()
    {
        var document = new RefundV4
        {
            Id = "st-2", Href = "http://here/x/st-2", Type = "Refund", Status = "pending", Account = new() { Id = "sa-1", Type = "AccountRef" }, TotalAmount = Money.Of(1.20m, "EUR"),
            Payment = new() { Id = "st-1", Type = "PaymentRef" }, Requestor = Ada, PaymentMethod = Card,
        };
        Wire.AssertEqual(document, RefundV4.From(document.ToModel(null).Value with { Id = new("st-2") }, Here), RestV4Json.Default.RefundV4);
    }

    [Fact]
    public void A_token_is_taken_and_never_shown()
    {
        var method = Card with { Token = "tok", WalletId = "w" };

        Assert.Equal("tok", method.ToModel().Detail?.Token);
        Assert.Equal(Card, PaymentMethodRefOrValueV4.From(method.ToModel()));
        Assert.Null(PaymentMethodV4.From(new PaymentMethod { Id = new("st-1"), Name = "Card", Detail = new() { Token = "tok" } }, Here).Token);
    }

    [Fact]
    public void What_the_file_needs_must_be_there()
    {
        var good = new PaymentV4 { Account = new() { Id = "sa-1" }, TotalAmount = Money.Of(1m, "EUR"), PaymentMethod = Card };

        Assert.True(good.ToModel(null).IsSuccess);
        PaymentV4[] bad =
        [
            good with { Account = null }, good with { Account = new() }, good with { TotalAmount = null }, good with { PaymentMethod = null }, good with { Channel = new() },
            good with { Payer = new() { Id = "p-1" } }, good with { PaymentItem = [null!] }, good with { PaymentItem = [new()] },
            good with { PaymentMethod = Card with { Account = [null!] } }, good with { PaymentMethod = Card with { RelatedParty = new() } },
        ];
        Assert.All(bad, payment => Assert.False(payment.ToModel(null).IsSuccess));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_card_number_is_found_in_every_encoding_that_a_message_may_have(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.NotNull(CardNumbers.InBody(encoding.GetBytes("<description>4111 1111 1111 1111</description>")));
        Assert.NotNull(CardNumbers.InBody([.. encoding.GetPreamble(), .. encoding.GetBytes("<description>4111 1111 1111 1111</description>")]));
        Assert.Null(CardNumbers.InBody(encoding.GetBytes("<description>4111 1111 1111 1112</description>")));
    }
}
