namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The one version that the sandbox speaks; it is the account's default too.</summary>
internal static class StripeVersions
{
    public const string Current = "2023-08-16";

    public static void Check(string? sent)
    {
        if (sent is { Length: > 0 } && sent != Current)
        {
            throw StripeRefusal.Parameter(null, $"Invalid Stripe API version: {sent}", "Stripe-Version");
        }
    }
}
