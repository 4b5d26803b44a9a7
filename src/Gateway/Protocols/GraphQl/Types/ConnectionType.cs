using GraphQL.Types;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>A window on a list, with where it stands (Relay Cursor Connections).</summary>
/// <param name="Page">The items and how many there are in all.</param>
/// <param name="Offset">How many items stand before the window.</param>
internal sealed record Connection<T>(Page<T> Page, int Offset)
{
    public bool HasNextPage => Offset + Page.Items.Count < Page.TotalCount;

    public string? StartCursor => Page.Items.Count == 0 ? null : Cursor.At(Offset);

    public string? EndCursor => Page.Items.Count == 0 ? null : Cursor.At(Offset + Page.Items.Count - 1);
}

/// <summary>One item with its place.</summary>
internal sealed record Edge<T>(T Node, int Offset);

/// <summary>The connection type of a resource: <c>edges</c>, <c>nodes</c>, <c>pageInfo</c> and <c>totalCount</c>.</summary>
internal sealed class ConnectionType<T> : ObjectGraphType<Connection<T>>
{
    public ConnectionType(IObjectGraphType node, PageInfoType pageInfo)
    {
        Name = $"{node.Name}Connection";
        Description = $"A window on a list of objects of type {node.Name}.";
        var edge = new ObjectGraphType<Edge<T>> { Name = $"{node.Name}Edge", Description = $"An object of type {node.Name} with its place in the list." };
        edge.Field("cursor", new NonNullGraphType(new StringGraphType()), "The place of the object in the list.").Resolve(context => Cursor.At(context.Source.Offset));
        edge.Field("node", new NonNullGraphType(node), "The object.").Resolve(context => context.Source.Node);

        Field("edges", new NonNullGraphType(new ListGraphType(new NonNullGraphType(edge))), "The objects of the window, each with its place.")
            .Resolve(context => context.Source.Page.Items.Select((item, index) => new Edge<T>(item, context.Source.Offset + index)));
        Field("nodes", new NonNullGraphType(new ListGraphType(new NonNullGraphType(node))), "The objects of the window.").Resolve(context => context.Source.Page.Items);
        Field("pageInfo", new NonNullGraphType(pageInfo), "Where the window stands.").Resolve(context =>
            new PageInfo(context.Source.HasNextPage, context.Source.Offset > 0, context.Source.StartCursor, context.Source.EndCursor));
        Field("totalCount", new NonNullGraphType(new IntGraphType()), "How many objects match in all.").Resolve(context => context.Source.Page.TotalCount);
    }
}

/// <summary>Where a window stands.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>Relay's PageInfo.</summary>
internal sealed class PageInfoType : ObjectGraphType<PageInfo>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a window stands in its list.";
        Field("hasNextPage", new NonNullGraphType(new BooleanGraphType()), "Whether there are objects after the window.").Resolve(context => context.Source.HasNextPage);
        Field("hasPreviousPage", new NonNullGraphType(new BooleanGraphType()), "Whether there are objects before the window.").Resolve(context => context.Source.HasPreviousPage);
        Field("startCursor", new StringGraphType(), "The place of the first object.").Resolve(context => context.Source.StartCursor);
        Field("endCursor", new StringGraphType(), "The place of the last object: give it as `after` to go on.").Resolve(context => context.Source.EndCursor);
    }
}
