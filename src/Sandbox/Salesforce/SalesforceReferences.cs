using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Replaces <c>@{referenceId.path}</c> by values of earlier answers in a composite call.</summary>
internal sealed class SalesforceReferences
{
    // A value may be long and named often.
    private const int LongestText = 6 * 1024 * 1024;

    private readonly Dictionary<string, JsonElement> _answers = new(StringComparer.Ordinal);

    public void Add(string referenceId, ReadOnlyMemory<byte> body)
    {
        if (!body.IsEmpty)
        {
            using var json = JsonDocument.Parse(body);
            _answers[referenceId] = json.RootElement.Clone();
        }
    }

    public string Fill(string text)
    {
        var filled = new StringBuilder();
        var at = 0;
        int start;
        while ((start = text.IndexOf("@{", at, StringComparison.Ordinal)) >= 0 && text.IndexOf('}', start) is var end and > 0)
        {
            filled.Append(text, at, start - at).Append(JsonEncodedText.Encode(Resolve(text[(start + 2)..end])));
            at = end + 1;
            if (filled.Length > LongestText)
            {
                throw new SalesforceRefusal(413, "REQUEST_ENTITY_TOO_LARGE", "The request entity is too large");
            }
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    private string Resolve(string expression)
    {
        var parts = expression.Replace("[", ".[").Split('.');
        if (!_answers.TryGetValue(parts[0], out var value))
        {
            throw Unknown(expression);
        }

        foreach (var part in parts.Skip(1))
        {
            value = Step(value, part) ?? throw Unknown(expression);
        }

        return value.ToString();
    }

    private static JsonElement? Step(JsonElement value, string part) => value.ValueKind switch
    {
        JsonValueKind.Array when int.TryParse(part.Trim('[', ']'), out var index) && index >= 0 && index < value.GetArrayLength() => value[index],
        JsonValueKind.Object when value.TryGetProperty(part, out var member) => member,
        _ => null,
    };

    private static SalesforceRefusal Unknown(string expression) =>
        new(400, "PROCESSING_HALTED", $"Invalid reference specified. No value for {expression} found in the results so far");
}
