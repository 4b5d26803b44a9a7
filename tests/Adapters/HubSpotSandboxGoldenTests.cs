using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class HubSpotSandboxGoldenTests
{
    private const string Contacts = "/crm/v3/objects/contacts";

    [Fact]
    public async Task Every_recorded_request_on_types_of_this_account_gets_the_recorded_status()
    {
        var requests = GoldenRequests.Read("hubspot");
        await using var account = await SandboxClient.HubSpotAsync(new() { Seed = false });
        var names = new Dictionary<string, string>
        {
            ["\"251\""] = $"\"{(await account.SendAsync("POST", "/crm/v3/objects/companies", """{"properties":{"name":"Golden"}}""")).Text("id")}\"",
            ["/151?"] = $"/{(await account.SendAsync("POST", Contacts, """{"properties":{"lastname":"Golden"}}""")).Text("id")}?",
        };
        var replayed = 0;

        // The recorded order reads the contact by its e-mail before creating it, so the creation goes first.
        foreach (var request in requests.Where(IsServed).OrderByDescending(IsCreation))
        {
            var body = request.GetProperty("body");
            var (method, url) = (request.GetProperty("method").GetString()!, Fill(request.GetProperty("url").GetString()!, names));
            var answer = await account.SendAsync(method, url, body.ValueKind is JsonValueKind.Null ? null : Fill(body.GetRawText(), names));

            Assert.True(request.GetProperty("status").GetInt32() == answer.Status, $"{method} {url}: {answer.Status} {answer.Body}");
            replayed++;
        }

        Assert.Equal(9, replayed);
    }

    private static bool IsCreation(JsonElement request) =>
        request.GetProperty("method").GetString() == "POST" && request.GetProperty("url").GetString() == Contacts;

    // Tickets, invoices and pipelines are not played yet; the token request has a test of its own.
    private static bool IsServed(JsonElement request)
    {
        var url = request.GetProperty("url").GetString()!;
        return url.StartsWith("/crm/", StringComparison.Ordinal)
            && !url.Contains("/tickets")
            && !url.Contains("/invoices")
            && !url.Contains("/pipelines");
    }

    private static string Fill(string text, Dictionary<string, string> names) =>
        names.Aggregate(text, (filled, name) => filled.Replace(name.Key, name.Value));
}
