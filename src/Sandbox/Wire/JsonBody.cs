using System.Text.Json;
using System.Text.Unicode;

namespace TeleCo.Gateway.Sandbox.Wire;

/// <summary>Parses bodies so strictly that no text in them fails later: bad UTF-8 and half surrogate pairs are refused here.</summary>
internal static class JsonBody
{
    public static JsonElement Parse(ReadOnlyMemory<byte> body, int maxDepth)
    {
        if (!Utf8.IsValid(body.Span) || (body.Span.IndexOf("\\u"u8) >= 0 && HasBrokenText(body.Span, maxDepth)))
        {
            throw new JsonException("The text is not valid Unicode.", path: null, lineNumber: 0, bytePositionInLine: 0);
        }

        using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = maxDepth });
        return json.RootElement.Clone();
    }

    private static bool HasBrokenText(ReadOnlySpan<byte> body, int maxDepth)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
                _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
