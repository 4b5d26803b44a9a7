using System.Text.Json.Nodes;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>What a call can carry beside its body.</summary>
internal sealed class ApiParameters(Components components)
{
    public JsonArray Of(RestOperation operation) => operation.Verb switch
    {
        RestVerb.List => [Fields(), Offset(), Limit(), Sort(), Filter(), .. operation.Subject.Filters.Order(StringComparer.Ordinal).Select(path => Attribute(path)), Attributes(), .. OfEveryCall()],
        RestVerb.Retrieve when operation.Subject.IsHub => [Id(), .. OfEveryCall()],
        RestVerb.Retrieve => [Id(), Fields(), IfNoneMatch(), .. OfEveryCall()],
        RestVerb.Create when operation.Subject.IsHub => [IdempotencyKey(), .. OfEveryCall()],
        RestVerb.Create => [Fields(), IdempotencyKey(), .. OfEveryCall()],
        RestVerb.Patch => [Id(), Fields(), IfMatch(), .. OfEveryCall()],
        RestVerb.Download => [Id(), .. OfEveryCall()],
        RestVerb.Delete when operation.Subject.IsHub => [Id(), .. OfEveryCall()],
        _ => [Id(), IfMatch(), .. OfEveryCall()],
    };

    private JsonNode[] OfEveryCall() =>
    [
        Header("X-Request-Id", "The caller's own id of the call, echoed in the answer.", new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 128 }, "order-page-42"),
        Header("traceparent", "The trace that the call belongs to (W3C Trace Context).", new() { ["type"] = "string" }, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
    ];

    private JsonObject Id() => components.Use(Components.Parameters, "Id", () => new JsonObject
    {
        ["name"] = "id",
        ["in"] = "path",
        ["required"] = true,
        ["description"] = "The object's id, as it stands in its `id` attribute.",
        ["schema"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        ["example"] = "sf-001D000000IqhSLIAZ",
    });

    private JsonObject Fields() => Query("Fields", "fields", "The attributes to answer with, comma separated; `id`, `href` and `@type` always come along. Absent means all.", new() { ["type"] = "string" }, "name,status");

    private JsonObject Offset() => Query("Offset", "offset", "How many objects to pass over.", new() { ["type"] = "integer", ["minimum"] = 0, ["default"] = 0 }, 0);

    private JsonObject Limit() => Query("Limit", "limit", "How many objects to answer with; what is above the greatest page is cut to it.", new() { ["type"] = "integer", ["minimum"] = 0 }, 20);

    private JsonObject Sort() => Query("Sort", "sort", "The order: attribute paths, comma separated, a minus sign before those that fall.", new() { ["type"] = "string" }, "-name");

    private JsonObject Filter() => Query("Filter", "filter", "A condition in JSONPath (TMF630 part 6) that objects must meet.", new() { ["type"] = "string" }, "$[?(@.status=='Approved')]");

    private JsonObject Attribute(string path) => Query($"Filter.{path.Replace('@', '_')}", path, $"Only objects whose `{path}` is one of these values, comma separated. Asked of the backend itself, so it is quick.", new() { ["type"] = "string" }, null);

    private JsonObject Attributes() => components.Use(Components.Parameters, "Filters", () => new JsonObject
    {
        ["name"] = "filters",
        ["in"] = "query",
        ["style"] = "form",
        ["explode"] = true,
        ["description"] = "Any other attribute path is a condition, too: `status=Approved`, several values comma separated, and with an operator "
            + "`path.gt=`, `path.gte=`, `path.lt=`, `path.lte=`, `path.ne=`, `path.regex=` (TMF630 part 1, filtering). Conditions are joined by and.",
        ["schema"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string", ["maxLength"] = QueryParser<object>.MaxValueLength } },
        ["example"] = new JsonObject { ["contactMedium.preferred"] = "true" },
    });

    private JsonObject IfMatch() => Header("If-Match", "Changes the object only while it is in the state that this `ETag` names.", new() { ["type"] = "string" }, "\"5d41402abc4b2a76\"");

    private JsonObject IfNoneMatch() => Header("If-None-Match", "Answers 304 while the object is in the state that this `ETag` names.", new() { ["type"] = "string" }, "\"5d41402abc4b2a76\"");

    private JsonObject IdempotencyKey() => Header(
        "Idempotency-Key", "Chosen by the caller: however often the call is repeated with it, the thing is made once, and each answer is the first one.",
        new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 255 }, "8e03978e-40d5-43e8-bc93-6894a57f9324");

    private JsonObject Query(string component, string name, string description, JsonObject schema, JsonNode? example) => Make(component, "query", name, description, schema, example);

    private JsonObject Header(string name, string description, JsonObject schema, JsonNode example) => Make(name, "header", name, description, schema, example);

    private JsonObject Make(string component, string place, string name, string description, JsonObject schema, JsonNode? example) => components.Use(Components.Parameters, component, () =>
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["description"] = description, ["schema"] = schema };
        if (example is not null)
        {
            parameter["example"] = example;
        }

        return parameter;
    });
}
