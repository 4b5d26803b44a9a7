using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Reads a caller out of a validated token, as its issuer writes it.</summary>
/// <param name="PartnerClaim">The claim that names the partner.</param>
/// <param name="Roles">What a role stands for: scopes, separated by spaces.</param>
internal sealed record ClaimRules(string PartnerClaim, IReadOnlyDictionary<string, string> Roles)
{
    private const int MaxPartnerLength = 40;
    private const int MaxNameLength = 200;

    private static readonly string[] ClientClaims = ["client_id", "azp", "appid"];

    /// <summary>The caller; null when the token leaves open who that is.</summary>
    public GatewayPrincipal? Read(JsonWebToken token)
    {
        // From the payload itself: JsonWebToken turns claims into .NET types, and a list of one into its item.
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        var claims = payload.RootElement;
        var client = ClientClaims.Select(name => Text(claims, name)).FirstOrDefault(value => value is not null);
        return client is not null && TryReadPartner(claims, out var partner)
            ? GatewayPrincipal.Of(client, Text(claims, "sub"), partner, ReadScopes(claims), new DateTimeOffset(token.ValidTo, TimeSpan.Zero))
            : null;
    }

    // A partner that cannot be read must not pass for "no partner", which sees everything.
    private bool TryReadPartner(JsonElement claims, out PartnerId? partner)
    {
        partner = null;
        if (!claims.TryGetProperty(PartnerClaim, out var claim))
        {
            return true;
        }

        if (claim.ValueKind != JsonValueKind.String || claim.GetString() is not { Length: > 0 and <= MaxPartnerLength } value)
        {
            return false;
        }

        partner = new PartnerId(value);
        return true;
    }

    private IEnumerable<string> ReadScopes(JsonElement claims)
    {
        var granted = Words(claims, "scope").Concat(Words(claims, "scp"));
        var byRole = Words(claims, "roles").SelectMany(role => Roles.TryGetValue(role, out var scopes) ? scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries) : []);
        return granted.Concat(byRole).Where(Scopes.All.Contains);
    }

    private static IEnumerable<string> Words(JsonElement claims, string name)
    {
        if (!claims.TryGetProperty(name, out var claim))
        {
            return [];
        }

        return claim.ValueKind switch
        {
            JsonValueKind.String => claim.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            JsonValueKind.Array => claim.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
            _ => [],
        };
    }

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.String && claim.GetString() is { Length: > 0 and <= MaxNameLength } value ? value : null;
}
