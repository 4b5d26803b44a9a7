using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Payments;

/// <summary>A JSON object sent to the side door.</summary>
internal static class AdminBody
{
    public static Reply Run(VendorRequest request, Func<JsonObject, Reply> run)
    {
        try
        {
            return JsonNode.Parse(request.Body.Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject body ? run(body) : throw new JsonException("The body is no object.");
        }
        catch (JsonException problem)
        {
            return Reply.Text(400, problem.Message, "text/plain");
        }
    }
}
