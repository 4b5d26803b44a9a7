using TeleCo.Gateway.Adapters.Http.Form;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Stripe's payment methods as TMF670's, with what Stripe has no field for in their metadata.</summary>
internal static class StripeMethodMapping
{
    private const string Active = "active";

    /// <summary>A stored method; null when it is on nobody, or of a kind that the gateway does not know.</summary>
    /// <param name="method">The method as Stripe has it.</param>
    /// <param name="customer">Its customer with metadata.</param>
    public static PaymentMethod? ToModel(this StripePaymentMethod method, StripeCustomer? customer)
    {
        if (method is not { Id: { } id, Type: "card" or "sepa_debit" } || customer is not { Id: not null, Deleted: false })
        {
            return null;
        }

        var detail = method.ToDetail() with { TokenType = "stripe", Owner = method.Type == "sepa_debit" ? method.BillingDetails?.Name : null };
        var created = DateTimeOffset.FromUnixTimeSeconds(Math.Max(0, method.Created)).UtcDateTime;
        var partner = Text(method, StripeMetadata.Partner) ?? customer.Metadata?.GetValueOrDefault(StripeMetadata.Partner);
        return new()
        {
            Id = Id<PaymentMethod>.Of(StripeServices.Code, id),
            Type = method.Type == "card" ? "tokenizedCard" : "bankAccountDebit",
            Name = Text(method, StripeMetadata.Name) ?? $"{detail.Brand ?? "SEPA"} {detail.LastFourDigits}".Trim(),
            Description = Text(method, StripeMetadata.Description),
            IsPreferred = Text(method, StripeMetadata.Preferred) is { } preferred ? preferred == "true" : null,
            Status = Text(method, StripeMetadata.Status) ?? Active,
            StatusReason = Text(method, StripeMetadata.StatusReason),
            StatusDate = created,
            ValidFor = new() { StartDateTime = created, EndDateTime = detail.ExpirationDate },
            RelatedParty = customer.Metadata?.GetValueOrDefault(StripeMetadata.Party) is { Length: > 0 } party
                ? new() { Role = "customer", Party = new() { Id = party, ReferredType = "Customer" } }
                : null,
            Account = AccountsOf(Text(method, StripeMetadata.Account) ?? customer.Metadata?.GetValueOrDefault(StripeMetadata.Account)),
            Detail = detail,
            Partner = partner is { Length: > 0 } owner ? new PartnerId(owner) : null,
        };
    }

    /// <summary>What can be changed of a method, an empty value clearing.</summary>
    public static FormBody AddNotes(this FormBody form, PaymentMethod method) => form
        .AddMetadata(StripeMetadata.Name, method.Name)
        .AddMetadata(StripeMetadata.Description, method.Description ?? "")
        .AddMetadata(StripeMetadata.Preferred, method.IsPreferred switch { true => "true", false => "false", null => "" })
        .AddMetadata(StripeMetadata.Status, method.Status is null or Active ? "" : method.Status)
        .AddMetadata(StripeMetadata.StatusReason, method.StatusReason ?? "")
        .AddMetadata(StripeMetadata.Account, string.Join(',', (method.Account ?? []).Select(account => account.Id)))
        .AddMetadata(StripeMetadata.Partner, method.Partner?.Value);

    private static string? Text(StripePaymentMethod method, string key) => method.Metadata?.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;

    private static EntityReference[]? AccountsOf(string? list) => list is null
        ? null
        : [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new EntityReference { Id = id, ReferredType = "BillingAccount" })];
}
