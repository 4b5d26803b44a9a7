using System.Globalization;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Billing;

/// <summary>TMF666 and TMF678, version 4 or 5.</summary>
internal sealed class BillingRestDriver(GatewayUnderTest gateway, int major) : IBillingDriver
{
    public IReadOnlyList<string> Unsayable => major == 4 ? ["ratingType"] : [];

    public async Task<Told> CreateAccountAsync(JsonObject account, string? token, string? key = null) =>
        One(await gateway.SendAsync("POST", Path(Kind.Account), BillingWords.Write(account, major), token, headers: key is null ? [] : [("Idempotency-Key", key)]));

    public async Task<Told> UpdateAccountAsync(string id, JsonObject change, string? token) =>
        One(await gateway.SendAsync("PATCH", $"{Path(Kind.Account)}/{id}", BillingWords.Write(change, major, isNew: false), token, "application/merge-patch+json"));

    public async Task<Told> DeleteAccountAsync(string id, string? token) => One(await gateway.SendAsync("DELETE", $"{Path(Kind.Account)}/{id}", token: token));

    public async Task<Told> GetAsync(Kind kind, string id, string? token) => One(await gateway.SendAsync("GET", $"{Path(kind)}/{id}", token: token));

    public async Task<Told> SearchAsync(Kind kind, string? token, Criterion? criterion = null)
    {
        var name = criterion?.Name switch
        {
            "relatedParty" when major == 5 => "relatedParty.partyOrPartyRole.id",
            "relatedParty" or "billingAccount" => $"{criterion.Name}.id",
            var plain => plain,
        };
        var answer = await gateway.SendAsync("GET", criterion is null ? Path(kind) : $"{Path(kind)}?{name}={Uri.EscapeDataString(criterion.Value)}", token: token);
        return answer.Status != 200
            ? One(answer)
            : new(answer)
            {
                Customers = [.. JsonNode.Parse(answer.Body)!.AsArray().Select(item => BillingWords.Read(item!.AsObject(), major))],
                Total = int.Parse(answer.Header("X-Total-Count")!, CultureInfo.InvariantCulture),
            };
    }

    public async Task<Told> MoveBillAsync(string id, string state, string? token) =>
        One(await gateway.SendAsync("PATCH", $"{Path(Kind.Bill)}/{id}", new JsonObject { ["state"] = state }.ToJsonString(), token, "application/merge-patch+json"));

    private string Path(Kind kind) => kind == Kind.Account ? $"/tmf-api/accountManagement/v{major}/billingAccount" : $"/tmf-api/customerBillManagement/v{major}/customerBill";

    private Told One(WireAnswer answer)
    {
        if (answer.Status is 200 or 201 or 204)
        {
            return new(answer) { Customer = answer.Body.Length == 0 ? null : BillingWords.Read(JsonNode.Parse(answer.Body)!.AsObject(), major) };
        }

        var error = JsonNode.Parse(answer.Body)!;
        return new(answer) { Code = (string)error["code"]!, Message = (string)error["message"]! };
    }
}
