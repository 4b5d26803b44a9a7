using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Reads a caller out of a validated token, as its issuer writes it.</summary>
/// <param name="PartnerClaim">The claim that names the partner.</param>
/// <param name="Roles">What a role stands for: scopes, separated by spaces.</param>
internal sealed record ClaimRules(string PartnerClaim, IReadOnlyDictionary<string, string> Roles)
{
    private const int MaxPartnerLength = 40;

    private static readonly string[] ClientClaims = ["client_id", "azp", "appid"];

    /// <summary>The caller; null when the token leaves open who that is.</summary>
    public GatewayPrincipal? Read(JsonWebToken token)
    {
        var client = ClientClaims.Select(name => Text(token, name)).FirstOrDefault(value => value is not null);
        if (client is null || !TryReadPartner(token, out var partner))
        {
            return null;
        }

        return GatewayPrincipal.Of(client, Text(token, "sub"), partner, ReadScopes(token));
    }

    // A partner that cannot be read must not pass for "no partner", which sees everything.
    private bool TryReadPartner(JsonWebToken token, out PartnerId? partner)
    {
        partner = null;
        if (!token.TryGetPayloadValue<JsonElement>(PartnerClaim, out var claim))
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

    private IEnumerable<string> ReadScopes(JsonWebToken token)
    {
        var granted = Words(token, "scope").Concat(Words(token, "scp"));
        var byRole = Words(token, "roles").SelectMany(role => Roles.TryGetValue(role, out var scopes) ? scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries) : []);
        return granted.Concat(byRole).Where(Scopes.All.Contains);
    }

    private static IEnumerable<string> Words(JsonWebToken token, string name)
    {
        if (!token.TryGetPayloadValue<JsonElement>(name, out var claim))
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

    private static string? Text(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<JsonElement>(name, out var claim) && claim.ValueKind == JsonValueKind.String && claim.GetString() is { Length: > 0 and <= 200 } value ? value : null;
}
