using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>The test's side door, <c>/__sandbox/…</c>, beside the vendor's own addresses.</summary>
internal sealed class AdminEndpoints(IVendorSandbox vendor, FaultBoard faults, CallLog calls)
{
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        switch (request.Method, request.Path.Value)
        {
            case ("POST", "/__sandbox/faults"):
                await AddFaultAsync(context);
                break;
            case ("DELETE", "/__sandbox/faults"):
                faults.Clear();
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case ("GET", "/__sandbox/calls"):
                var report = calls.Report(request.Query["match"]);
                await context.Response.WriteAsJsonAsync(report, AdminJson.Default.CallReport, cancellationToken: context.RequestAborted);
                break;
            case ("DELETE", "/__sandbox/calls"):
                calls.Clear();
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case ("GET", "/__sandbox/effects") when vendor.Effects(request.Query["service"], request.Query["kind"]) is { } effects:
                await context.Response.WriteAsJsonAsync(effects, AdminJson.Default.EffectReport, cancellationToken: context.RequestAborted);
                break;
            case ("POST", "/__sandbox/reset"):
                faults.Clear();
                calls.Clear();
                vendor.Reset();
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                await AskVendorAsync(context);
                break;
        }
    }

    private async Task AskVendorAsync(HttpContext context)
    {
        var request = await VendorRequest.ReadAsync(context, vendor.MaxBodyBytes, context.RequestAborted);
        var reply = request is null ? Reply.Empty(StatusCodes.Status413PayloadTooLarge) : vendor.Administer(request);
        await (reply ?? Reply.Empty(StatusCodes.Status404NotFound)).SendAsync(context);
    }

    private async Task AddFaultAsync(HttpContext context)
    {
        try
        {
            var rule = await JsonSerializer.DeserializeAsync(context.Request.Body, AdminJson.Default.FaultRule, context.RequestAborted);
            faults.Add(rule ?? throw new JsonException("A fault is an object."));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (JsonException problem)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(problem.Message, context.RequestAborted);
        }
    }
}
