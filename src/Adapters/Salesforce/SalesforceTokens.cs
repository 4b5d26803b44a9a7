using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Asks Salesforce for tokens: by client credentials, or by a JWT when a private key is set.</summary>
internal sealed partial class SalesforceTokens(VendorHttp http, SalesforceOptions options, TimeProvider time, ILogger<SalesforceTokens> logger)
{
    private const string JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    public async Task<Outcome<VendorGrant>> IssueAsync()
    {
        var request = new VendorRequest("token", HttpMethod.Post, "/services/oauth2/token", VendorEffect.Read)
        {
            Body = Encoding.UTF8.GetBytes(Form()),
            ContentType = "application/x-www-form-urlencoded",
        };
        var sent = await http.SendAsync(request, null, CancellationToken.None); // every waiting call shares it; its time is bounded
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            var token = answer.Read(SalesforceWireContext.Default.SalesforceToken);
            if (answer.IsSuccess && token is { AccessToken.Length: > 0 })
            {
                // How long a session lasts is the org's policy and not told: kept until it is refused.
                return new VendorGrant(new AuthenticationHeaderValue("Bearer", token.AccessToken), null);
            }

            Log.NoToken(logger, (int)answer.Status, token?.Error);
            return answer.IsSuccess ? VendorFaults.Garbled
                : (int)answer.Status < 500 && token?.Error is not null ? VendorFaults.NotServed
                : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private string Form() => options.PrivateKey is { IsEmpty: false } key
        ? $"grant_type={Uri.EscapeDataString(JwtBearer)}&assertion={Assertion(key)}"
        : $"grant_type=client_credentials&client_id={Uri.EscapeDataString(options.ClientId!)}&client_secret={Uri.EscapeDataString(options.ClientSecret!.Reveal())}";

    private string Assertion(Secret key)
    {
        var expires = time.GetUtcNow().AddMinutes(3).ToUnixTimeSeconds();
        var claims = WireBody.Write((options, expires), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("iss", state.options.ClientId);
            writer.WriteString("sub", state.options.Username);
            writer.WriteString("aud", state.options.Audience);
            writer.WriteNumber("exp", state.expires);
            writer.WriteEndObject();
        });
        var payload = $"{Base64Url.EncodeToString("""{"alg":"RS256"}"""u8)}.{Base64Url.EncodeToString(claims.Span)}";
        using var rsa = RSA.Create();
        rsa.ImportFromPem(key.Reveal());
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(payload), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{payload}.{Base64Url.EncodeToString(signature)}";
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Salesforce gave no token: {Status} {Error}; look at ClientId and ClientSecret, or PrivateKey and Username")]
        public static partial void NoToken(ILogger logger, int status, string? error);
    }
}
