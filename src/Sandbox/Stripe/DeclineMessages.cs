namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>What the vendor says to a declined card.</summary>
internal static class DeclineMessages
{
    public static string Of((string Code, string DeclineCode) decline) => decline switch
    {
        (_, "insufficient_funds") => "Your card has insufficient funds.",
        (_, "card_velocity_exceeded") => "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
        (_, "authentication_required") => "Your card was declined. This transaction requires authentication.",
        ("expired_card", _) => "Your card has expired.",
        ("incorrect_cvc", _) => "Your card's security code is incorrect.",
        ("processing_error", _) => "An error occurred while processing your card. Try again in a little bit.",
        ("payment_intent_payment_attempt_failed", _) => "The payment failed.",
        ("payment_intent_authentication_failure", _) =>
            "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
        _ => "Your card was declined.",
    };
}
