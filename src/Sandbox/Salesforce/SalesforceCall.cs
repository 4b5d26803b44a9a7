using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>A request below <c>/services/data/{version}/</c>, with what comes after the version.</summary>
internal sealed record SalesforceCall(VendorRequest Request, string Version, string[] Rest)
{
    private const int DeepestJson = 64;

    public string Method => Request.Method;

    /// <summary>The body's JSON; refuses other media types and what is no JSON.</summary>
    public JsonElement Body()
    {
        if (!Request.HasMediaType("application/json"))
        {
            throw new SalesforceRefusal(
                415, "UNSUPPORTED_MEDIA_TYPE", $"Content-Type '{Request.Headers.ContentType}' not supported");
        }

        try
        {
            var json = JsonBody.Parse(Request.Body, DeepestJson);
            return json.ValueKind is JsonValueKind.Object
                ? json
                : throw SalesforceRefusal.Json("The HTTP entity body is required, but this request has no entity body.");
        }
        catch (JsonException problem)
        {
            throw SalesforceRefusal.Json(
                $"Unexpected character at [line:{problem.LineNumber + 1}, column:{problem.BytePositionInLine + 1}]");
        }
    }
}
