using System.Text.Json;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class ReadOnlyAttributesTests
{
    private const string Before = """{"id":"1","href":"h","@type":"T","name":"x","lastUpdate":"u"}""";

    [Theory]
    [InlineData("""{"id":"1","name":"y"}""", null)]
    [InlineData("""{"href":"h","@type":"T"}""", null)]
    [InlineData("""{"id":"2"}""", "id")]
    [InlineData("""{"id":null}""", "id")]
    [InlineData("""{"id":1}""", "id")]
    [InlineData("""{"href":"other"}""", "href")]
    [InlineData("""{"@type":"U"}""", "@type")]
    [InlineData("""{"@baseType":"U"}""", "@baseType")]
    [InlineData("""{"@schemaLocation":"U"}""", "@schemaLocation")]
    [InlineData("""{"lastUpdate":"later"}""", "lastUpdate")]
    [InlineData("[]", "")]
    public void Another_value_is_refused_and_the_same_is_none(string patch, string? field)
    {
        var before = JsonElement.Parse(Before);
        var after = MergePatch.Apply(before, JsonElement.Parse(patch)).Value;

        var fault = ReadOnlyAttributes.Check(before, after, "lastUpdate");

        Assert.Equal(field, fault is null ? null : fault.Field ?? "");
    }
}
