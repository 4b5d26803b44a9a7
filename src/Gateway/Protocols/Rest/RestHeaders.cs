using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Reads headers that mean something to operations.</summary>
internal static class RestHeaders
{
    private const int MaxKeyLength = 255;

    /// <summary>The <c>Idempotency-Key</c> (IETF draft), or null when there is none.</summary>
    public static Outcome<string?> IdempotencyKey(HttpContext context)
    {
        var values = context.Request.Headers["Idempotency-Key"];
        if (values.Count == 0)
        {
            return (string?)null;
        }

        var key = values[0] ?? "";
        return values.Count == 1 && key.Length is > 0 and <= MaxKeyLength && !key.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? key
            : Fault.Invalid("Idempotency-Key", $"Idempotency-Key is one value of 1 to {MaxKeyLength} printable ASCII characters.");
    }
}
