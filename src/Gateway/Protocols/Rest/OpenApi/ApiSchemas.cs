using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>The schemas that operations refer to.</summary>
internal sealed class ApiSchemas(Components components)
{
    private readonly SchemaWalk _walk = new(components);

    public JsonObject Answer(RestSubject subject) => components.Use(Components.Schemas, subject.Class, () => Rooted(_walk.Of(subject.Json, SchemaUse.Answer, subject), subject));

    public JsonObject New(RestSubject subject) => components.Use(Components.Schemas, $"{subject.Class}Create", () =>
        Described(_walk.Of(subject.Json, SchemaUse.New, subject), $"What makes a new {Words.Of(subject)}. Attributes that the gateway sets are ignored here."));

    public JsonObject Change(RestSubject subject) => components.Use(Components.Schemas, $"{subject.Class}Update", () =>
        Described(_walk.Of(subject.Json, SchemaUse.Change, subject), $"A merge patch (RFC 7396) of a {Words.Of(subject)}: attributes that are absent stay, `null` takes one away, a list is replaced whole."));

    public JsonObject List(RestSubject subject) => components.Use(Components.Schemas, $"{subject.Class}List", () => new JsonObject
    {
        ["type"] = "array",
        ["description"] = $"A page of {Words.Of(subject)} objects.",
        ["items"] = Answer(subject),
        ["xml"] = new JsonObject { ["name"] = $"{subject.Resource}s", ["wrapped"] = true },
    });

    public JsonObject JsonPatch() => components.Use(Components.Schemas, "JsonPatch", () => Patch("A JSON Patch (RFC 6902): its operations are applied in order, all or none.", "A JSON Pointer (RFC 6901), such as `/name`."));

    public JsonObject JsonPatchQuery() => components.Use(Components.Schemas, "JsonPatchQuery", () => Patch(
        "A JSON Patch whose paths can choose list elements by a condition.", "A JSON Pointer whose segments can carry a condition, such as `/contactMedium/preferred?city=Vienna`."));

    public JsonObject Error() => components.Use(Components.Schemas, "Error", () => new JsonObject
    {
        ["type"] = "object",
        ["description"] = "What went wrong (TMF630 part 1).",
        ["required"] = new JsonArray("@type", "code", "reason", "message", "status", "traceId"),
        ["properties"] = new JsonObject
        {
            ["code"] = Text("The kind of fault, in a word that programs can rely on, such as `not_found`. New kinds may be added."),
            ["reason"] = Text("The kind of fault, in words for people."),
            ["message"] = Text("What is wrong with this very call, and what to do about it."),
            ["status"] = Text("The HTTP status code."),
            ["referenceError"] = Described(new JsonObject { ["type"] = "string", ["format"] = "uri-reference" }, "A page that explains the fault."),
            ["traceId"] = Text("By this id the operator finds the call."),
            ["@type"] = Described(new JsonObject { ["type"] = "string", ["xml"] = new JsonObject { ["name"] = "type", ["attribute"] = true } }, "The concrete class: `Error`."),
        },
        ["xml"] = new JsonObject { ["name"] = "error" },
    });

    private static JsonObject Patch(string description, string path) => new()
    {
        ["type"] = "array",
        ["description"] = description,
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("op", "path"),
            ["properties"] = new JsonObject
            {
                ["op"] = Described(new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("add", "remove", "replace", "move", "copy", "test") }, "What to do."),
                ["path"] = Text(path),
                ["from"] = Text("Where a `move` or `copy` takes from."),
                ["value"] = new JsonObject { ["description"] = "What `add`, `replace` and `test` use." },
            },
        },
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Described(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }

    private static JsonObject Rooted(JsonObject schema, RestSubject subject)
    {
        schema["xml"] = new JsonObject { ["name"] = subject.Resource };
        return schema;
    }
}
