using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Payments;

/// <summary>What an attempt is at after it was worked on: given back, and asked for again later or not at all.</summary>
internal sealed class AttemptSchedule(IOptions<PaymentOptions> options, TimeProvider time)
{
    /// <summary>Writes down how far an attempt has come, in a transaction that is open.</summary>
    /// <param name="db">The transaction's.</param>
    /// <param name="attempt">The attempt as it is in the transaction.</param>
    /// <param name="answer">What the processor said of itself.</param>
    /// <param name="final">Whether there is nothing more to wait for.</param>
    /// <param name="moved">Whether something happened, so that the pauses begin afresh.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    public async Task WriteAsync(GatewayDb db, PaymentAttempt attempt, Answer answer, bool final, bool moved, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var reference = answer.Reference ?? attempt.VendorReference;
        var early = attempt.VendorReference is null && reference is not null && await CalledEarlyAsync(db, attempt.Vendor, reference, cancellationToken);
        while (!await TryWriteAsync(db, attempt, answer, now, final, moved, early, cancellationToken))
        {
            // The processor called in on another node this very moment.
            attempt = await db.PaymentAttempts.AsNoTracking().FirstAsync(record => record.Kind == attempt.Kind && record.Id == attempt.Id, cancellationToken);
        }
    }

    private async Task<bool> TryWriteAsync(
        GatewayDb db, PaymentAttempt attempt, Answer answer, DateTime now, bool final, bool moved, bool early, CancellationToken cancellationToken)
    {
        var (reference, capture) = (answer.Reference ?? attempt.VendorReference, answer.Capture ?? attempt.CaptureReference);
        var again = attempt.Hinted || early;
        var settled = final && !again;
        var checks = moved || again ? 0 : attempt.Checks + 1;
        DateTime? next = settled ? null : again ? now : now + PauseAfter(checks, answer.Wait);
        var state = settled ? AttemptState.Settled : AttemptState.Open;
        var order = final || reference is not null ? null : attempt.Order;
        var records = db.PaymentAttempts.Where(record => record.Kind == attempt.Kind && record.Id == attempt.Id && record.Hinted == attempt.Hinted);
        return await records.ExecuteUpdateAsync(
            update => update.SetProperty(record => record.State, state).SetProperty(record => record.VendorReference, reference)
                .SetProperty(record => record.CaptureReference, capture).SetProperty(record => record.NextCheckAt, next).SetProperty(record => record.Checks, checks)
                .SetProperty(record => record.Order, order).SetProperty(record => record.LeaseUntil, (DateTime?)null).SetProperty(record => record.LeaseOwner, (string?)null),
            cancellationToken) == 1;
    }

    // A processor's call can be faster than its answer: then its reference was nobody's yet.
    private static async Task<bool> CalledEarlyAsync(GatewayDb db, string vendor, string reference, CancellationToken cancellationToken) =>
        await db.Webhooks.Where(call => call.Vendor == vendor && call.Reference == reference && !call.Matched)
            .ExecuteUpdateAsync(update => update.SetProperty(call => call.Matched, true), cancellationToken) > 0;

    // Half of each pause is chance, so that what failed together does not come back together.
    private TimeSpan PauseAfter(int checks, TimeSpan? wait)
    {
        var doubled = options.Value.FirstCheck * Math.Pow(2, Math.Min(checks, 20));
        var longest = doubled < options.Value.LongestPause ? doubled : options.Value.LongestPause;
        var pause = longest * (0.5 + (Random.Shared.NextDouble() / 2));
        return wait > pause ? wait.Value : pause;
    }
}

/// <summary>What a processor's answer says of itself.</summary>
/// <param name="IsKnown">Whether there was one that says where the money is.</param>
/// <param name="Reference">The processor's id, where it is known now.</param>
/// <param name="Capture">The processor's id of what was captured.</param>
/// <param name="Wait">How long the processor wants to be left alone.</param>
internal readonly record struct Answer(bool IsKnown, string? Reference = null, string? Capture = null, TimeSpan? Wait = null);
