using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>Examples, made by the contracts themselves of made-up objects.</summary>
internal sealed class ApiExamples(Components components)
{
    private const string Host = "https://api.example.com";

    public JsonObject? Answer(RestSubject subject) => Use(subject, subject.Class, $"A {Words.Of(subject)}", whole => whole);

    public JsonObject? List(RestSubject subject) => Use(subject, $"{subject.Class}List", $"A page with one {Words.Of(subject)}", whole => new JsonArray(whole));

    public JsonObject? New(RestSubject subject) => Use(subject, $"{subject.Class}Create", $"A new {Words.Of(subject)}", Body);

    public JsonObject? Change(RestSubject subject) => Use(subject, $"{subject.Class}Update", "One attribute is changed", whole =>
        Changed(whole, subject) is var (name, value) ? new JsonObject { [name] = value } : null);

    public JsonObject? JsonPatch(RestSubject subject) => Use(subject, $"{subject.Class}JsonPatch", "One attribute is tested, then replaced", whole =>
        Changed(whole, subject) is var (name, value)
            ? new JsonArray(
                new JsonObject { ["op"] = "test", ["path"] = $"/{name}", ["value"] = value.DeepClone() },
                new JsonObject { ["op"] = "replace", ["path"] = $"/{name}", ["value"] = value })
            : null);

    /// <summary>The body that would make the object: what only the gateway sets is not in it.</summary>
    public static JsonObject Body(JsonNode whole)
    {
        var body = whole.AsObject();
        body.Remove("id");
        body.Remove("href");
        return body;
    }

    private static (string Name, JsonNode Value)? Changed(JsonNode whole, RestSubject subject)
    {
        var name = subject.Changeable.Concat(subject.Required).FirstOrDefault(path => whole[path] is JsonValue);
        return name is null ? null : (name, whole[name]!.DeepClone());
    }

    private JsonObject? Use(RestSubject subject, string name, string summary, Func<JsonNode, JsonNode?> form)
    {
        var links = new Links($"{Host}{subject.Version.BasePaths.First()}/{subject.Resource}");
        return subject.Example is { } make && form(make(links)) is { } value
            ? components.Use(Components.Examples, name, () => new JsonObject { ["summary"] = summary, ["value"] = value })
            : null;
    }
}
