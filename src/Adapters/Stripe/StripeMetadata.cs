using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Form;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>The keys of metadata that hold our ids (at most 40 characters; values at most 500).</summary>
internal static class StripeMetadata
{
    public const string Payment = "payment_id";
    public const string Refund = "refund_id";
    public const string Account = "account_id";
    public const string Party = "party_id";
    public const string Partner = "partner_id";
    public const string Bill = "bill_id";
    public const string Correlator = "correlator_id";
    public const string Reason = "reason";
    public const string Name = "name";
    public const string Description = "description";
    public const string Preferred = "preferred";
    public const string Status = "status";
    public const string StatusReason = "status_reason";

    private const int Longest = 500;

    /// <summary>Adds a value, cut where it is too long; the same text is always cut alike, so that a repetition stays the same.</summary>
    public static FormBody AddMetadata(this FormBody form, string key, string? value) => form.Add($"metadata[{key}]", VendorText.Cut(value, Longest));
}
