using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>The arguments of a connection.</summary>
internal static class Paging
{
    private const int DefaultFirst = 50;
    private const int MaxFirst = 500;

    public static QueryArguments Arguments(IGraphType filter) =>
        new([new QueryArgument(filter) { Name = "filter", Description = "Only objects that match all of this." }, .. Window()]);

    /// <summary>The arguments of a list that stands in an object.</summary>
    public static QueryArguments Window() => new(
        new QueryArgument<IntGraphType> { Name = "first", Description = $"How many objects at most, 0 to {MaxFirst}; default {DefaultFirst}." },
        new QueryArgument<StringGraphType> { Name = "after", Description = "The cursor after which the window begins." });

    public static Outcome<(int Offset, int Limit)> Read(IResolveFieldContext context)
    {
        var first = context.GetArgument<int?>("first") ?? DefaultFirst;
        if (first is < 0 or > MaxFirst)
        {
            return Fault.Invalid("first", $"first is a number from 0 to {MaxFirst}.");
        }

        var after = context.GetArgument<string?>("after");
        var offset = after is null ? 0 : Cursor.After(after);
        return offset is null ? Fault.Invalid("after", "after is not a cursor of this list.") : (offset.Value, first);
    }
}
