using System.Collections.Concurrent;
using TeleCo.Gateway.Adapters.Http.Form;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Finds out how Stripe wants a means of payment to be named in a payment.</summary>
internal sealed class StripeMethods(StripeClient client)
{
    private const int MostRemembered = 10_000;

    /// <summary>A stored method's customer and type never change, and a method that was taken off its customer can never be used again.</summary>
    private readonly ConcurrentDictionary<string, StripeMethod> _stored = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a means of payment, told without a call; null when nothing is.</summary>
    public static Fault? Check(ProcessorMethod method) => method switch
    {
        { Kind: not ("tokenizedCard" or "bankAccountDebit") } => Fault.Invalid("paymentMethod", "The payment processor takes tokenizedCard and bankAccountDebit."),
        { Reference: { } id } => IsId(id, "pm_") || IsId(id, "card_") || IsId(id, "src_") ? null : Fault.Invalid("paymentMethod.id", "There is no such payment method."),
        { Token: { } token } when IsId(token, "pm_") || (IsId(token, "tok_") && method.Kind == "tokenizedCard") => null,
        _ => Fault.Invalid("paymentMethod.token", "A token of the payment processor (tok_ or pm_) or a stored payment method is needed."),
    };

    /// <summary>The method to pay with. A token of the older kind becomes a method first.</summary>
    public async Task<Outcome<StripeMethod>> ResolveAsync(ProcessorMethod method, EffectKey key, long deadline, CancellationToken cancellationToken) => method switch
    {
        { Reference: { } id } => await StoredAsync(id, deadline, cancellationToken),
        { Token: { } token } when IsId(token, "tok_") => await FromTokenAsync(token, key, deadline, cancellationToken),
        _ => new StripeMethod(method.Token!, null, TypeOf(method.Kind)),
    };

    /// <summary>Whether a text looks like an id of Stripe's with this beginning; only then it may go into a path.</summary>
    public static bool IsId(string text, string start) =>
        text.Length > start.Length && text.Length <= 90 && text.StartsWith(start, StringComparison.Ordinal) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private async Task<Outcome<StripeMethod>> StoredAsync(string id, long deadline, CancellationToken cancellationToken)
    {
        if (_stored.TryGetValue(id, out var known))
        {
            return known;
        }

        var request = client.Get("paymentMethod.find", $"payment_methods/{id}");
        request.Deadline = deadline;
        var sent = await client.SendAsync(request, StripeWireContext.Default.StripePaymentMethod, cancellationToken);
        if (!sent.TryGet(out var found, out var fault))
        {
            return fault.Kind == FaultKind.NotFound ? Fault.Invalid("paymentMethod.id", "There is no such payment method.") : fault;
        }

        if (found is not { Customer.Id: { } customer, Type: { } type })
        {
            return Fault.Invalid("paymentMethod.id", "The payment method is not in use any more.");
        }

        if (_stored.Count >= MostRemembered)
        {
            _stored.Clear();
        }

        return _stored[id] = new(id, customer, type);
    }

    private async Task<Outcome<StripeMethod>> FromTokenAsync(string token, EffectKey key, long deadline, CancellationToken cancellationToken)
    {
        // No money moves and nothing of anybody's changes: a lost answer is a failure like another.
        var form = new FormBody().Add("type", "card").Add("card[token]", token);
        var request = client.Post("paymentMethod.create", "payment_methods", form, $"{key.Value}-m", Http.VendorEffect.Read);
        request.Deadline = deadline;
        var sent = await client.SendAsync(request, StripeWireContext.Default.StripePaymentMethod, cancellationToken);
        return sent.TryGet(out var made, out var fault)
            ? made.Id is { } id ? new StripeMethod(id, null, "card") : Http.VendorFaults.Garbled
            : fault.Kind == FaultKind.NotFound || fault.Kind == FaultKind.OutcomeUnknown ? Unusable(fault) : fault;
    }

    private static Fault Unusable(Fault fault) => fault.Kind == FaultKind.NotFound
        ? Fault.Invalid("paymentMethod.token", "The payment processor does not know the token.")
        : Http.VendorFaults.Failed;

    private static string TypeOf(string kind) => kind == "bankAccountDebit" ? "sepa_debit" : "card";
}

/// <summary>A means of payment as a payment names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Customer">The customer that it is stored with; null when it is for one use.</param>
/// <param name="Type">Its type.</param>
internal sealed record StripeMethod(string Id, string? Customer, string Type);
