using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Model.Services;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>The writing routes of TMF640: a change that is done answers with the service, one that is on its way with its monitor.</summary>
internal sealed class ActivationEndpoints(
    ResourceContract<Service, ServiceV4> contract, ResourceBodies<Monitor, MonitorV4> monitors, ActivationOperations operations, Operation<Id<Monitor>, Monitor> findMonitor)
{
    private const string MonitorId = "monitorId";

    private readonly ResourceBodies<Service, ServiceV4> _bodies = new(contract);

    public async Task CreateAsync(HttpContext context)
    {
        if (!RestHeaders.IdempotencyKey(context).TryGet(out var key, out var fault) || !(await ReadAsync(context)).TryGet(out var request, out fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        var call = Call(context) with { IdempotencyKey = key };
        var outcome = await operations.Activate.RunAsync(request, call, context.RequestAborted);
        if (call.Replayed)
        {
            context.Response.Headers["Idempotency-Replayed"] = "true";
        }

        await AnswerAsync(context, outcome, StatusCodes.Status201Created);
    }

    public async Task PatchAsync(HttpContext context)
    {
        if (!(await PatchBody.ReadAsync(context)).TryGet(out var patch, out var fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        var links = RestLinks.Of(context, contract.Resource);
        var request = new ModifyActiveService.Request(
            Id(context), current => _bodies.Apply(patch, current, links), Recorded(context, patch.Body.GetRawText()), Precondition(context, links));
        await AnswerAsync(context, await operations.Modify.RunAsync(request, Call(context), context.RequestAborted), StatusCodes.Status200OK);
    }

    public async Task DeleteAsync(HttpContext context)
    {
        var request = new DeactivateService.Request(Id(context), Recorded(context, ""), Precondition(context, RestLinks.Of(context, contract.Resource)));
        await AnswerAsync(context, await operations.Deactivate.RunAsync(request, Call(context), context.RequestAborted), StatusCodes.Status204NoContent);
    }

    private static Id<Service> Id(HttpContext context) => new((string)context.Request.RouteValues["id"]!);

    private static CallContext Call(HttpContext context) => CallContextFactory.Create(context, context.User, Protocol.Rest, idempotencyKey: null);

    private static MediaFormat Format(HttpContext context) => MediaTypes.Negotiate(context.Request.Headers.Accept) ?? MediaFormat.Json;

    // What the monitor shows of the request: the headers that say what the body is, and none that says who sent it.
    private static MonitorRequest Recorded(HttpContext context, string body) => new()
    {
        Method = context.Request.Method,
        To = context.Request.Path.Value,
        Body = body,
        Header = context.Request.ContentType is { } type ? [new HeaderItem { Name = "Content-Type", Value = type }] : [],
    };

    private async Task<Outcome<ActivateService.Request>> ReadAsync(HttpContext context) =>
        (await JsonBody.ReadAsync(context, json => (Wire: JsonSerializer.Deserialize(json, contract.Json), Text: Encoding.UTF8.GetString(json))))
            .Then<ActivateService.Request>(body => body.Wire is null
                ? new Fault(FaultKind.Invalid, "The body must be a JSON object.")
                : contract.ToModel(body.Wire, null).Select(service => new ActivateService.Request(service, Recorded(context, body.Text))));

    private Func<Service, bool>? Precondition(HttpContext context, Links links)
    {
        var wanted = context.Request.Headers.IfMatch.ToString();
        return wanted.Length == 0 ? null : current => _bodies.IsTagged(current, links, wanted);
    }

    private async Task AnswerAsync(HttpContext context, Outcome<ServiceActivation> outcome, int done)
    {
        var links = RestLinks.Of(context, contract.Resource);
        if (!outcome.TryGet(out var activation, out var fault))
        {
            await RestErrors.WriteAsync(context, fault);
        }
        else if (activation.IsAccepted)
        {
            await WriteMonitorAsync(context, activation, links.Beside("monitor"));
        }
        else if (done == StatusCodes.Status204NoContent)
        {
            context.Response.StatusCode = done;
        }
        else
        {
            await WriteServiceAsync(context, activation.Service!, links, done);
        }
    }

    private async Task WriteMonitorAsync(HttpContext context, ServiceActivation activation, Links links)
    {
        if (!(await findMonitor.RunAsync(activation.Monitor, Call(context), context.RequestAborted)).TryGet(out var monitor, out _))
        {
            // A caller that may write and not read is told no more than where to look.
            monitor = new Monitor { Id = activation.Monitor, State = MonitorState.InProgress };
        }

        using var output = JsonOutput.Rent();
        monitors.Write(output, monitor, links);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers[MonitorId] = monitor.Id.Value;
        context.Response.Headers.Location = links.To(monitor.Id.Value);
        await RestResponse.WriteAsync(context, output.Written, Format(context), "monitor", item: null);
    }

    private async Task WriteServiceAsync(HttpContext context, Service service, Links links, int status)
    {
        using var output = JsonOutput.Rent();
        _bodies.Write(output, service, links);
        context.Response.StatusCode = status;
        context.Response.Headers.ETag = ResourceBodies<Service, ServiceV4>.TagOf(output.Written.Span, Format(context));
        if (status == StatusCodes.Status201Created)
        {
            context.Response.Headers.Location = links.To(service.Id.Value);
        }

        await RestResponse.WriteAsync(context, output.Written, Format(context), contract.Resource, item: null);
    }
}
