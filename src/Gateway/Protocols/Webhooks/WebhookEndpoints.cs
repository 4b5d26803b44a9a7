using System.Buffers;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Protocols.Rest;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Webhooks;

/// <summary>Where vendors call in: <c>POST /webhooks/stripe</c>, <c>/webhooks/paypal</c>. No token, but the vendor's own signature; a call is answered once its event is stored.</summary>
internal sealed class WebhookEndpoints(WebhookInbox inbox, TimeProvider time)
{
    private const int MaxBytes = 256 * 1024;
    private const int MaxAtOnce = 64;

    private static readonly TimeSpan MaxDuration = TimeSpan.FromSeconds(15);

    private int _atOnce;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var webhooks = ActivatorUtilities.CreateInstance<WebhookEndpoints>(endpoints.ServiceProvider);
        endpoints.MapPost("/webhooks/{vendor}", (RequestDelegate)webhooks.ReceiveAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        try
        {
            // Anyone can call here: who is one too many comes again later, as vendors do.
            if (Interlocked.Increment(ref _atOnce) > MaxAtOnce)
            {
                context.Response.Headers.RetryAfter = "1";
                await AnswerAsync(context, new Fault(FaultKind.VendorUnavailable, "Too many calls at once."));
                return;
            }

            using var timeout = new CancellationTokenSource(MaxDuration, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
            await ReceiveAsync(context, either.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await AnswerAsync(context, new Fault(FaultKind.VendorUnavailable, "The call took too long."));
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }

    private async Task ReceiveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var vendor = (string)context.Request.RouteValues["vendor"]!; // the route has it
        var body = await ReadAsync(context, cancellationToken);
        var outcome = await inbox.ReceiveAsync(vendor, name => context.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null, body, cancellationToken);
        if (outcome.TryGet(out _, out var fault))
        {
            context.Response.StatusCode = StatusCodes.Status200OK;
            context.Response.ContentLength = 0;
            return;
        }

        await AnswerAsync(context, fault);
    }

    private static async Task<byte[]> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > MaxBytes)
        {
            throw TooLarge();
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > MaxBytes)
            {
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Task AnswerAsync(HttpContext context, Fault fault)
    {
        // 202 would tell a vendor that its event was taken.
        var status = fault.Kind == FaultKind.OutcomeUnknown ? StatusCodes.Status503ServiceUnavailable : RestErrors.StatusOf(fault.Kind);
        return Problems.WriteAsync(context, status, FaultCodes.Of(fault.Kind), FaultCodes.ReasonOf(fault.Kind), fault.Message);
    }

    private static BadHttpRequestException TooLarge() => new("The body is too large.", StatusCodes.Status413PayloadTooLarge);
}
