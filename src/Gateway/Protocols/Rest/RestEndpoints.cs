using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>The routes of one resource in one version (TMF630): reads the call, runs the operation, renders what comes out.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <typeparam name="TWire">The version's record.</typeparam>
internal sealed class RestEndpoints<T, TWire>(ResourceContract<T, TWire> contract, DirectoryOperations<T> operations)
    where T : class, IResource<T>
    where TWire : class
{
    private readonly JsonTypeInfoShape<T, TWire> _shape = new(contract.Json, resource => contract.From(resource, default), contract.CanonicalFields);
    private readonly ResourceBodies<T, TWire> _bodies = new(contract);

    private QueryParser<T> Parser => field ??= new(_shape, refuseUnknownFields: contract.Version.Major >= 5);

    public async Task ListAsync(HttpContext context)
    {
        if (!Parser.Parse(context.Request.QueryString.Value).TryGet(out var request, out var fault)
            || !(await operations.Search.RunAsync(request.Query, Call(context), context.RequestAborted)).TryGet(out var page, out fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        using var output = JsonOutput.Rent();
        _bodies.WriteList(output, page.Items, request.Fields, RestLinks.Of(context, contract.Resource));
        ListHeaders.Write(context, request.Query.Offset, request.IsWindowed ? request.Query.Limit : Math.Max(1, page.Items.Count), page.Items.Count, page.TotalCount);
        await RestResponse.WriteAsync(context, output.Written, Format(context), $"{contract.Resource}s", contract.Resource);
    }

    public async Task FindAsync(HttpContext context)
    {
        if (!Fields(context).TryGet(out var fields, out var fault)
            || !(await operations.Find.RunAsync(Id(context), Call(context), context.RequestAborted)).TryGet(out var resource, out fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        await WriteAsync(context, resource, fields);
    }

    public async Task CreateAsync(HttpContext context)
    {
        if (!Fields(context).TryGet(out var fields, out var fault)
            || !RestHeaders.IdempotencyKey(context).TryGet(out var key, out fault)
            || !(await _bodies.ReadAsync(context)).TryGet(out var draft, out fault)
            || !(await CreateAsync(draft, context, Call(context) with { IdempotencyKey = key })).TryGet(out var created, out fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        context.Response.StatusCode = created is IAcceptable { IsAccepted: true } ? StatusCodes.Status202Accepted : StatusCodes.Status201Created;
        context.Response.Headers.Location = RestLinks.Of(context, contract.Resource).To(created.Id.Value);
        await WriteAsync(context, created, fields);
    }

    public async Task PatchAsync(HttpContext context)
    {
        if (!Fields(context).TryGet(out var fields, out var fault)
            || !(await PatchBody.ReadAsync(context, contract.CheckBody)).TryGet(out var patch, out fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        var links = RestLinks.Of(context, contract.Resource);
        var request = new ChangeRequest<T>(Id(context), current => _bodies.Apply(patch, current, links), Precondition(context, links));
        if (!(await operations.Change!.RunAsync(request, Call(context), context.RequestAborted)).TryGet(out var changed, out fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        await WriteAsync(context, changed, fields);
    }

    public async Task DeleteAsync(HttpContext context)
    {
        var request = new DeleteRequest<T>(Id(context), Precondition(context, RestLinks.Of(context, contract.Resource)));
        var outcome = await operations.Delete!.RunAsync(request, Call(context), context.RequestAborted);
        if (outcome.Fault is { } fault)
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Id<T> Id(HttpContext context) => new((string)context.Request.RouteValues["id"]!);

    private static CallContext Call(HttpContext context) => CallContextFactory.Create(context, context.User, Protocol.Rest, idempotencyKey: null);

    private static MediaFormat Format(HttpContext context) => MediaTypes.Negotiate(context.Request.Headers.Accept) ?? MediaFormat.Json;

    private Outcome<FieldSelection> Fields(HttpContext context) =>
        context.Request.QueryString.HasValue
            ? FieldSelection.Parse(context.Request.Query["fields"], _shape.Knows, refuseUnknown: contract.Version.Major >= 5)
            : FieldSelection.All;

    /// <summary>Version 5 lets a caller propose an id. The backend gives the ids here; one that is taken is a conflict all the same.</summary>
    private async Task<Outcome<T>> CreateAsync(ResourceDraft<T> draft, HttpContext context, CallContext call)
    {
        if (draft.ProposedId is { } proposed && (await operations.Find.RunAsync(new Id<T>(proposed), call, context.RequestAborted)).IsSuccess)
        {
            return new Fault(FaultKind.Conflict, $"There is a {T.ResourceName} with this id already.");
        }

        var outcome = await operations.Create!.RunAsync(draft.Resource, call, context.RequestAborted);
        if (call.Replayed)
        {
            context.Response.Headers["Idempotency-Replayed"] = "true";
        }

        return outcome;
    }

    /// <summary>What <c>If-Match</c> demands of the resource as it is; null when the caller does not send it.</summary>
    private Func<T, bool>? Precondition(HttpContext context, Links links)
    {
        var wanted = context.Request.Headers.IfMatch.ToString();
        return wanted.Length == 0 ? null : current => _bodies.IsTagged(current, links, wanted);
    }

    private async Task WriteAsync(HttpContext context, T resource, FieldSelection fields)
    {
        using var whole = JsonOutput.Rent();
        _bodies.Write(whole, resource, RestLinks.Of(context, contract.Resource));
        var format = Format(context);
        var tag = ResourceBodies<T, TWire>.TagOf(whole.Written.Span, format);
        context.Response.Headers.ETag = tag;
        if (HttpMethods.IsGet(context.Request.Method) && EntityTag.IsNoneMatchMet(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (fields.IsAll)
        {
            await RestResponse.WriteAsync(context, whole.Written, format, contract.Resource, item: null);
            return;
        }

        using var part = JsonOutput.Rent();
        part.Select(fields, whole.Written.Span);
        await RestResponse.WriteAsync(context, part.Written, format, contract.Resource, item: null);
    }
}
