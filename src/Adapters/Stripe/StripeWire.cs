using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>A PaymentIntent.</summary>
internal sealed record StripePaymentIntent
{
    public string? Id { get; init; }

    public long Amount { get; init; }

    public long AmountReceived { get; init; }

    public string? Currency { get; init; }

    public string? Status { get; init; }

    public Dictionary<string, string>? Metadata { get; init; }

    public StripeError? LastPaymentError { get; init; }

    public StripeNextAction? NextAction { get; init; }

    [JsonConverter(typeof(StripeChargeOrId))]
    public StripeCharge? LatestCharge { get; init; }
}

/// <summary>What the payer has to do.</summary>
internal sealed record StripeNextAction
{
    public StripeRedirect? RedirectToUrl { get; init; }
}

/// <summary>Where the payer has to go.</summary>
internal sealed record StripeRedirect
{
    public string? Url { get; init; }
}

/// <summary>A charge: an attempt to take a PaymentIntent's money.</summary>
internal sealed record StripeCharge
{
    public string? Id { get; init; }

    public long AmountRefunded { get; init; }

    public StripeMethodDetails? PaymentMethodDetails { get; init; }
}

/// <summary>What a payment method adds by its type; the same members on a charge and on the method itself.</summary>
internal record StripeMethodDetails
{
    public string? Type { get; init; }

    public StripeCard? Card { get; init; }

    public StripeSepaDebit? SepaDebit { get; init; }
}

/// <summary>A card.</summary>
internal sealed record StripeCard
{
    public string? Brand { get; init; }

    public string? Last4 { get; init; }

    public int? ExpMonth { get; init; }

    public int? ExpYear { get; init; }

    public string? Funding { get; init; }

    /// <summary>In newer versions only.</summary>
    public string? AuthorizationCode { get; init; }
}

/// <summary>A bank account that is debited.</summary>
internal sealed record StripeSepaDebit
{
    public string? Last4 { get; init; }

    public string? BankCode { get; init; }
}

/// <summary>A payment method.</summary>
internal sealed record StripePaymentMethod : StripeMethodDetails
{
    public string? Id { get; init; }

    public long Created { get; init; }

    public Dictionary<string, string>? Metadata { get; init; }

    public StripeBillingDetails? BillingDetails { get; init; }

    [JsonConverter(typeof(StripeCustomerOrId))]
    public StripeCustomer? Customer { get; init; }
}

/// <summary>Whose name is on a payment method.</summary>
internal sealed record StripeBillingDetails
{
    public string? Name { get; init; }
}

/// <summary>A customer. Its name and address stay in the CRM.</summary>
internal sealed record StripeCustomer
{
    public string? Id { get; init; }

    public bool Deleted { get; init; }

    public Dictionary<string, string>? Metadata { get; init; }
}

/// <summary>A refund.</summary>
internal sealed record StripeRefund
{
    public string? Id { get; init; }

    public long Amount { get; init; }

    public string? Currency { get; init; }

    public string? Status { get; init; }

    public string? FailureReason { get; init; }

    [JsonConverter(typeof(StripePaymentIntentOrId))]
    public StripePaymentIntent? PaymentIntent { get; init; }

    public Dictionary<string, string>? Metadata { get; init; }
}

/// <summary>A part of a list or of a search's result, newest first.</summary>
internal sealed record StripeList<T>
{
    public bool HasMore { get; init; }

    public string? NextPage { get; init; }

    public T[]? Data { get; init; }
}

/// <summary>An error answer.</summary>
internal sealed record StripeErrorAnswer
{
    public StripeError? Error { get; init; }
}

/// <summary>An error. Its message quotes values and is not read.</summary>
internal sealed record StripeError
{
    public string? Type { get; init; }

    public string? Code { get; init; }

    public string? DeclineCode { get; init; }

    public string? Param { get; init; }
}

/// <summary>The account's balance; that it comes is all that matters.</summary>
internal sealed record StripeBalance
{
    public bool Livemode { get; init; }
}

/// <summary>Reads an object that is there whole when it was asked for, and by its id when not.</summary>
internal abstract class StripeObjectOrId<T>(Func<string, T> byId, Func<JsonTypeInfo<T>> type) : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? byId(reader.GetString()!) : JsonSerializer.Deserialize(ref reader, type());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException("Stripe takes forms.");
}

/// <summary>A charge or its id.</summary>
internal sealed class StripeChargeOrId() : StripeObjectOrId<StripeCharge>(id => new() { Id = id }, () => StripeWireContext.Default.StripeCharge);

/// <summary>A customer or its id.</summary>
internal sealed class StripeCustomerOrId() : StripeObjectOrId<StripeCustomer>(id => new() { Id = id }, () => StripeWireContext.Default.StripeCustomer);

/// <summary>A PaymentIntent or its id.</summary>
internal sealed class StripePaymentIntentOrId() : StripeObjectOrId<StripePaymentIntent>(id => new() { Id = id }, () => StripeWireContext.Default.StripePaymentIntent);

/// <summary>JSON of Stripe, generated.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StripePaymentIntent))]
[JsonSerializable(typeof(StripePaymentMethod))]
[JsonSerializable(typeof(StripeCustomer))]
[JsonSerializable(typeof(StripeRefund))]
[JsonSerializable(typeof(StripeList<StripePaymentIntent>))]
[JsonSerializable(typeof(StripeList<StripePaymentMethod>))]
[JsonSerializable(typeof(StripeList<StripeCustomer>))]
[JsonSerializable(typeof(StripeList<StripeRefund>))]
[JsonSerializable(typeof(StripeErrorAnswer))]
[JsonSerializable(typeof(StripeBalance))]
[JsonSerializable(typeof(StripeEvent))]
internal sealed partial class StripeWireContext : JsonSerializerContext;
