namespace TeleCo.Gateway.Identity;

/// <summary>Writes the body of a refusal in the form of the protocol that was called. Status and <c>WWW-Authenticate</c> are set already.</summary>
internal interface IAuthenticationFailureWriter
{
    /// <summary>Writes the body of a 400, 401 or 403.</summary>
    Task WriteAsync(HttpContext http, AuthenticationFailure failure, CancellationToken cancellationToken);
}

/// <summary>Why a caller was refused.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Error">RFC 6750 code; null when there were no credentials at all.</param>
/// <param name="Description">A sentence that is safe for the caller.</param>
internal sealed record AuthenticationFailure(int Status, string? Error, string Description)
{
    public static AuthenticationFailure NoCredentials { get; } = new(StatusCodes.Status401Unauthorized, null, "An access token is needed.");

    public static AuthenticationFailure InvalidToken { get; } = new(StatusCodes.Status401Unauthorized, "invalid_token", "The access token is not valid.");

    public static AuthenticationFailure InvalidRequest { get; } = new(StatusCodes.Status400BadRequest, "invalid_request", "The Authorization header is malformed.");
}
