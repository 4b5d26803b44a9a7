using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>What fields of every area do: find one, search, go from a parent to its children.</summary>
internal static class GraphResolvers
{
    public static QueryArguments Argument(string name, IGraphType type) => new(new QueryArgument(new NonNullGraphType(type)) { Name = name });

    /// <summary>Aliases of one query that ask for an object each, and links of one level, are one call to the backend.</summary>
    public static OutcomeLoader<T> Loader<T>(IResolveFieldContext context, Operation<Id<T>, T> one, Operation<IReadOnlyCollection<Id<T>>, Page<T>> many)
        where T : class, IResource<T>
    {
        var call = GraphQlCalls.Of(context);
        return GraphQlCalls.Once(context, () => new OutcomeLoader<T>((id, token) => one.RunAsync(id, call, token), (ids, token) => many.RunAsync(ids, call, token)));
    }

    public static async ValueTask<object?> SearchAsync<T>(IResolveFieldContext context, Operation<Query<T>, Page<T>> search, IReadOnlyList<Condition<T>> conditions)
    {
        if (!Paging.Read(context).TryGet(out var window, out var fault))
        {
            throw GraphQlErrors.Of(fault);
        }

        var query = new Query<T> { Conditions = conditions, Offset = window.Offset, Limit = window.Limit };
        return (await search.RunAsync(query, GraphQlCalls.Of(context), context.CancellationToken)).TryGet(out var page, out fault)
            ? new Connection<T>(page, window.Offset)
            : throw GraphQlErrors.Of(fault);
    }

    /// <summary>The children of an object: those of a whole level are one search.</summary>
    public static IDataLoaderResult Children<TParent, T>(
        IResolveFieldContext context, string parent, string field, Func<T, IEnumerable<string?>> parentsOf, Operation<Query<T>, Page<T>> search)
        where T : class, IResource<T>
    {
        if (!Paging.Read(context).TryGet(out var window, out var fault))
        {
            throw GraphQlErrors.Of(fault);
        }

        var call = GraphQlCalls.Of(context);
        var loader = GraphQlCalls.Once(context, () => new ChildLoader<TParent, T>(field, parentsOf, (query, token) => search.RunAsync(query, call, token)));
        return loader.Load(parent, window);
    }

    public static async ValueTask<object?> CreateAsync<T>(IResolveFieldContext context, Operation<T, T> create, Func<InputReader, T> draft)
        where T : class
    {
        var input = InputReader.Of(context);
        var call = GraphQlCalls.Of(context);
        call = call with { IdempotencyKey = input.Text("idempotencyKey") ?? call.IdempotencyKey };
        return Payload.Of(await create.RunAsync(draft(input), call, context.CancellationToken));
    }
}
