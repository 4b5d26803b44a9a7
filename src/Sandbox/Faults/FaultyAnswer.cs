using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>Answers a request in the way a fault says.</summary>
internal sealed class FaultyAnswer(IVendorSandbox vendor, FaultRule rule)
{
    // A hang is bounded so that a test that forgets its client leaves nothing behind.
    private static readonly TimeSpan LongestHang = TimeSpan.FromMinutes(2);

    private const string MaintenancePage =
        "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We are down for maintenance.</h1></body></html>";

    public async Task SendAsync(HttpContext context, VendorRequest request)
    {
        await WaitAsync(TimeSpan.FromMilliseconds(Math.Clamp(rule.DelayMilliseconds, 0, 120_000)), context);
        switch (rule.Kind)
        {
            case FaultKind.Hang:
                await HangAsync(context);
                break;
            case FaultKind.Reset:
                context.Abort();
                break;
            case FaultKind.TimeoutAfterCommit:
                vendor.Answer(request);
                await HangAsync(context);
                break;
            case FaultKind.ResetAfterCommit:
                vendor.Answer(request);
                context.Abort();
                break;
            default:
                await Compose(request).SendAsync(context);
                break;
        }
    }

    private Reply Compose(VendorRequest request)
    {
        var reply = rule.Kind switch
        {
            FaultKind.Garbage => Reply.Text(rule.Status ?? 200, "{\"id\":\"0", "application/json;charset=UTF-8"),
            FaultKind.Html => Reply.Text(rule.Status ?? 503, MaintenancePage, "text/html;charset=UTF-8"),
            FaultKind.ExpireTokens => AnswerWithTokensGone(request),
            FaultKind.Slow => vendor.Answer(request),
            FaultKind.CommitThenError or FaultKind.CommitThenSavedError =>
                vendor.FailAfterCommit(request, rule.Status ?? 500, rule.Kind is FaultKind.CommitThenSavedError),
            _ => vendor.Fail(request, rule.Kind, rule.Status ?? 503),
        };
        foreach (var (name, value) in rule.Headers)
        {
            reply.With(name, value);
        }

        return reply;
    }

    private Reply AnswerWithTokensGone(VendorRequest request)
    {
        vendor.ExpireTokens();
        return vendor.Answer(request);
    }

    private static async Task HangAsync(HttpContext context)
    {
        await WaitAsync(LongestHang, context);
        context.Abort();
    }

    private static async Task WaitAsync(TimeSpan time, HttpContext context)
    {
        if (time > TimeSpan.Zero)
        {
            await Task.Delay(time, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
