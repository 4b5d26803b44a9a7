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
        edge.Add("cursor", new NonNullGraphType(new StringGraphType()), "The place of the object in the list.", source => Cursor.At(source.Offset));
        edge.Add("node", new NonNullGraphType(node), "The object.", source => source.Node);

        this.Add("edges", new NonNullGraphType(new ListGraphType(new NonNullGraphType(edge))), "The objects of the window, each with its place.", source => source.Page.Items.Select((item, index) => new Edge<T>(item, source.Offset + index)));
        this.Add("nodes", new NonNullGraphType(new ListGraphType(new NonNullGraphType(node))), "The objects of the window.", source => source.Page.Items);
        this.Add("pageInfo", new NonNullGraphType(pageInfo), "Where the window stands.", source => new PageInfo(source.HasNextPage, source.Offset > 0, source.StartCursor, source.EndCursor));
        this.Add("totalCount", new NonNullGraphType(new IntGraphType()), "How many objects match in all.", source => source.Page.TotalCount);
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
        this.Add("hasNextPage", new NonNullGraphType(new BooleanGraphType()), "Whether there are objects after the window.", source => source.HasNextPage);
        this.Add("hasPreviousPage", new NonNullGraphType(new BooleanGraphType()), "Whether there are objects before the window.", source => source.HasPreviousPage);
        this.Add("startCursor", new StringGraphType(), "The place of the first object.", source => source.StartCursor);
        this.Add("endCursor", new StringGraphType(), "The place of the last object: give it as `after` to go on.", source => source.EndCursor);
    }
}
