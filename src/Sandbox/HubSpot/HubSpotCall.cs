using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>A request with its path cut up.</summary>
internal sealed record HubSpotCall(VendorRequest Request, string[] Segments)
{
    public string Method => Request.Method;

    public bool WantsArchived => Request.Parameter("archived") is "true";

    public JsonElement Body()
    {
        if (!Request.HasMediaType("application/json"))
        {
            throw new HubSpotRefusal(415, "UNSUPPORTED_MEDIA_TYPE", "HTTP 415 Unsupported Media Type");
        }

        try
        {
            return JsonBody.Parse(Request.Body, maxDepth: 32);
        }
        catch (JsonException problem)
        {
            throw HubSpotRefusal.Validation(
                $"Invalid input JSON on line {problem.LineNumber + 1}, column {problem.BytePositionInLine + 1}: not a valid JSON document");
        }
    }

    public JsonElement ObjectBody()
    {
        var body = Body();
        return body.ValueKind is JsonValueKind.Object ? body : throw HubSpotRefusal.Validation("Invalid input JSON on line 1, column 1: an object is expected");
    }

    /// <summary>A query list, given once with commas, several times, or both.</summary>
    public string[]? List(string name)
    {
        var values = Request.Parameters(name);
        return values.Count == 0
            ? null
            : [.. values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    public int Limit(int standard, int most)
    {
        var text = Request.Parameter("limit");
        if (text is null)
        {
            return standard;
        }

        return int.TryParse(text, out var limit) && limit > 0 && limit <= most
            ? limit
            : throw HubSpotRefusal.Validation($"Invalid limit: {limit}; it must be between 1 and {most}");
    }
}
