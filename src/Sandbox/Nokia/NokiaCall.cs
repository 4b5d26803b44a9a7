using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>A request below a product's RESTCONF root, with its path cut up.</summary>
internal sealed record NokiaCall(VendorRequest Request, PathStep[] Steps, bool IsOperation)
{
    private const int Deepest = 64;

    public string Method => Request.Method;

    public bool IsReading => Method is "GET" or "HEAD";

    /// <summary>Both products take and answer plain JSON; who asks for YANG's own type gets that.</summary>
    public string AnswerType => Request.Headers.Accept.ToString().Contains(RestconfReplies.DataType, StringComparison.OrdinalIgnoreCase)
        ? RestconfReplies.DataType
        : "application/json";

    /// <summary>The one member of the body, which may be an object or an array of one.</summary>
    public JsonElement Member(string name)
    {
        var body = Body();
        if (body.ValueKind is not JsonValueKind.Object || body.GetPropertyCount() != 1)
        {
            throw RestconfError.Malformed("one member is expected");
        }

        var member = body.EnumerateObject().First();
        if (member.Name != name)
        {
            throw RestconfError.UnknownElement(member.Name);
        }

        return member.Value.ValueKind is JsonValueKind.Array && member.Value.GetArrayLength() == 1 ? member.Value[0] : member.Value;
    }

    /// <summary>The input of an operation or action; <see langword="null"/> when there is no body at all.</summary>
    public JsonElement? Input(string module)
    {
        if (Request.Body.IsEmpty)
        {
            return null;
        }

        var body = Body();
        if (body.ValueKind is not JsonValueKind.Object || body.GetPropertyCount() > 1)
        {
            throw RestconfError.Malformed("an input is expected");
        }

        foreach (var member in body.EnumerateObject())
        {
            return member.Name == $"{module}:input" || member.Name is "input" ? member.Value : throw RestconfError.UnknownElement(member.Name);
        }

        return body;
    }

    public void CheckQuery(params ReadOnlySpan<string> known)
    {
        foreach (var name in Request.ParameterNames)
        {
            if (!known.Contains(name))
            {
                throw RestconfError.Invalid($"invalid query parameter: {name}");
            }
        }
    }

    private JsonElement Body()
    {
        if (!Request.HasMediaType("application/json") && !Request.HasMediaType(RestconfReplies.DataType))
        {
            throw RestconfError.MediaType();
        }

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
