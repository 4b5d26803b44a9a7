using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Runs the requests of one array, a few at a time; one after the other as soon as one of them writes.</summary>
internal sealed class BatchRunner(RequestRunner runner, IGraphQlCallFactory calls, IServiceScopeFactory scopes, IOptions<GraphQlTransportOptions> options)
{
    private static readonly RequestFault NoSubscriptions = RequestFault.Malformed("A subscription cannot be part of an array.");

    public async Task<BatchItem[]> RunAsync(HttpContext context, List<GraphQlRequest> requests, CancellationToken cancellationToken)
    {
        var items = new BatchItem[requests.Count];
        var prepared = new PreparedRequest?[requests.Count];
        for (var i = 0; i < items.Length; i++)
        {
            (prepared[i], items[i]) = Prepare(requests[i]);
        }

        var writes = prepared.Any(request => request?.Operation.Kind == OperationType.Mutation);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = writes ? 1 : options.Value.Limits.BatchConcurrency,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, items.Length, parallel, async (i, token) =>
        {
            if (prepared[i] is { } request)
            {
                items[i] = await RunOneAsync(context, request, token);
            }
        });
        return items;
    }

    private (PreparedRequest? Request, BatchItem Item) Prepare(GraphQlRequest request)
    {
        try
        {
            var prepared = runner.Prepare(request);
            return prepared.Operation.Kind == OperationType.Subscription ? (null, new BatchItem(null, NoSubscriptions)) : (prepared, default);
        }
        catch (RequestFaultException refused)
        {
            return (null, new BatchItem(null, refused.Fault));
        }
    }

    private async Task<BatchItem> RunOneAsync(HttpContext context, PreparedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            // scoped services, a database context above all, are not for several operations at once
            await using var scope = scopes.CreateAsyncScope();
            var call = await calls.CreateAsync(context, context.User, cancellationToken);
            await runner.AdmitAsync(request, context, call, cancellationToken);
            return new BatchItem(await runner.ExecuteAsync(request, call, scope.ServiceProvider, cancellationToken), null);
        }
        catch (RequestFaultException refused)
        {
            return new BatchItem(null, refused.Fault);
        }
    }
}
