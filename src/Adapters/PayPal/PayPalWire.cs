using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Money.</summary>
internal sealed record PayPalMoney
{
    public string? CurrencyCode { get; init; }

    public string? Value { get; init; }
}

/// <summary>An order.</summary>
internal sealed record PayPalOrder
{
    public string? Id { get; init; }

    public string? Status { get; init; }

    public PayPalPurchaseUnit[]? PurchaseUnits { get; init; }

    public PayPalSource? PaymentSource { get; init; }

    public PayPalLink[]? Links { get; init; }
}

/// <summary>What is paid in an order; the gateway's orders have one.</summary>
internal sealed record PayPalPurchaseUnit
{
    public string? InvoiceId { get; init; }

    public PayPalMoney? Amount { get; init; }

    public PayPalUnitPayments? Payments { get; init; }
}

/// <summary>How the money of a purchase unit moved.</summary>
internal sealed record PayPalUnitPayments
{
    public PayPalCapture[]? Captures { get; init; }

    public PayPalCapture[]? Authorizations { get; init; }

    public PayPalRefund[]? Refunds { get; init; }
}

/// <summary>A capture, or an authorization, which looks alike.</summary>
internal sealed record PayPalCapture
{
    public string? Id { get; init; }

    public string? Status { get; init; }

    public PayPalMoney? Amount { get; init; }
}

/// <summary>A refund.</summary>
internal sealed record PayPalRefund
{
    public string? Id { get; init; }

    public string? Status { get; init; }

    public string? InvoiceId { get; init; }

    public PayPalMoney? Amount { get; init; }

    public PayPalLink[]? Links { get; init; }
}

/// <summary>A link of an answer.</summary>
internal sealed record PayPalLink
{
    public string? Href { get; init; }

    public string? Rel { get; init; }
}

/// <summary>What was paid with, and what a vault holds.</summary>
internal sealed record PayPalSource
{
    public PayPalWallet? Paypal { get; init; }

    public PayPalCard? Card { get; init; }
}

/// <summary>A wallet. Its owner's name and address are not read.</summary>
internal sealed record PayPalWallet
{
    public string? AccountId { get; init; }

    public string? PayerId { get; init; }

    public string? Description { get; init; }
}

/// <summary>A card.</summary>
internal sealed record PayPalCard
{
    public string? Brand { get; init; }

    public string? Type { get; init; }

    public string? LastDigits { get; init; }

    /// <summary>Year and month, <c>2030-02</c>.</summary>
    public string? Expiry { get; init; }
}

/// <summary>What a vault holds.</summary>
internal sealed record PayPalVaultToken
{
    public string? Id { get; init; }

    public PayPalVaultCustomer? Customer { get; init; }

    public PayPalSource? PaymentSource { get; init; }
}

/// <summary>Whose it is in a vault.</summary>
internal sealed record PayPalVaultCustomer
{
    public string? Id { get; init; }
}

/// <summary>A page of a vault.</summary>
internal sealed record PayPalVaultTokens
{
    public PayPalVaultToken[]? PaymentTokens { get; init; }

    public int? TotalPages { get; init; }
}

/// <summary>An error answer; that of the token endpoint has <c>error</c> alone.</summary>
internal sealed record PayPalError
{
    public string? Name { get; init; }

    public string? Error { get; init; }

    public string? DebugId { get; init; }

    public PayPalErrorDetail[]? Details { get; init; }

    public PayPalLink[]? Links { get; init; }

    /// <summary>What is wrong, in PayPal's most exact word.</summary>
    public string? Issue => Details is [var first, ..] ? first.Issue : null;
}

/// <summary>What exactly is wrong. Its description quotes values and is not read.</summary>
internal sealed record PayPalErrorDetail
{
    public string? Issue { get; init; }

    public string? Field { get; init; }
}

/// <summary>An access token.</summary>
internal sealed record PayPalToken
{
    public string? AccessToken { get; init; }

    public int ExpiresIn { get; init; }
}

/// <summary>The answer of PayPal's own check of a signature.</summary>
internal sealed record PayPalVerification
{
    public string? VerificationStatus { get; init; }
}

/// <summary>JSON of PayPal, generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PayPalOrder))]
[JsonSerializable(typeof(PayPalRefund))]
[JsonSerializable(typeof(PayPalVaultToken))]
[JsonSerializable(typeof(PayPalVaultTokens))]
[JsonSerializable(typeof(PayPalError))]
[JsonSerializable(typeof(PayPalToken))]
[JsonSerializable(typeof(PayPalVerification))]
[JsonSerializable(typeof(PayPalEvent))]
internal sealed partial class PayPalWireContext : JsonSerializerContext;
