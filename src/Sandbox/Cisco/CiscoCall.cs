using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>A request with its data path cut up.</summary>
internal sealed record CiscoCall(VendorRequest Request, PathStep[] Steps)
{
    private const int Deepest = 64;

    public string Method => Request.Method;

    public bool IsReading => Method is "GET" or "HEAD";

    public JsonElement Body(string mediaType = RestconfReplies.DataType) =>
        Request.HasMediaType(mediaType) ? Parse() : throw RestconfError.MediaType();

    /// <summary>The input of an action: <c>input</c>, with or without a module; none at all is fine.</summary>
    public JsonElement Input()
    {
        if (Request.Body.IsEmpty)
        {
            return default;
        }

        var body = Body();
        return body.ValueKind is JsonValueKind.Object && body.GetPropertyCount() <= 1
            ? Input(body)
            : throw RestconfError.Malformed("an input is expected");
    }

    private static JsonElement Input(JsonElement body)
    {
        var member = body.EnumerateObject().FirstOrDefault();
        if (member.Value.ValueKind is JsonValueKind.Undefined)
        {
            return default;
        }

        return member.Name is "input" || member.Name.EndsWith(":input", StringComparison.Ordinal)
            ? member.Value
            : throw RestconfError.UnknownElement(member.Name);
    }

    private JsonElement Parse()
    {
        try
        {
            return JsonBody.Parse(Request.Body, Deepest);
        }
        catch (JsonException problem)
        {
            throw RestconfError.Malformed($"invalid JSON at line {problem.LineNumber + 1}");
        }
    }
}
