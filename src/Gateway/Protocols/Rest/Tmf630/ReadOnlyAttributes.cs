using System.Text.Json;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>What no patch may change. Sending the value that is there already is no change.</summary>
internal static class ReadOnlyAttributes
{
    private static readonly string[] OfEveryResource = ["id", "href", "@type", "@baseType", "@schemaLocation"];

    /// <summary>The fault when a read-only attribute differs before and after a patch.</summary>
    /// <param name="before">The resource's wire JSON.</param>
    /// <param name="after">The same with the patch applied.</param>
    /// <param name="more">Further read-only attributes of this resource, such as server timestamps.</param>
    public static Fault? Check(JsonElement before, JsonElement after, params ReadOnlySpan<string> more)
    {
        if (after.ValueKind != JsonValueKind.Object)
        {
            return new Fault(FaultKind.Invalid, "A patch must leave an object.");
        }

        return Changed(before, after, OfEveryResource) ?? Changed(before, after, more);
    }

    private static Fault? Changed(JsonElement before, JsonElement after, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!JsonElement.DeepEquals(Value(before, name), Value(after, name)))
            {
                return Fault.Invalid(name, $"'{name}' cannot be changed.");
            }
        }

        return null;
    }

    private static JsonElement Value(JsonElement resource, string name) =>
        resource.TryGetProperty(name, out var value) ? value : Absent;

    private static JsonElement Absent { get; } = JsonElement.Parse("null"u8);
}
