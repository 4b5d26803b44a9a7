using System.Diagnostics;

namespace TeleCo.Gateway.Protocols;

/// <summary>The names by which a call can be found again: the caller's own, and the trace's.</summary>
internal static class RequestIds
{
    private const string Header = "X-Request-Id";
    private const int MaxLength = 128;

    /// <summary>Echoes the caller's request id, or makes one, and says the trace that the call belongs to.</summary>
    public static IApplicationBuilder UseRequestIds(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers[Header] = context.Request.Headers[Header] is [{ } given] && IsFit(given) ? given : Guid.CreateVersion7().ToString("N");
        if (Activity.Current is { Id: { } id })
        {
            headers.TraceParent = id;
        }

        return next(context);
    });

    private static bool IsFit(string id) => id.Length is > 0 and <= MaxLength && !id.AsSpan().ContainsAnyExceptInRange('!', '~');
}
