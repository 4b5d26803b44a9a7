using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Looks for what an earlier attempt made, by our ids in the metadata.</summary>
/// <remarks>Lists show what was written before them; the search does not at once. So a find of either counts, and only a list seen to its end proves an absence.</remarks>
internal sealed class StripeLookup(StripeClient client, StripeIntents intents, StripeMethods methods)
{
    private const int MostPages = 10;

    /// <summary>Clocks differ.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>How long after the first attempt a repetition may still have made the payment.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(25);

    /// <summary>The payment that was made for an order; null when there certainly is none.</summary>
    public async Task<Outcome<StripePaymentIntent?>> FindAsync(PaymentOrder order, DateTime firstAttempt, CancellationToken cancellationToken)
    {
        var deadline = client.Deadline();
        var customer = order.Method.Reference is null ? null : await CustomerOfAsync(order, deadline, cancellationToken);
        var listed = await FirstAsync(
            after => intents.List(customer, firstAttempt - Slack, firstAttempt + Window, after),
            StripeWireContext.Default.StripeListStripePaymentIntent,
            intent => IsOf(intent, order),
            intent => intent.Id,
            deadline,
            cancellationToken);
        return listed.Fault?.Kind == FaultKind.OutcomeUnknown && !order.PaymentId.AsSpan().ContainsAny('\'', '\\')
            ? await SearchAsync(order, deadline, cancellationToken)
            : listed;
    }

    /// <summary>The refund that was made for an order; null when there certainly is none.</summary>
    public Task<Outcome<StripeRefund?>> FindAsync(RefundOrder order, CancellationToken cancellationToken) => FirstAsync(
        after => intents.ListRefunds(order.PaymentReference, after),
        StripeWireContext.Default.StripeListStripeRefund,
        refund => refund.Metadata?.GetValueOrDefault(StripeMetadata.Refund) == order.RefundId,
        refund => refund.Id,
        client.Deadline(),
        cancellationToken);

    private async Task<string?> CustomerOfAsync(PaymentOrder order, long deadline, CancellationToken cancellationToken)
    {
        var resolved = await methods.ResolveAsync(order.Method, default, deadline, cancellationToken);
        return resolved.IsSuccess ? resolved.Value.Customer : null; // then everybody's payments are looked through
    }

    private async Task<Outcome<StripePaymentIntent?>> SearchAsync(PaymentOrder order, long deadline, CancellationToken cancellationToken)
    {
        var request = intents.Search(order.PaymentId);
        request.Deadline = deadline;
        var sent = await client.SendAsync(request, StripeWireContext.Default.StripeListStripePaymentIntent, cancellationToken);
        return sent.TryGet(out var page, out var fault)
            ? (page.Data ?? []).FirstOrDefault(intent => IsOf(intent, order)) is { } found ? found : VendorFaults.Unknown
            : fault;
    }

    private async Task<Outcome<T?>> FirstAsync<T>(
        Func<string?, VendorRequest> page,
        JsonTypeInfo<StripeList<T>> type,
        Func<T, bool> isIt,
        Func<T, string?> idOf,
        long deadline,
        CancellationToken cancellationToken)
        where T : class
    {
        string? after = null;
        for (var number = 0; number < MostPages; number++)
        {
            var request = page(after);
            request.Deadline = deadline;
            var sent = await client.SendAsync(request, type, cancellationToken);
            if (!sent.TryGet(out var list, out var fault))
            {
                return fault.Kind == FaultKind.NotFound ? VendorFaults.Failed : fault;
            }

            if (list.Data is not { } data)
            {
                return VendorFaults.Garbled;
            }

            if (data.FirstOrDefault(isIt) is { } found)
            {
                return found;
            }

            if (!list.HasMore || data is [] || (after = idOf(data[^1])) is null)
            {
                return list.HasMore ? VendorFaults.Garbled : (T?)null;
            }
        }

        return VendorFaults.Unknown;
    }

    private static bool IsOf(StripePaymentIntent intent, PaymentOrder order) =>
        intent.Metadata?.GetValueOrDefault(StripeMetadata.Payment) == order.PaymentId;
}
