using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>Entity tags: a caller that read an object changes it as it read it, or not at all (RFC 9110 section 13).</summary>
public sealed class PreconditionTests(SharedGateway shared)
{
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<string, string> Versions => new()
    {
        { "/tmf-api/customerManagement/v4/customer", """{"name":"NAME","engagedParty":{"id":"p","@referredType":"Individual"}}""" },
        { "/tmf-api/customerManagement/v5/customer", """{"@type":"Customer","name":"NAME","engagedParty":{"@type":"PartyRef","id":"p","@referredType":"Individual"}}""" },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_stale_tag_keeps_a_change_and_a_removal_from_happening(string path, string body)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var made = await MakeAsync(path, body, token);
        var item = $"{path}/{made.Json.GetProperty("id").GetString()}";
        var stale = made.Header("ETag")!;

        var changed = await _gateway.SendAsync("PATCH", item, """{"status":"active"}""", token, headers: ("If-Match", stale));
        var late = await _gateway.SendAsync("PATCH", item, """{"status":"closed"}""", token, headers: ("If-Match", stale));
        var removal = await _gateway.SendAsync("DELETE", item, token: token, headers: ("If-Match", stale));
        var kept = await _gateway.SendAsync("GET", item, token: token);

        Assert.Equal((200, 412, 412), (changed.Status, late.Status, removal.Status));
        Assert.Equal("precondition_failed", late.Json.GetProperty("code").GetString());
        Assert.Equal((200, "active"), (kept.Status, kept.Json.GetProperty("status").GetString()));
        Assert.Equal(204, (await _gateway.SendAsync("DELETE", item, token: token, headers: ("If-Match", kept.Header("ETag")!))).Status);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_the_caller_has_already_is_not_sent_again(string path, string body)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var made = await MakeAsync(path, body, token);
        var item = $"{path}/{made.Json.GetProperty("id").GetString()}";

        var same = await _gateway.SendAsync("GET", item, token: token, headers: ("If-None-Match", $"\"other\", {made.Header("ETag")}"));
        var xml = await _gateway.SendAsync("GET", item, token: token, headers: [("If-None-Match", made.Header("ETag")!), ("Accept", "application/xml")]);

        Assert.Equal((304, ""), (same.Status, same.Body));
        Assert.Equal(200, xml.Status); // another form has another tag
    }

    private async Task<WireAnswer> MakeAsync(string path, string body, string token)
    {
        var made = await _gateway.SendAsync("POST", path, body.Replace("NAME", Wishes.Name("Tagged"), StringComparison.Ordinal), token);
        Assert.True(made.Status == 201, made.Body);
        return made;
    }
}
