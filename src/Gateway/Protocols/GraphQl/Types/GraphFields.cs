using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>Adds fields to types in one line each.</summary>
internal static class GraphFields
{
    /// <summary>A field that is a part of its object.</summary>
    public static void Add<TSource>(this ObjectGraphType<TSource> type, string name, IGraphType fieldType, string description, Func<TSource, object?> resolve) =>
        type.AddField(new FieldType
        {
            Name = name,
            ResolvedType = fieldType,
            Description = description,
            Resolver = new FuncFieldResolver<object?>(context => resolve((TSource)context.Source!)),
        });

    /// <summary>A field that leads from its object to others, by an operation of theirs.</summary>
    public static void AddLink<TSource>(
        this ObjectGraphType<TSource> type, string name, IGraphType fieldType, string description, QueryArguments? arguments, Func<TSource, IResolveFieldContext, object?> resolve) =>
        type.AddField(new FieldType
        {
            Name = name,
            ResolvedType = fieldType,
            Description = description,
            Arguments = arguments,
            Resolver = new FuncFieldResolver<object?>(context => resolve((TSource)context.Source!, context)),
        });

    /// <summary>A field of an input object.</summary>
    public static void Add(this InputObjectGraphType type, string name, IGraphType fieldType, string description) =>
        type.AddField(new FieldType { Name = name, ResolvedType = fieldType, Description = description });

    /// <summary>A field of a root that runs an operation.</summary>
    public static void Add(
        this ObjectGraphType root, string name, IGraphType fieldType, string description, QueryArguments arguments, Func<IResolveFieldContext, ValueTask<object?>> resolve) =>
        root.AddField(new FieldType
        {
            Name = name,
            ResolvedType = fieldType,
            Description = description,
            Arguments = arguments,
            Resolver = new FuncFieldResolver<object?>(resolve),
        });

    /// <summary>A field of the subscription root.</summary>
    public static void AddStream(
        this ObjectGraphType root, string name, IGraphType fieldType, string description, QueryArguments arguments,
        Func<IResolveFieldContext, ValueTask<IObservable<object?>>> subscribe) =>
        root.AddField(new FieldType
        {
            Name = name,
            ResolvedType = fieldType,
            Description = description,
            Arguments = arguments,
            Resolver = new FuncFieldResolver<object?>(context => context.Source),
            StreamResolver = new SourceStreamResolver<object?>(subscribe),
        });
}
