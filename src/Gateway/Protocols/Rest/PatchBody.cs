using System.Text.Json;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>The body of a PATCH, in one of the forms that a version takes.</summary>
internal sealed record PatchBody(BodyFormat Format, JsonElement Body)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <param name="context">The call.</param>
    /// <param name="check">What the body must not hold, looked for before anything is made of it.</param>
    public static async Task<Outcome<PatchBody>> ReadAsync(HttpContext context, Func<ReadOnlySpan<byte>, Fault?>? check = null)
    {
        // The content type was checked with the route; here it only tells the forms apart.
        var format = MediaTypes.Body(context.Request.ContentType) ?? BodyFormat.Json;
        var read = await JsonBody.ReadAsync<Outcome<PatchBody>>(
            context, json => check?.Invoke(json) is { } fault ? fault : new PatchBody(format, JsonElement.Parse(json, Options)));
        return read.Then(outcome => outcome);
    }

    public Outcome<JsonElement> Apply(JsonElement resource) => Format switch
    {
        BodyFormat.JsonPatch => JsonPatch.Apply(resource, Body),
        BodyFormat.JsonPatchQuery => JsonPatch.Apply(resource, Body, queries: true),
        _ when Body.ValueKind != JsonValueKind.Object => new Fault(FaultKind.Invalid, "A merge patch must be a JSON object."),
        _ => MergePatch.Apply(resource, Body),
    };
}
