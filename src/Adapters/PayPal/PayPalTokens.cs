using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Form;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Asks PayPal for an access token by the app's credentials.</summary>
internal sealed partial class PayPalTokens(VendorHttp http, PayPalOptions options, TimeProvider time, ILogger<PayPalTokens> logger)
{
    /// <summary>How long before its end a token is replaced.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    private readonly AuthenticationHeaderValue _credentials =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.ClientId}:{options.ClientSecret!.Reveal()}")));

    public async Task<Outcome<VendorGrant>> IssueAsync()
    {
        var request = new VendorRequest("token", HttpMethod.Post, "/v1/oauth2/token", VendorEffect.Read)
        {
            Body = new FormBody().Add("grant_type", "client_credentials").ToBytes(),
            ContentType = FormBody.ContentType,
        };
        var sent = await http.SendAsync(request, _credentials, CancellationToken.None); // every waiting call shares it; its time is bounded
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (answer.IsSuccess)
            {
                return answer.Read(PayPalWireContext.Default.PayPalToken) is { AccessToken.Length: > 0 } token
                    ? new VendorGrant(new("Bearer", token.AccessToken), time.GetUtcNow() + TimeSpan.FromSeconds(token.ExpiresIn) - Margin)
                    : VendorFaults.Garbled;
            }

            Log.NoToken(logger, (int)answer.Status, answer.Read(PayPalWireContext.Default.PayPalError)?.Error);
            return VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "PayPal gave no token: {Status} {Error}; look at ClientId and ClientSecret")]
        public static partial void NoToken(ILogger logger, int status, string? error);
    }
}
