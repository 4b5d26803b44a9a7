using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Takes a request through its document, its limits and its execution, the same for every way in.</summary>
internal sealed partial class RequestRunner(
    ISchema schema,
    IDocumentExecuter executer,
    DocumentStore documents,
    IOptions<GraphQlTransportOptions> options,
    TimeProvider time,
    ILogger<RequestRunner> logger)
{
    private static readonly RequestFault TimedOut =
        new(StatusCodes.Status504GatewayTimeout, GraphQlCodes.Timeout, "The operation took too long.");

    private readonly GraphQlTransportOptions _options = options.Value;
    private readonly IValidationRule[] _rules = options.Value.Introspection
        ? [.. DocumentValidator.CoreRules, .. options.Value.ValidationRules, .. options.Value.CachedValidationRules]
        : [.. DocumentValidator.CoreRules, NoIntrospectionValidationRule.Instance, .. options.Value.ValidationRules, .. options.Value.CachedValidationRules];
    private readonly IValidationRule[] _cachedRules = [.. options.Value.CachedValidationRules];

    /// <summary>Finds the operation meant and what it may cost. Throws a fault when it goes beyond a limit.</summary>
    public PreparedRequest Prepare(GraphQlRequest request)
    {
        if (_options.Inspect?.Invoke(request) is { } refusal)
        {
            throw new RequestFaultException(refusal);
        }

        if (!schema.Initialized)
        {
            schema.Initialize();
        }

        var document = documents.Find(request);
        var operation = document.Select(request.OperationName);
        var cost = operation.FixedCost >= 0 ? operation.FixedCost : Cost(document, operation, request.Variables);
        return cost > _options.Limits.Cost
            ? throw new RequestFaultException(RequestFault.Limit($"The operation costs {cost}, more than {_options.Limits.Cost}."))
            : new PreparedRequest(request, document, operation, cost);
    }

    /// <summary>Asks the host whether the operation may run now.</summary>
    public async ValueTask AdmitAsync(PreparedRequest request, HttpContext context, GraphQlCall call, CancellationToken cancellationToken)
    {
        if (_options.Admit is { } admit
            && await admit(new GraphQlAdmission(context, call, request.Cost), cancellationToken) is { } refusal)
        {
            throw new RequestFaultException(new RequestFault(refusal.Status, refusal.Code, refusal.Message) { RetryAfter = refusal.RetryAfter });
        }
    }

    /// <summary>Executes; a subscription's result holds its stream. A time-out is a fault, an abort an exception.</summary>
    public async Task<ExecutionResult> ExecuteAsync(PreparedRequest request, GraphQlCall call, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (request.Operation.Kind == OperationType.Subscription)
        {
            return await ExecuteCoreAsync(request, call, services, cancellationToken); // bounded by its connection
        }

        using var timeout = new CancellationTokenSource(_options.ExecutionTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await ExecuteCoreAsync(request, call, services, linked.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new RequestFaultException(TimedOut);
        }
    }

    private async Task<ExecutionResult> ExecuteCoreAsync(PreparedRequest request, GraphQlCall call, IServiceProvider services, CancellationToken cancellationToken)
    {
        var validated = request.Operation.Validated;
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Document.Text,
            Document = request.Document.Document,
            OperationName = request.Operation.Name,
            Variables = request.Request.Variables,
            Extensions = request.Request.Extensions,
            ValidationRules = validated ? _cachedRules : _rules,
            CachedDocumentValidationRules = _cachedRules,
            UserContext = call.UserContext,
            User = call.User,
            RequestServices = services,
            UnhandledExceptionDelegate = HideAsync,
            CancellationToken = cancellationToken,
        });
        if (!validated && result.Executed)
        {
            documents.MarkValid(request.Document, request.Operation);
        }

        return result;
    }

    private long Cost(PreparedDocument document, PreparedOperation operation, Inputs? variables)
    {
        var rule = new CostRule(schema, document.Document, _options.Limits, operation.Definition, variables);
        var cost = rule.Compute();
        if (!rule.UsedVariables)
        {
            operation.FixedCost = cost;
        }

        return cost;
    }

    private Task HideAsync(UnhandledExceptionContext context)
    {
        Log.Unhandled(logger, context.OriginalException, context.FieldContext?.FieldDefinition.Name, Activity.Current?.TraceId.ToString());
        context.ErrorMessage = "Internal error";
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "GraphQL field {Field} failed, trace {TraceId}")]
        public static partial void Unhandled(ILogger logger, Exception exception, string? field, string? traceId);
    }
}
