using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>Looks at documents as they are on the wire.</summary>
internal static class Wire
{
    public static T Copy<T>(T document, JsonTypeInfo<T> json) => JsonSerializer.Deserialize(JsonSerializer.Serialize(document, json), json)!;

    public static void AssertEqual<T>(T expected, T actual, JsonTypeInfo<T> json)
    {
        var (wanted, got) = (JsonSerializer.SerializeToElement(expected, json), JsonSerializer.SerializeToElement(actual, json));
        if (!JsonElement.DeepEquals(wanted, got))
        {
            Assert.Equal(wanted.GetRawText(), got.GetRawText());
            Assert.Fail("The documents differ.");
        }
    }
}
