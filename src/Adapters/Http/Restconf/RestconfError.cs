using System.Text.Json;

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>What a server says went wrong (<c>ietf-restconf:errors</c>), read by best effort.</summary>
/// <param name="Tag">The kind of error, such as <c>data-exists</c>; null when none was said.</param>
/// <param name="Message">The server's own words. For the log and for telling its errors apart, never for a caller.</param>
/// <param name="Path">The node it is about.</param>
internal sealed record RestconfError(string? Tag, string? Message, string? Path)
{
    private const int MaxDepth = 16;
    private const int MaxTag = 64;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The first error of an answer, wherever servers hide it, or null when there is none in it.</summary>
    public static RestconfError? Read(VendorAnswer answer)
    {
        // Most answers have none and are long: the letters are looked for before the tree is built.
        if (answer.Body.IndexOf("error"u8) < 0)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(answer.Body.ToArray(), Options);
            return Find(json.RootElement, 0);
        }
        catch (JsonException)
        {
            return null; // a page of a proxy
        }
    }

    /// <summary>The error in an answer that calls itself a success, as some do; null when it is one.</summary>
    public static RestconfError? ReadWithin(VendorAnswer answer) =>
        answer.Body.IndexOf("errors\""u8) >= 0 && RestconfBody.Read(answer) is { } body && RestconfBody.Find(body, "errors") is { } errors ? Find(errors, 0) : null;

    private static RestconfError? Find(JsonElement element, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(item => Find(item, depth + 1)).FirstOrDefault(error => error is not null);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (Text(element, "error-tag") is { } tag)
        {
            return new(tag.Length <= MaxTag ? tag : tag[..MaxTag], Text(element, "error-message"), Text(element, "error-path"));
        }

        if ((Text(element, "error-message") ?? Text(element, "error_description") ?? Text(element, "error")) is { } message)
        {
            return new(null, message, null);
        }

        return element.EnumerateObject().Select(member => Find(member.Value, depth + 1)).FirstOrDefault(error => error is not null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
