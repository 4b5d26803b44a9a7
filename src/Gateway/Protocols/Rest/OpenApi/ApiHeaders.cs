using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>The header fields of answers.</summary>
internal sealed class ApiHeaders(Components components)
{
    private static readonly Dictionary<string, (string Type, string Description, JsonNode Example)> Known = new(StringComparer.Ordinal)
    {
        ["X-Request-Id"] = ("string", "The request id that the caller sent, or one that was made.", "0198f3a6c5f47c1c8e1b7e3c9d2a4b60"),
        ["traceparent"] = ("string", "The trace that the call belongs to (W3C Trace Context).", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
        ["ETag"] = ("string", "Names this state of the resource, for `If-Match` and `If-None-Match`.", "\"5d41402abc4b2a76\""),
        ["Location"] = ("string", "The address of what was made, the same as its `href`.", "https://api.example.com/resource/sf-001D000000IqhSLIAZ"),
        ["monitorId"] = ("string", "The id of the monitor of a change that is on its way.", "gw-9w3k5x6a0b4f1q8m2c7t3k5x6a"),
        ["Link"] = ("string", "Addresses of other pages by relation `first`, `prev`, `next`, `last` (RFC 8288), and of what is to be known of a deprecated version.", "<https://api.example.com/resource?offset=20&limit=20>; rel=\"next\""),
        ["X-Total-Count"] = ("integer", "How many objects there are in all.", 240),
        ["X-Result-Count"] = ("integer", "How many objects are in this answer.", 20),
        ["Content-Range"] = ("string", "Which objects of all are in this answer, counted from 1.", "items 1-20/240"),
        ["Content-Disposition"] = ("string", "That it is a file, and its name (RFC 6266).", "attachment; filename=bill-90000001.pdf"),
        ["Retry-After"] = ("integer", "Seconds to wait before another try; sent when it is known.", 30),
        ["WWW-Authenticate"] = ("string", "What was wrong with the token (RFC 6750).", "Bearer realm=\"teleco-gateway\", error=\"invalid_token\""),
        ["Allow"] = ("string", "The methods that there are.", "GET, HEAD, PATCH, DELETE, OPTIONS"),
        ["Idempotency-Replayed"] = ("boolean", "Sent when this is the first answer to the `Idempotency-Key`, given again.", true),
        ["Deprecation"] = ("string", "From when on this version is deprecated, in Unix seconds (RFC 9745).", "@1782864000"),
        ["Sunset"] = ("string", "From when on this version answers 410 (RFC 8594).", "Fri, 31 Dec 2027 23:59:59 GMT"),
    };

    /// <summary>References to fields by their names, with those that every answer has.</summary>
    public JsonObject Of(VersionLife? life, params ReadOnlySpan<string> names)
    {
        var fields = new SortedSet<string>(StringComparer.Ordinal) { "X-Request-Id", "traceparent" };
        foreach (var name in names)
        {
            fields.Add(name);
        }

        if (life?.Deprecated is not null)
        {
            fields.Add("Deprecation");
            if (life.Sunset is not null)
            {
                fields.Add("Sunset");
            }

            if (life.Policy is not null || life.Successor is not null)
            {
                fields.Add("Link");
            }
        }

        return new(fields.Select(name => KeyValuePair.Create(name, (JsonNode?)components.Use(Components.Headers, name, () => Make(name)))));
    }

    private static JsonObject Make(string name)
    {
        var (type, description, example) = Known[name];
        return new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = type }, ["example"] = example.DeepClone() };
    }
}
