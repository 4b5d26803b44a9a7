using System.Security.Claims;
using GraphQL;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Protocols.GraphQl.Transport;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Gives resolvers the context of the call that they run in.</summary>
internal sealed class GraphQlCalls(CallerAuthenticator authenticator) : IGraphQlCallFactory
{
    private const string Key = "call";

    public ValueTask<GraphQlCall> CreateAsync(HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user is not GatewayPrincipal principal)
        {
            return ValueTask.FromResult(GraphQlCall.Anonymous);
        }

        var key = context.Request.Headers["Idempotency-Key"] is [{ Length: > 0 and <= 255 } given] ? given : null;
        var call = CallContextFactory.Create(context, principal, Protocol.GraphQl, key);
        return ValueTask.FromResult(new GraphQlCall
        {
            Authenticated = true,
            User = user,
            ExpiresAt = principal.ExpiresAt,
            UserContext = new Dictionary<string, object?>(StringComparer.Ordinal) { [Key] = call },
        });
    }

    public ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext context, string token, CancellationToken cancellationToken) =>
        authenticator.AuthenticateTokenAsync(token, cancellationToken);

    /// <summary>The call that a resolver runs in.</summary>
    public static CallContext Of(IResolveFieldContext context) => (CallContext)context.UserContext[Key]!;

    /// <summary>Something that lives as long as the call, such as a batch loader.</summary>
    public static T Once<T>(IResolveFieldContext context, Func<T> make)
        where T : class
    {
        var key = typeof(T).FullName!;
        lock (context.UserContext)
        {
            if (!context.UserContext.TryGetValue(key, out var found))
            {
                context.UserContext[key] = found = make();
            }

            return (T)found!;
        }
    }
}
