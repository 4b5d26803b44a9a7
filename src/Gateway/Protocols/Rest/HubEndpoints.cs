using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Events;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>The listeners of one API version (TMF630 part 4, hub).</summary>
internal sealed class HubEndpoints(RestVersion version, RegisterListener register, GetListener get, RemoveListener remove)
{
    public const string Resource = "hub";

    public OperationInfo Register => register.Info;

    public OperationInfo Get => get.Info;

    public OperationInfo Remove => remove.Info;

    public async Task RegisterAsync(HttpContext context)
    {
        if (!RestHeaders.IdempotencyKey(context).TryGet(out var key, out var fault)
            || !(await HubBodies.ReadAsync(context, version)).TryGet(out var request, out fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        var call = Call(context) with { IdempotencyKey = key };
        var outcome = await register.RunAsync(request, call, context.RequestAborted);
        if (call.Replayed)
        {
            context.Response.Headers["Idempotency-Replayed"] = "true";
        }

        if (!outcome.TryGet(out var listener, out fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = RestLinks.Of(context, Resource).To(listener.Id);
        await WriteAsync(context, listener);
    }

    public async Task FindAsync(HttpContext context)
    {
        if (!(await get.RunAsync(Request(context), Call(context), context.RequestAborted)).TryGet(out var listener, out var fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        await WriteAsync(context, listener);
    }

    public async Task RemoveAsync(HttpContext context)
    {
        if ((await remove.RunAsync(Request(context), Call(context), context.RequestAborted)).Fault is { } fault)
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static CallContext Call(HttpContext context) => CallContextFactory.Create(context, context.User, Protocol.Rest, idempotencyKey: null);

    private ListenerRequest Request(HttpContext context) => new(version.Name, (string)context.Request.RouteValues["id"]!);

    private async Task WriteAsync(HttpContext context, Listener listener)
    {
        using var output = JsonOutput.Rent();
        HubBodies.Write(output, listener, version, RestLinks.Of(context, Resource).To(listener.Id));
        var format = MediaTypes.Negotiate(context.Request.Headers.Accept) ?? MediaFormat.Json;
        await RestResponse.WriteAsync(context, output.Written, format, Resource, item: null);
    }
}
