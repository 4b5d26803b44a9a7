namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Why a payment was declined, in sentences of ours. Stripe asks not to tell a suspected thief what is suspected, so those reasons read alike.</summary>
internal static class StripeDeclines
{
    private const string Declined = "The payment was declined.";

    /// <summary>The sentence for an error of a payment.</summary>
    public static string Sentence(StripeError error) => (error.DeclineCode ?? error.Code) switch
    {
        "insufficient_funds" => "The payment was declined: the account has insufficient funds.",
        "expired_card" => "The payment was declined: the card has expired.",
        "card_velocity_exceeded" or "withdrawal_count_limit_exceeded" => "The payment was declined: the card's limit is reached.",
        "card_not_supported" or "transaction_not_allowed" or "service_not_allowed" => "The payment was declined: the card does not allow this kind of payment.",
        "currency_not_supported" => "The payment was declined: the card does not support the currency.",
        "authentication_required" or "authentication_not_handled" => "The payment was declined: the payer has to authenticate it.",
        "payment_intent_authentication_failure" => "The payment was declined: the payer's authentication failed.",
        "incorrect_cvc" or "invalid_cvc" or "incorrect_number" or "invalid_number" or "incorrect_zip"
            or "invalid_expiry_month" or "invalid_expiry_year" => "The payment was declined: the card's data are not right.",
        "invalid_account" or "new_account_information_available" => "The payment was declined: the card or account is not valid any more.",
        "invalid_amount" => "The payment was declined: the amount is above what the card allows.",
        "duplicate_transaction" => "The payment was declined: the same amount was paid just before.",
        "try_again_later" or "processing_error" or "reenter_transaction" or "issuer_not_available" or "approve_with_id" =>
            "The payment was declined for the moment; it may succeed later.",
        "debit_not_authorized" or "bank_account_restricted" => "The payment was declined: the bank account cannot be debited.",
        _ => Declined,
    };
}
