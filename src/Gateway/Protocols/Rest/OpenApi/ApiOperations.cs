using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>The operation objects of one document.</summary>
internal sealed class ApiOperations(Components components, VersionLife? life)
{
    private readonly ApiSchemas _schemas = new(components);
    private readonly ApiHeaders _headers = new(components);
    private readonly ApiParameters _parameters = new(components);
    private readonly ApiExamples _examples = new(components);

    public JsonObject Of(RestOperation operation)
    {
        var made = new JsonObject
        {
            ["operationId"] = IdOf(operation),
            ["summary"] = Summary(operation),
            ["description"] = $"{Description(operation)} Needs the scope `{operation.Info.Scope}`.",
            ["tags"] = new JsonArray(Words.Tag(operation.Subject)),
            ["parameters"] = _parameters.Of(operation),
        };
        if (operation.BodyTypes.Count > 0)
        {
            made["requestBody"] = new JsonObject { ["required"] = true, ["description"] = Body(operation), ["content"] = Content(operation) };
        }

        made["responses"] = Responses(operation);
        made["security"] = new JsonArray(new JsonObject { [ApiSecurity.OAuth2] = new JsonArray(operation.Info.Scope) }, new JsonObject { [ApiSecurity.Bearer] = new JsonArray() });
        if (life?.Deprecated is not null)
        {
            made["deprecated"] = true;
        }

        return made;
    }

    private static string IdOf(RestOperation operation) => (operation.Verb, operation.Subject.IsHub) switch
    {
        (RestVerb.Create, true) => "registerListener",
        (RestVerb.Retrieve, true) => "retrieveListener",
        (RestVerb.Delete, true) => "unregisterListener",
        var (verb, _) => $"{verb.ToString().ToLowerInvariant()}{operation.Subject.Class}",
    };

    private static string Summary(RestOperation operation) => (operation.Verb, Words.Of(operation.Subject)) switch
    {
        (RestVerb.List, var words) => $"List or find {words} objects",
        (RestVerb.Retrieve, var words) => $"Retrieve a {words} by its id",
        (RestVerb.Create, "listener") => "Register a listener for events",
        (RestVerb.Create, var words) => $"Create a {words}",
        (RestVerb.Download, var words) => $"Download the document of a {words}",
        (RestVerb.Patch, var words) => $"Update a {words} partially",
        (_, "listener") => "Unregister a listener",
        var (_, words) => $"Delete a {words}",
    };

    private static string Description(RestOperation operation) => operation.Verb switch
    {
        RestVerb.List => "Answers 200 with the whole list, or 206 with a page of it; the `Link` header leads to the others.",
        RestVerb.Retrieve when operation.Subject.IsHub => "Answers with the listener as it was registered.",
        RestVerb.Retrieve => "Answers with the object and its `ETag`.",
        RestVerb.Create when operation.Subject.IsHub => "Events that fit the query are sent to the callback from now on.",
        RestVerb.Create => "Answers with the object that was made. With an `Idempotency-Key` it can be repeated without making a second one.",
        RestVerb.Download => "Answers with the document's bytes as they come from the backend, as a file to save.",
        RestVerb.Patch => "Changes the attributes that the patch names and leaves the others. `id`, `href` and the class cannot be changed.",
        _ when operation.Subject.IsHub => "No event is sent to its callback from now on.",
        _ => "What was removed is answered 404 from now on.",
    };

    private static string Body(RestOperation operation) => operation.Verb == RestVerb.Patch ? "What to change." : $"The {Words.Of(operation.Subject)} to make.";

    private JsonObject Content(RestOperation operation) => new(operation.BodyTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)(type switch
    {
        "application/json-patch+json" => Media(_schemas.JsonPatch(), _examples.JsonPatch(operation.Subject)),
        "application/json-patch-query+json" => Media(_schemas.JsonPatchQuery(), _examples.JsonPatch(operation.Subject)),
        _ when operation.Verb == RestVerb.Patch => Media(_schemas.Change(operation.Subject), _examples.Change(operation.Subject)),
        _ => Media(_schemas.New(operation.Subject), _examples.New(operation.Subject)),
    }))));

    private JsonObject Responses(RestOperation operation)
    {
        var subject = operation.Subject;
        var responses = operation.Verb switch
        {
            RestVerb.List => new JsonObject
            {
                ["200"] = Answer("All objects that fit.", _schemas.List(subject), _examples.List(subject), "X-Total-Count", "X-Result-Count"),
                ["206"] = Answer("One page of the objects that fit.", _schemas.List(subject), _examples.List(subject), "X-Total-Count", "X-Result-Count", "Link", "Content-Range"),
            },
            RestVerb.Create when subject.IsHub => new() { ["201"] = Answer("The listener was registered.", _schemas.Answer(subject), _examples.Answer(subject), "Location", "Idempotency-Replayed") },
            RestVerb.Create => new() { ["201"] = Answer("The object was made.", _schemas.Answer(subject), _examples.Answer(subject), "Location", "ETag", "Idempotency-Replayed") },
            RestVerb.Retrieve when subject.IsHub => new() { ["200"] = Answer("The listener.", _schemas.Answer(subject), _examples.Answer(subject)) },
            RestVerb.Retrieve => new() { ["200"] = Answer("The object.", _schemas.Answer(subject), _examples.Answer(subject), "ETag"), ["304"] = Empty("The object is in the state that the caller knows.", "ETag") },
            RestVerb.Download => new() { ["200"] = File() },
            RestVerb.Patch => new() { ["200"] = Answer("The object as it is now.", _schemas.Answer(subject), _examples.Answer(subject), "ETag") },
            _ => new() { ["204"] = Empty(subject.IsHub ? "The listener is gone." : "The object is gone.") },
        };
        if (operation.Monitor is { } monitor)
        {
            responses["202"] = Answer("The change is on its way; the monitor tells how it goes.", _schemas.Answer(monitor), _examples.Answer(monitor), "Location", "monitorId");
        }

        new ApiErrors(components, _schemas, _headers, life).AddTo(responses, operation);
        return new(responses.OrderBy(response => response.Key, StringComparer.Ordinal).Select(response => KeyValuePair.Create(response.Key, response.Value?.DeepClone())));
    }

    private JsonObject File()
    {
        var answer = Empty("The document.", "Content-Disposition");
        answer["content"] = new JsonObject { ["application/pdf"] = new JsonObject(), ["application/octet-stream"] = new JsonObject() };
        return answer;
    }

    private JsonObject Answer(string description, JsonObject schema, JsonObject? example, params ReadOnlySpan<string> headers)
    {
        var answer = Empty(description, headers);
        answer["content"] = new JsonObject
        {
            ["application/json"] = Media(schema, example),
            ["application/xml"] = new JsonObject { ["schema"] = schema.DeepClone() },
        };
        return answer;
    }

    private JsonObject Empty(string description, params ReadOnlySpan<string> headers) => new() { ["description"] = description, ["headers"] = _headers.Of(life, headers) };

    private static JsonObject Media(JsonObject schema, JsonObject? example)
    {
        var media = new JsonObject { ["schema"] = schema };
        if (example is not null)
        {
            media["examples"] = new JsonObject { ["example"] = example };
        }

        return media;
    }
}
