using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http.Form;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>Asks an authorization server for tokens by client credentials (RFC 6749 section 4.4), the client known by Basic.</summary>
/// <param name="http">The way to the authorization server.</param>
/// <param name="vendor">Whose tokens they are, for the log.</param>
/// <param name="path">The token endpoint.</param>
/// <param name="client">The client's id and secret.</param>
/// <param name="scope">The scope asked for; null for none.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where a refusal leaves a line.</param>
internal sealed partial class ClientCredentials(
    VendorHttp http, string vendor, string path, (string Id, Secret Secret) client, string? scope, TimeProvider time, ILogger logger)
{
    /// <summary>How long before its end a token is replaced.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    public async Task<Outcome<VendorGrant>> IssueAsync()
    {
        var form = new FormBody().Add("grant_type", "client_credentials");
        var request = new VendorRequest("token", HttpMethod.Post, path, VendorEffect.Read)
        {
            Body = (scope is null ? form : form.Add("scope", scope)).ToBytes(),
            ContentType = FormBody.ContentType,
        };

        // Every waiting call shares it; its time is bounded.
        var sent = await http.SendAsync(request, BasicLogin.Credentials(client.Id, client.Secret), CancellationToken.None);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            var token = answer.Read(ClientCredentialsContext.Default.IssuedToken);
            if (answer.IsSuccess && token is { AccessToken.Length: > 0 })
            {
                return new VendorGrant(new("Bearer", token.AccessToken), token.ExpiresIn is { } seconds ? time.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Margin : null);
            }

            Log.NoToken(logger, vendor, (int)answer.Status, token?.Error);
            return answer.IsSuccess ? VendorFaults.Garbled
                : (int)answer.Status is >= 400 and < 500 and not 429 ? VendorFaults.NotServed
                : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Vendor} gave no token: {Status} {Error}; look at ClientId, ClientSecret and TokenUrl")]
        public static partial void NoToken(ILogger logger, string vendor, int status, string? error);
    }
}

/// <summary>The answer of a token endpoint (RFC 6749 section 5).</summary>
internal sealed record IssuedToken
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }
}

/// <summary>JSON of token endpoints, generated.</summary>
[JsonSerializable(typeof(IssuedToken))]
internal sealed partial class ClientCredentialsContext : JsonSerializerContext;
