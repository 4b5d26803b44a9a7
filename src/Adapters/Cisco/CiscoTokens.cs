using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>Gives what proves us to NSO: user and password, a token, or what Crosswork's single sign-on gives for them.</summary>
internal sealed partial class CiscoTokens(VendorHttp http, CiscoOptions options, TimeProvider time, ILogger<CiscoTokens> logger)
{
    public const string TokenHeader = "X-Auth-Token";

    private const string Tickets = "/crosswork/sso/v1/tickets";

    /// <summary>How long Crosswork's tokens live, about; it does not say.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(7);

    public Task<Outcome<VendorGrant>> IssueAsync() => options.Login switch
    {
        CiscoLogin.Token => Task.FromResult<Outcome<VendorGrant>>(new VendorGrant(new AuthenticationHeaderValue(TokenHeader, options.Token!.Reveal()), null)),
        CiscoLogin.Crosswork => CrossworkAsync(),
        _ => Task.FromResult<Outcome<VendorGrant>>(new VendorGrant(new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Username}:{options.Password!.Reveal()}"))), null)),
    };

    private async Task<Outcome<VendorGrant>> CrossworkAsync()
    {
        var credentials = $"username={Uri.EscapeDataString(options.Username!)}&password={Uri.EscapeDataString(options.Password!.Reveal())}";
        var ticket = await PostAsync("ticket", Tickets, credentials);
        if (!ticket.TryGet(out var granting, out var fault))
        {
            return fault;
        }

        var service = Uri.EscapeDataString($"{options.BaseUrl!.GetLeftPart(UriPartial.Authority)}/app-dashboard");
        var token = await PostAsync("token", $"{Tickets}/{Uri.EscapeDataString(granting)}", $"service={service}");
        return token.Select(text => new VendorGrant(new AuthenticationHeaderValue("Bearer", text), time.GetUtcNow() + Lifetime));
    }

    private async Task<Outcome<string>> PostAsync(string operation, string path, string form)
    {
        var request = new VendorRequest(operation, HttpMethod.Post, path, VendorEffect.Read)
        {
            Body = Encoding.UTF8.GetBytes(form),
            ContentType = "application/x-www-form-urlencoded",
            Accept = "text/plain",
        };
        var sent = await http.SendAsync(request, null, CancellationToken.None); // every waiting call shares it; its time is bounded
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            var text = Encoding.UTF8.GetString(answer.Body).Trim();
            if (answer.IsSuccess && text.Length > 0 && text.All(letter => letter is > ' ' and < (char)127))
            {
                return text;
            }

            Log.NoToken(logger, operation, (int)answer.Status);
            return answer.IsSuccess ? VendorFaults.Garbled
                : (int)answer.Status is >= 400 and < 500 and not 408 and not 429 ? VendorFaults.NotServed
                : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Crosswork gave no {Operation}: {Status}; look at Username and Password")]
        public static partial void NoToken(ILogger logger, string operation, int status);
    }
}
