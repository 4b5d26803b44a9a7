using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>Gives the private app's token, or asks HubSpot for one by the refresh token.</summary>
internal sealed partial class HubSpotTokens(VendorHttp http, HubSpotOptions options, TimeProvider time, ILogger<HubSpotTokens> logger)
{
    /// <summary>How long before its end a token is replaced.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    public async Task<Outcome<VendorGrant>> IssueAsync()
    {
        if (options.AccessToken is { IsEmpty: false } own)
        {
            return new VendorGrant(new AuthenticationHeaderValue("Bearer", own.Reveal()), null);
        }

        var request = new VendorRequest("token", HttpMethod.Post, "/oauth/v1/token", VendorEffect.Read)
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
            var token = answer.Read(HubSpotWireContext.Default.HubSpotToken);
            if (answer.IsSuccess && token is { AccessToken.Length: > 0 })
            {
                var until = time.GetUtcNow() + TimeSpan.FromSeconds(token.ExpiresIn) - Margin;
                return new VendorGrant(new AuthenticationHeaderValue("Bearer", token.AccessToken), until);
            }

            Log.NoToken(logger, (int)answer.Status, token?.Status);
            return answer.IsSuccess ? VendorFaults.Garbled
                : (int)answer.Status is >= 400 and < 500 and not 429 && token?.Status is not null ? VendorFaults.NotServed
                : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private string Form() =>
        $"grant_type=refresh_token&client_id={Uri.EscapeDataString(options.ClientId!)}&client_secret={Uri.EscapeDataString(options.ClientSecret!.Reveal())}&refresh_token={Uri.EscapeDataString(options.RefreshToken!.Reveal())}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "HubSpot gave no token: {Status} {Error}; look at ClientId, ClientSecret and RefreshToken")]
        public static partial void NoToken(ILogger logger, int status, string? error);
    }
}
