using GraphQL.Types;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>Input objects whose fields explain themselves.</summary>
internal static class InputTypes
{
    public static InputObjectGraphType Of(string name, string description, params ReadOnlySpan<(string Name, IGraphType Type)> fields)
    {
        var input = new InputObjectGraphType { Name = name, Description = description };
        foreach (var field in fields)
        {
            input.AddField(new FieldType { Name = field.Name, ResolvedType = field.Type });
        }

        return input;
    }
}
