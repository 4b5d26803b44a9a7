using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Payments;

/// <summary>Takes what processors call in with: checks the signature, keeps the event once, and lets the reconciler look at the object itself. Order and number of calls mean nothing.</summary>
internal sealed partial class WebhookInbox(
    IServiceProvider services, IEnumerable<VendorRegistration> vendors, PaymentAttempts attempts, PaymentReconciler reconciler, Journal journal, TimeProvider time, ILogger<WebhookInbox> logger)
{
    private const int MaxIdLength = 200;
    private const int MaxTypeLength = 100;

    /// <summary>Stores an event before anyone is told that it was taken.</summary>
    /// <param name="vendor">The vendor's name, as its address has it.</param>
    /// <param name="header">Gives a header field by its name.</param>
    /// <param name="body">The body, byte by byte.</param>
    /// <param name="cancellationToken">Ends with the call.</param>
    /// <returns>Whether it is new; <see cref="FaultKind.NotFound"/> for a vendor that does not call in.</returns>
    public async Task<Outcome<bool>> ReceiveAsync(string vendor, Func<string, string?> header, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var registration = vendors.FirstOrDefault(one => string.Equals(one.Name, vendor, StringComparison.OrdinalIgnoreCase));
        if (registration is null || services.GetKeyedService<IVendorWebhooks>(registration.Name) is not { } webhooks)
        {
            return Fault.NotFound("webhook");
        }

        var read = await webhooks.ReadAsync(header, body, cancellationToken);
        if (!read.TryGet(out var called, out var fault))
        {
            Log.Refused(logger, registration.Name, fault.Kind);
            return fault;
        }

        if (called.Id.Length is 0 or > MaxIdLength || called.Type.Length > MaxTypeLength || called.Reference?.Length > MaxIdLength)
        {
            return new Fault(FaultKind.Invalid, "The event is not one that can be kept.");
        }

        var kept = await journal.WriteAsync((db, token) => KeepAsync(db, registration.Code, called, token), audit: null, cancellationToken);
        if (kept is { IsNew: true, IsOurs: true })
        {
            reconciler.Wake();
        }

        Log.Taken(logger, registration.Name, called.Id, called.Type, kept.IsNew, kept.IsOurs);
        return kept.IsNew;
    }

    private async Task<(bool IsNew, bool IsOurs)> KeepAsync(GatewayDb db, string vendor, VendorEvent called, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO webhook_inbox ("Vendor", "EventId", "Type", "Subject", "Reference", "Time", "ReceivedAt", "Matched")
            VALUES ({vendor}, {called.Id}, {called.Type}, {(int)called.Subject}, {called.Reference}, {called.Time.ToUniversalTime()}, {now}, {false})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        if (inserted == 0 || called.Reference is not { } reference || called.Subject is not (VendorSubject.Payment or VendorSubject.Refund)
            || !await attempts.HintAsync(db, vendor, called.Subject, reference, cancellationToken))
        {
            return (inserted == 1, false);
        }

        await db.Webhooks.Where(record => record.Vendor == vendor && record.EventId == called.Id)
            .ExecuteUpdateAsync(update => update.SetProperty(record => record.Matched, true), cancellationToken);
        return (true, true);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A call in the name of {Vendor} was refused: {Kind}.")]
        public static partial void Refused(ILogger logger, string vendor, FaultKind kind);

        [LoggerMessage(2, LogLevel.Information, "{Vendor} called in with {EventId} ({Type}); new: {IsNew}, ours: {IsOurs}.")]
        public static partial void Taken(ILogger logger, string vendor, string eventId, string type, bool isNew, bool isOurs);
    }
}
