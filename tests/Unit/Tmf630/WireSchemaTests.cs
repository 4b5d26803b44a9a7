using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class WireSchemaTests
{
    private static readonly WireSchema Schema = WireSchema.Of(MediaJson.Default.Media);

    [Theory]
    [InlineData("contactType", "String")]
    [InlineData("medium", "Object")]
    [InlineData("medium.@type", "String")]
    [InlineData("medium.preferred", "Boolean")]
    [InlineData("medium.city", "String")]
    [InlineData("medium.number", "Number")]
    [InlineData("medium.inner.inner.city", "String")]
    [InlineData("more.any.thing", "Any")]
    [InlineData("free", "Any")]
    [InlineData("free.any.thing", "Any")]
    [InlineData("since", "DateTime")]
    [InlineData("day", "DateTime")]
    [InlineData("nosuch", null)]
    [InlineData("contactType.x", null)]
    [InlineData("medium.nosuch", null)]
    [InlineData("MEDIUM", null)]
    [InlineData("", null)]
    [InlineData("medium.", null)]
    [InlineData(".medium", null)]
    [InlineData("free..x", null)]
    public void Places_are_found_through_arrays_subclasses_and_free_parts(string path, string? kind) =>
        Assert.Equal(kind, Schema.Find(path)?.Kind.ToString());
}

internal sealed record Media(string? ContactType, Medium[]? Medium, Dictionary<string, string>? More, JsonElement Free, DateTime? Since, DateOnly? Day);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "@type")]
[JsonDerivedType(typeof(PostalMedium), "PostalMedium")]
[JsonDerivedType(typeof(PhoneMedium), "PhoneMedium")]
internal record Medium(bool? Preferred);

internal sealed record PostalMedium(bool? Preferred, string? City, Medium? Inner) : Medium(Preferred);

internal sealed record PhoneMedium(bool? Preferred, int? Number) : Medium(Preferred);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Media))]
internal sealed partial class MediaJson : JsonSerializerContext;
