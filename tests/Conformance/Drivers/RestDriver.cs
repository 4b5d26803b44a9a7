using System.Globalization;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>TMF629, version 4 or 5.</summary>
internal sealed class RestDriver(GatewayUnderTest gateway, int major) : ICustomerDriver
{
    private readonly string _path = $"/tmf-api/customerManagement/v{major}/customer";

    public IReadOnlyList<string> Unsayable => major == 4 ? ["description", "partyRoleSpecification"] : [];

    public async Task<Told> CreateAsync(JsonObject customer, string? token, string? key = null) =>
        One(await gateway.SendAsync("POST", _path, Write(customer), token, headers: key is null ? [] : [("Idempotency-Key", key)]));

    public async Task<Told> GetAsync(string id, string? token) => One(await gateway.SendAsync("GET", $"{_path}/{id}", token: token));

    public Task<Told> SearchAsync(string? token, string? name = null, string? status = null) => ListAsync(token, name, status, "");

    public async Task<IReadOnlyList<Told>> WalkAsync(string? token, string status, int size)
    {
        var pages = new List<Told>();
        do
        {
            pages.Add(await ListAsync(token, null, status, $"&limit={size}&offset={pages.Count * size}"));
        }
        while (pages.Count * size < pages[0].Total);

        return pages;
    }

    public async Task<Told> UpdateAsync(string id, JsonObject change, string? token) =>
        One(await gateway.SendAsync("PATCH", $"{_path}/{id}", Write(change), token, "application/merge-patch+json"));

    public async Task<Told> DeleteAsync(string id, string? token) => One(await gateway.SendAsync("DELETE", $"{_path}/{id}", token: token));

    private async Task<Told> ListAsync(string? token, string? name, string? status, string window)
    {
        var query = string.Join('&', new[] { ("name", name), ("status", status) }
            .Where(criterion => criterion.Item2 is not null)
            .Select(criterion => $"{criterion.Item1}={Uri.EscapeDataString(criterion.Item2!)}"));
        var answer = await gateway.SendAsync("GET", $"{_path}?{query}{window}", token: token);
        return answer.Status is 200 or 206
            ? new(answer)
            {
                Customers = [.. JsonNode.Parse(answer.Body)!.AsArray().Select(item => Read(item!.AsObject()))],
                Total = int.Parse(answer.Header("X-Total-Count")!, CultureInfo.InvariantCulture),
            }
            : One(answer);
    }

    private Told One(WireAnswer answer)
    {
        var wait = answer.Header("Retry-After") is { } seconds ? int.Parse(seconds, CultureInfo.InvariantCulture) : (int?)null;
        if (answer.Status is 200 or 201 or 204)
        {
            return new(answer) { Customer = answer.Body.Length == 0 ? null : Read(JsonNode.Parse(answer.Body)!.AsObject()) };
        }

        var error = JsonNode.Parse(answer.Body)!;
        Assert.Equal("Error", (string?)error["@type"]);
        Assert.Equal(answer.Status.ToString(CultureInfo.InvariantCulture), (string?)error["status"]);
        Assert.NotEmpty((string)error["reason"]!);
        Assert.Matches("^[0-9a-f]{32}$", (string)error["traceId"]!);
        return new(answer) { Code = (string)error["code"]!, Message = (string)error["message"]!, RetryAfter = wait };
    }

    private string Write(JsonObject customer) => (major == 4 ? RestWords.WriteV4(customer) : RestWords.WriteV5(customer)).ToJsonString();

    private JsonObject Read(JsonObject wire) => major == 4 ? RestWords.ReadV4(wire) : RestWords.ReadV5(wire);
}
