using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>Gets an access token by the refresh token of the one before, or by user and password.</summary>
internal sealed partial class NokiaTokens(VendorHttp http, NokiaOptions options, TimeProvider time, ILogger<NokiaTokens> logger)
{
    /// <summary>The share of a token's life that it is used for.</summary>
    private const double UsedLife = 0.8;

    private string? _refreshToken; // one issue at a time: the token's holder sees to that

    private bool IsAltiplano => options.Product == NokiaProduct.Altiplano;

    public async Task<Outcome<VendorGrant>> IssueAsync()
    {
        if (Interlocked.Exchange(ref _refreshToken, null) is { } refresh && await SendAsync(Refresh(refresh), IsAltiplano ? new("Bearer", refresh) : Basic()) is { IsSuccess: true } renewed)
        {
            return renewed;
        }

        return await SendAsync(LogIn(), Basic());
    }

    private VendorRequest LogIn() => IsAltiplano
        ? new("token", HttpMethod.Post, $"{options.BasePath}/rest/auth/login", VendorEffect.Read)
        : Nsp("token", writer => writer.WriteString("grant_type", "client_credentials"));

    private VendorRequest Refresh(string token) => IsAltiplano
        ? new("token.refresh", HttpMethod.Post, $"{options.BasePath}/rest/auth/refreshAccessToken", VendorEffect.Read)
        : Nsp("token.refresh", writer =>
        {
            writer.WriteString("grant_type", "refresh_token");
            writer.WriteString("refresh_token", token);
        });

    private VendorRequest Nsp(string operation, Action<System.Text.Json.Utf8JsonWriter> members) =>
        new(operation, HttpMethod.Post, $"{options.BasePath}/rest-gateway/rest/api/v1/auth/token", VendorEffect.Read)
        {
            Body = WireBody.Write(members, static (writer, write) =>
            {
                writer.WriteStartObject();
                write(writer);
                writer.WriteEndObject();
            }),
        };

    private AuthenticationHeaderValue Basic() => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Username}:{options.Password!.Reveal()}")));

    private async Task<Outcome<VendorGrant>> SendAsync(VendorRequest request, AuthenticationHeaderValue authorization)
    {
        var sent = await http.SendAsync(request, authorization, CancellationToken.None); // every waiting call shares it; its time is bounded
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            var body = RestconfBody.Read(answer);
            string? Member(string altiplano, string nsp) => body is { } told ? RestconfBody.Text(told, IsAltiplano ? altiplano : nsp) : null;
            if (answer.IsSuccess && Member("accessToken", "access_token") is { Length: > 0 } token)
            {
                Volatile.Write(ref _refreshToken, Member("refreshToken", "refresh_token"));
                var life = int.TryParse(Member("expiresIn", "expires_in"), out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds * UsedLife) : (TimeSpan?)null;
                return new VendorGrant(new AuthenticationHeaderValue("Bearer", token), time.GetUtcNow() + life);
            }

            Log.NoToken(logger, request.Operation, (int)answer.Status);
            return answer.IsSuccess ? VendorFaults.Garbled
                : (int)answer.Status is >= 400 and < 500 and not 408 and not 429 ? VendorFaults.NotServed
                : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nokia gave no token by {Operation}: {Status}; look at Username and Password")]
        public static partial void NoToken(ILogger logger, string operation, int status);
    }
}
