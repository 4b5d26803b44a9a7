using GraphQLParser.AST;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>GraphQL over HTTP: one call, from its method to its answer.</summary>
internal sealed class HttpEndpoint(
    RequestRunner runner,
    BatchRunner batches,
    HttpRequestReader reader,
    HttpResponder responder,
    EventStreamEndpoint events,
    IGraphQlCallFactory calls)
{
    private const string Methods = "GET, HEAD, POST, OPTIONS";

    private static readonly RequestFault WrongMethod =
        new(StatusCodes.Status405MethodNotAllowed, GraphQlCodes.MethodNotAllowed, "Use GET or POST.") { Allow = Methods };

    private static readonly RequestFault OnlyByPost =
        new(StatusCodes.Status405MethodNotAllowed, GraphQlCodes.MethodNotAllowed, "A GET executes queries only: send this by POST.") { Allow = "POST" };

    private static readonly RequestFault Unauthorized =
        new(StatusCodes.Status401Unauthorized, GraphQlCodes.Unauthorized, "A valid access token is needed.");

    private static readonly RequestFault NotAcceptable = new(
        StatusCodes.Status406NotAcceptable,
        GraphQlCodes.NotAcceptable,
        "Accept application/graphql-response+json, application/json or text/event-stream.");

    private static readonly RequestFault NeedsStream = new(
        StatusCodes.Status406NotAcceptable,
        GraphQlCodes.NotAcceptable,
        "A subscription needs text/event-stream, or a WebSocket of the protocol graphql-transport-ws.");

    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.Headers.Allow = Methods;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var accept = AcceptHeader.Read(context.Request.Headers.Accept);
        try
        {
            await AnswerAsync(context, accept);
        }
        catch (RequestFaultException refused)
        {
            await FaultAsync(context, accept, refused.Fault);
        }
        catch (BadHttpRequestException malformed)
        {
            await FaultAsync(context, accept, RequestFault.Malformed("The body could not be read.") with { Status = malformed.StatusCode });
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // nobody is left to answer
        }
    }

    private async Task AnswerAsync(HttpContext context, AcceptHeader accept)
    {
        var post = HttpMethods.IsPost(context.Request.Method);
        if (!post && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            throw new RequestFaultException(WrongMethod);
        }

        var call = await calls.CreateAsync(context, context.User, context.RequestAborted);
        if (!call.Authenticated)
        {
            Challenge(context);
            throw new RequestFaultException(Unauthorized);
        }

        if (accept.Best == ResponseFormat.None)
        {
            throw new RequestFaultException(NotAcceptable);
        }

        var (requests, isBatch) = await reader.ReadAsync(context.Request, context.RequestAborted);
        await (isBatch ? BatchAsync(context, accept, requests) : SingleAsync(context, accept, call, requests[0], post));
    }

    private async Task SingleAsync(HttpContext context, AcceptHeader accept, GraphQlCall call, GraphQlRequest request, bool post)
    {
        if (accept.Best == ResponseFormat.EventStream)
        {
            await events.RunAsync(context, call, () => Prepare(request, post));
            return;
        }

        var prepared = Prepare(request, post);
        if (prepared.Operation.Kind == OperationType.Subscription)
        {
            await (accept.AcceptsEvents ? events.RunAsync(context, call, () => prepared) : throw new RequestFaultException(NeedsStream));
            return;
        }

        await runner.AdmitAsync(prepared, context, call, context.RequestAborted);
        var result = await runner.ExecuteAsync(prepared, call, context.RequestServices, context.RequestAborted);
        await responder.WriteAsync(context, accept.Best, result);
    }

    private PreparedRequest Prepare(GraphQlRequest request, bool post)
    {
        var prepared = runner.Prepare(request);
        return prepared.Operation.Kind == OperationType.Mutation && !post ? throw new RequestFaultException(OnlyByPost) : prepared;
    }

    private async Task BatchAsync(HttpContext context, AcceptHeader accept, List<GraphQlRequest> requests)
    {
        if (accept.Best == ResponseFormat.EventStream)
        {
            throw new RequestFaultException(RequestFault.Malformed("An event stream answers a single request."));
        }

        await responder.WriteAsync(context, accept.Best, await batches.RunAsync(context, requests, context.RequestAborted));
    }

    /// <summary>A fault is answered as JSON whatever was accepted: an explanation in another format beats none.</summary>
    private static Task FaultAsync(HttpContext context, AcceptHeader accept, RequestFault fault)
    {
        var format = accept.Best == ResponseFormat.GraphQlResponse ? ResponseFormat.GraphQlResponse : ResponseFormat.Json;
        return context.Response.HasStarted ? Task.CompletedTask : HttpResponder.WriteFaultAsync(context, format, fault);
    }

    private static void Challenge(HttpContext context)
    {
        if (context.Response.Headers.WWWAuthenticate.Count == 0)
        {
            context.Response.Headers.WWWAuthenticate =
                context.Request.Headers.Authorization.Count > 0 ? "Bearer error=\"invalid_token\"" : "Bearer";
        }
    }
}
