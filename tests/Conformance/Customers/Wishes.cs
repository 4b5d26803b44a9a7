using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>Customers that tests wish for, each with a name of its own.</summary>
internal static class Wishes
{
    /// <summary>A customer with what is mandatory and nothing else.</summary>
    public static JsonObject Plain(string name) => new()
    {
        ["name"] = name,
        ["engagedParty"] = new JsonObject { ["id"] = "party-1", ["referredType"] = "Individual" },
    };

    /// <summary>A customer with every attribute that the scenarios know.</summary>
    public static JsonObject Rich(string name) => JsonNode.Parse($$"""
        {
          "name": "{{name}}", "description": "Größe & <Umfang> \"gut\"", "role": "buyer", "status": "active", "statusReason": "Paid \\ up",
          "validFor": { "startDateTime": "2026-01-01T00:00:00Z", "endDateTime": "2027-06-30T21:59:59Z" },
          "engagedParty": { "id": "party-2", "href": "https://operator.example/tmf-api/partyManagement/v5/organization/party-2", "name": "Ada & Söhne", "referredType": "Organization" },
          "partyRoleSpecification": { "id": "prs-1", "name": "Business customer" },
          "account": [{ "id": "acc-1", "name": "Main" }, { "id": "acc-2", "name": "Second" }],
          "agreement": [{ "id": "agr-1", "name": "Frame" }],
          "characteristic": [
            { "name": "seats", "value": 12 },
            { "name": "vip", "value": true },
            { "name": "note", "value": "emoji 😀 and 漢字" },
            { "name": "nested", "value": { "a": [1, 2.5, null], "referredType": "mine" } }
          ],
          "contactMedium": [
            { "preferred": true, "contactType": "primary", "emailAddress": "ada@example.com", "validFor": { "startDateTime": "2026-01-01T00:00:00Z" } },
            { "preferred": false, "contactType": "work", "phoneNumber": "+43720123456" },
            { "contactType": "billing", "city": "Wien", "country": "Austria", "postCode": "1010", "stateOrProvince": "Wien", "street1": "Ring 1" }
          ],
          "creditProfile": [{ "creditProfileDate": "2026-02-03T04:05:06Z", "creditRiskRating": 3, "creditScore": 700, "validFor": { "startDateTime": "2026-02-03T00:00:00Z" } }],
          "paymentMethod": [{ "id": "pm-1", "name": "Card" }],
          "relatedParty": [{ "role": "owner", "partyOrPartyRole": { "id": "party-3", "name": "Owner", "referredType": "Individual" } }]
        }
        """)!.AsObject();

    /// <summary>A name that no other test uses.</summary>
    public static string Name(string stem) => $"{stem} {Guid.NewGuid():N}";

    /// <summary>A new idempotency key.</summary>
    public static string Key() => Guid.NewGuid().ToString("N");
}
