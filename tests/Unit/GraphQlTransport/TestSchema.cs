using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

/// <summary>A small graph of items in a ring, with fields that misbehave.</summary>
internal sealed class TestSchema : Schema
{
    public TestSchema()
    {
        var item = Item();
        Query = QueryType(item);
        Mutation = MutationType();
        Subscription = SubscriptionType();
    }

    /// <summary>Number of mutations executed.</summary>
    public int Bumps { get; private set; }

    /// <summary>The keys of each call of the batch loader.</summary>
    public List<int> BatchSizes { get; } = [];

    /// <summary>Set by a slow field when its token was cancelled.</summary>
    public TaskCompletionSource Cancelled { get; } = new();

    /// <summary>Set when a slow field began.</summary>
    public TaskCompletionSource Started { get; } = new();

    public TestObservable Events { get; } = new();

    private static ObjectGraphType Connection(string name, IGraphType node)
    {
        var type = new ObjectGraphType { Name = name };
        type.AddField(new FieldType { Name = "nodes", ResolvedType = new ListGraphType(node), Resolver = new FuncFieldResolver<object>(c => c.Source) });
        return type;
    }

    private ObjectGraphType Item()
    {
        var item = new ObjectGraphType { Name = "Item" };
        var connection = Connection("ItemConnection", item);
        item.Field<IntGraphType>("id").Resolve(c => c.Source);
        item.Field<StringGraphType>("name").Resolve(c => $"Item {c.Source}");
        item.AddField(new FieldType { Name = "next", ResolvedType = item, Resolver = new FuncFieldResolver<object>(c => (int)c.Source! + 1) });
        item.AddField(new FieldType { Name = "children", ResolvedType = connection, Arguments = First(), Resolver = new FuncFieldResolver<object>(Numbers) });
        item.AddField(new FieldType { Name = "batched", Type = typeof(StringGraphType), Resolver = new FuncFieldResolver<object>(c => Loader(c).Load((int)c.Source!)) });
        return item;
    }

    private static QueryArguments First() => new(new QueryArgument<IntGraphType> { Name = "first" });

    private static List<object> Numbers(IResolveFieldContext context) => Enumerable.Range(1, context.GetArgument("first", 2)).Cast<object>().ToList();

    private BatchLoader<int, string> Loader(IResolveFieldContext context)
    {
        if (!context.UserContext.TryGetValue("loader", out var loader))
        {
            loader = context.UserContext["loader"] = new BatchLoader<int, string>(
                (keys, _) =>
                {
                    BatchSizes.Add(keys.Count);
                    return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(k => k, k => $"b{k}"));
                },
                100);
        }

        return (BatchLoader<int, string>)loader!;
    }

    private ObjectGraphType QueryType(ObjectGraphType item)
    {
        var query = new ObjectGraphType { Name = "Query" };
        query.Field<StringGraphType>("hello").Argument<StringGraphType>("name").Resolve(c => $"Hello {c.GetArgument("name", "world")}");
        query.Field<NonNullGraphType<StringGraphType>>("must").Resolve(_ => throw new InvalidOperationException("secret host name"));
        query.Field<StringGraphType>("boom").Resolve(_ => throw new InvalidOperationException("secret host name"));
        query.Field<StringGraphType>("refused").Resolve(_ => throw new ExecutionError("Not for you") { Code = "insufficient_scope" });
        query.Field<StringGraphType>("caller").Resolve(c => (string?)c.UserContext["name"]);
        query.Field<StringGraphType>("slow").ResolveAsync(async c =>
        {
            Started.TrySetResult();
            using var registration = c.CancellationToken.Register(() => Cancelled.TrySetResult());
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, c.CancellationToken);
            return "never";
        });
        query.AddField(new FieldType { Name = "item", ResolvedType = item, Resolver = new FuncFieldResolver<object>(_ => 1) });
        query.AddField(new FieldType { Name = "items", ResolvedType = Connection("RootConnection", item), Arguments = First(), Resolver = new FuncFieldResolver<object>(Numbers) });
        return query;
    }

    private ObjectGraphType MutationType()
    {
        var mutation = new ObjectGraphType { Name = "Mutation" };
        mutation.Field<IntGraphType>("bump").Resolve(_ => ++Bumps);
        return mutation;
    }

    private ObjectGraphType SubscriptionType()
    {
        var subscription = new ObjectGraphType { Name = "Subscription" };
        subscription.Field<IntGraphType>("ticks").Argument<IntGraphType>("count").Resolve(c => c.Source)
            .ResolveStream(c => new TestObservable { Replay = c.GetArgument("count", 3) });
        subscription.Field<StringGraphType>("events").Resolve(c => c.Source).ResolveStream(_ => Events);
        subscription.Field<StringGraphType>("broken").Resolve(c => c.Source)
            .ResolveStream(_ => new TestObservable { Failure = new InvalidOperationException("secret host name") });
        return subscription;
    }
}
