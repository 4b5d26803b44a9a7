using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>When a card asks its holder to authenticate.</summary>
internal enum Authentication
{
    Never,
    UnlessSetUp,
    Always,
}

/// <summary>A payment method of the vendor's published test values, and what it does when charged.</summary>
internal sealed record TestCard(string Number, string Brand)
{
    public string Country { get; init; } = "US";

    public string Funding { get; init; } = "credit";

    /// <summary>Code and decline code of the refusal; <see langword="null"/> for a card that pays.</summary>
    public (string Code, string DeclineCode)? Decline { get; init; }

    public Authentication Authentication { get; init; }

    /// <summary>Whether a customer can keep the card although it will not pay.</summary>
    public bool CanAttach { get; init; }

    /// <summary>How refunds end: at once, later, or not at all.</summary>
    public string RefundEnds { get; init; } = "succeeded";

    public bool IsDebit { get; init; }

    public string Last4 => Number[^4..];
}

/// <summary>The vendor's published test values, by the name that follows <c>pm_card_</c> or <c>tok_</c>, and by number.</summary>
internal static class TestCards
{
    public static readonly TestCard Visa = new("4242424242424242", "visa");

    private static readonly FrozenDictionary<string, TestCard> ByName = new Dictionary<string, TestCard>
    {
        ["visa"] = Visa,
        ["visa_debit"] = new("4000056655665556", "visa") { Funding = "debit" },
        ["mastercard"] = new("5555555555554444", "mastercard"),
        ["mastercard_debit"] = new("5200828282828210", "mastercard") { Funding = "debit" },
        ["mastercard_prepaid"] = new("5105105105105100", "mastercard") { Funding = "prepaid" },
        ["amex"] = new("378282246310005", "amex"),
        ["discover"] = new("6011111111111117", "discover"),
        ["diners"] = new("3056930009020004", "diners"),
        ["jcb"] = new("3566002020360505", "jcb"),
        ["unionpay"] = new("6200000000000005", "unionpay"),
        ["at"] = new("4000000400000008", "visa") { Country = "AT" },
        ["de"] = new("4000002760000016", "visa") { Country = "DE" },
        ["chargeDeclined"] = Declining("4000000000000002", "card_declined", "generic_decline"),
        ["chargeDeclinedInsufficientFunds"] = Declining("4000000000009995", "card_declined", "insufficient_funds"),
        ["chargeDeclinedLostCard"] = Declining("4000000000009987", "card_declined", "lost_card"),
        ["chargeDeclinedStolenCard"] = Declining("4000000000009979", "card_declined", "stolen_card"),
        ["chargeDeclinedFraudulent"] = Declining("4100000000000019", "card_declined", "fraudulent"),
        ["chargeDeclinedVelocityLimitExceeded"] = Declining("4000000000006975", "card_declined", "card_velocity_exceeded"),
        ["chargeDeclinedExpiredCard"] = Declining("4000000000000069", "expired_card", "expired_card"),
        ["chargeDeclinedIncorrectCvc"] = Declining("4000000000000127", "incorrect_cvc", "incorrect_cvc"),
        ["chargeDeclinedProcessingError"] = Declining("4000000000000119", "processing_error", "processing_error"),
        ["chargeCustomerFail"] = Declining("4000000000000341", "card_declined", "generic_decline") with { CanAttach = true },
        ["authenticationRequired"] = new("4000002760003184", "visa") { Authentication = Authentication.Always },
        ["authenticationRequiredOnSetup"] = new("4000002500003155", "visa") { Authentication = Authentication.UnlessSetUp },
        ["authenticationRequiredSetupForOffSession"] = new("4000003800000446", "visa") { Authentication = Authentication.UnlessSetUp },
        ["authenticationRequiredChargeDeclinedInsufficientFunds"] =
            Declining("4000008260003178", "card_declined", "insufficient_funds") with { Authentication = Authentication.Always, CanAttach = true },
        ["threeDSecure2Required"] = new("4000000000003220", "visa") { Authentication = Authentication.Always },
        ["threeDSecureRequired"] = new("4000000000003063", "visa") { Authentication = Authentication.Always },
        ["threeDSecureRequiredChargeDeclined"] =
            Declining("4000008400001629", "card_declined", "generic_decline") with { Authentication = Authentication.Always, CanAttach = true },
        ["threeDSecureOptional"] = new("4000000000003055", "visa"),
        ["pendingRefund"] = new("4000000000007726", "visa") { RefundEnds = "pending" },
        ["refundFail"] = new("4000000000005126", "visa") { RefundEnds = "failed" },
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, TestCard> ByNumber = ByName.Values.ToFrozenDictionary(card => card.Number);

    private static readonly FrozenDictionary<string, TestCard> ByIban = new Dictionary<string, TestCard>
    {
        ["AT611904300234573201"] = new("AT611904300234573201", "19043") { IsDebit = true, Country = "AT" },
        ["AT861904300235473202"] = new("AT861904300235473202", "19043") { IsDebit = true, Country = "AT", Decline = ("payment_intent_payment_attempt_failed", "generic_decline") },
        ["DE89370400440532013000"] = new("DE89370400440532013000", "37040044") { IsDebit = true, Country = "DE" },
        ["DE62370400440532013001"] = new("DE62370400440532013001", "37040044") { IsDebit = true, Country = "DE", Decline = ("payment_intent_payment_attempt_failed", "generic_decline") },
    }.ToFrozenDictionary();

    /// <summary>The card of a test value such as <c>pm_card_visa</c> or <c>tok_visa</c>, or <see langword="null"/>.</summary>
    public static TestCard? Find(string value, string prefix)
    {
        if (!value.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var name = value[prefix.Length..];
        return ByName.GetValueOrDefault(name) ?? (name.StartsWith("visa_", StringComparison.Ordinal) ? ByName.GetValueOrDefault(name[5..]) : null);
    }

    public static TestCard? OfNumber(string number) => ByNumber.GetValueOrDefault(number);

    public static TestCard? OfIban(string iban) => ByIban.GetValueOrDefault(iban);

    private static TestCard Declining(string number, string code, string declineCode) => new(number, "visa") { Decline = (code, declineCode) };
}
