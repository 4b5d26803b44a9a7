using System.Buffers;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Identity;

/// <summary>Authenticates a request by the bearer token in its Authorization header (RFC 6750); a token anywhere else is not looked for.</summary>
internal sealed class GatewayBearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenValidator validator)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    /// <summary>The item of <see cref="AuthenticationProperties"/> that names the missing scope in <c>ForbidAsync</c>.</summary>
    public const string ScopeItem = "scope";

    private const string Challenge = "Bearer realm=\"teleco-gateway\"";

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");
    private static readonly AuthenticateResult Malformed = AuthenticateResult.Fail("The Authorization header is malformed.");
    private static readonly AuthenticateResult Invalid = AuthenticateResult.Fail("The access token is not valid.");

    private AuthenticationFailure _failure = AuthenticationFailure.NoCredentials;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        switch (Read(Request.Headers.Authorization, out var token))
        {
            case Credentials.Absent:
                return AuthenticateResult.NoResult();
            case Credentials.Malformed:
                _failure = AuthenticationFailure.InvalidRequest;
                return Malformed;
        }

        if (await validator.ValidateAsync(token, Context.RequestAborted) is { } principal)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName));
        }

        _failure = AuthenticationFailure.InvalidToken;
        return Invalid;
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync();
        var header = _failure.Error is null ? Challenge : $"{Challenge}, error=\"{_failure.Error}\", error_description=\"{_failure.Description}\"";
        await WriteAsync(_failure, header);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = properties.Items.TryGetValue(ScopeItem, out var named) ? named : null;
        var failure = new AuthenticationFailure(StatusCodes.Status403Forbidden, "insufficient_scope", scope is null ? "The token's scopes do not allow this." : $"This needs the scope {scope}.");
        return WriteAsync(failure, $"{Challenge}, error=\"insufficient_scope\"{(scope is null ? "" : $", scope=\"{scope}\"")}");
    }

    private Task WriteAsync(AuthenticationFailure failure, string header)
    {
        Response.StatusCode = failure.Status;
        Response.Headers.WWWAuthenticate = header;
        return Context.RequestServices.GetService<IAuthenticationFailureWriter>()?.WriteAsync(Context, failure, Context.RequestAborted) ?? Task.CompletedTask;
    }

    // Another scheme is no credential for us: the answer names the one that is.
    private static Credentials Read(StringValues header, out string token)
    {
        token = "";
        if (header.Count == 0)
        {
            return Credentials.Absent;
        }

        var value = header.Count == 1 ? header[0] : null;
        if (value is null)
        {
            return Credentials.Malformed;
        }

        if (!value.StartsWith("Bearer", StringComparison.OrdinalIgnoreCase) || (value.Length > 6 && value[6] != ' '))
        {
            return Credentials.Absent;
        }

        token = value[6..].Trim(' ');
        return token.Length == 0 || token.AsSpan().ContainsAnyExcept(TokenCharacters) ? Credentials.Malformed : Credentials.Present;
    }

    private enum Credentials
    {
        Absent,
        Malformed,
        Present,
    }
}
