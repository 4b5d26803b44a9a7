using System.Security.Claims;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Who is at the other end of a WebSocket: by the token of <c>connection_init</c>, or by the handshake's.</summary>
internal sealed class SocketCaller(IGraphQlCallFactory calls, HttpContext context)
{
    private const string Scheme = "Bearer ";
    private ClaimsPrincipal _user = context.User;

    /// <summary>Null when the caller is accepted, otherwise why not.</summary>
    public async ValueTask<(GraphQlCall Call, SocketClose? Refusal)> AuthenticateAsync(IReadOnlyDictionary<string, object?>? payload, CancellationToken cancellationToken)
    {
        if (TokenOf(payload) is { } token)
        {
            if (await calls.AuthenticateAsync(context, token, cancellationToken) is not { } user)
            {
                return (GraphQlCall.Anonymous, SocketClose.Forbidden);
            }

            _user = user;
        }

        var call = await CallAsync(cancellationToken);
        return (call, call.Authenticated ? null : SocketClose.Unauthorized);
    }

    /// <summary>A fresh call for each operation, since deadlines and loaders belong to one.</summary>
    public ValueTask<GraphQlCall> CallAsync(CancellationToken cancellationToken) => calls.CreateAsync(context, _user, cancellationToken);

    private static string? TokenOf(IReadOnlyDictionary<string, object?>? payload)
    {
        foreach (var (name, value) in payload ?? (IEnumerable<KeyValuePair<string, object?>>)[])
        {
            if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && value is string text)
            {
                return text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..].Trim() : text.Trim();
            }
        }

        return null;
    }
}
