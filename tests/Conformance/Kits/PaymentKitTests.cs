using System.Text.Json;
using TeleCo.Gateway.Tests.Conformance.Gateway;
using TeleCo.Gateway.Tests.Conformance.Payments;
using TeleCo.Gateway.Tests.Conformance.Tmf;

namespace TeleCo.Gateway.Tests.Conformance.Kits;

/// <summary>What TM Forum's conformance kits for TMF676 and TMF670 do, call by call, on every path; what is answered is valid by their files.</summary>
public sealed class PaymentKitTests(PaymentWorld world) : IClassFixture<PaymentWorld>
{
    private const string Payments = "TMF676-Payment-v4.0.0";
    private const string Methods = "TMF670-PaymentMethod-v4.0.0";
    private readonly GatewayUnderTest _gateway = world.Gateway;

    public static TheoryData<string> Bases => ["/tmf-api/paymentManagement/v4", "/tmf-api/payment/v4", "/payment/v4", "/paymentManagement/v4"];

    [Theory, MemberData(nameof(Bases))]
    public async Task A_kit_makes_lists_reads_filters_and_selects_payments_and_refunds(string path)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var payment = await MakeAsync($"{path}/payment", Body(), token);
        TmfSchemas.Validate(Payments, "Payment", payment.GetRawText());
        var refund = await MakeAsync($"{path}/refund", Body($"\"payment\":{{\"id\":\"{Id(payment)}\"}},"), token);
        TmfSchemas.Validate(Payments, "Refund", refund.GetRawText());

        foreach (var (resource, made) in new[] { ("payment", payment), ("refund", refund) })
        {
            var one = await _gateway.SendAsync("GET", $"{path}/{resource}/{Id(made)}", token: token);
            Assert.Equal((200, made.GetRawText()), (one.Status, one.Body));
            var found = await _gateway.SendAsync("GET", $"{path}/{resource}?id={Id(made)}", token: token);
            Assert.Equal([Id(made)], found.Json.EnumerateArray().Select(Id));
            var part = await _gateway.SendAsync("GET", $"{path}/{resource}/{Id(made)}?fields=status", token: token);
            Assert.Equal(["@type", "href", "id", "status"], part.Json.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
            foreach (var method in new[] { "PATCH", "DELETE", "PUT" })
            {
                var refused = await _gateway.SendAsync(method, $"{path}/{resource}/{Id(made)}", "{}", token);
                Assert.Equal((405, "GET, HEAD, OPTIONS"), (refused.Status, refused.Header("Allow")));
                TmfSchemas.Validate(Payments, "Error", refused.Body);
            }
        }
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task What_is_mandatory_must_be_there(string path)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        foreach (var attribute in new[] { "account", "paymentMethod", "totalAmount" })
        {
            using var document = JsonDocument.Parse(Body());
            var without = JsonSerializer.Serialize(document.RootElement.EnumerateObject().Where(member => member.Name != attribute).ToDictionary(member => member.Name, member => member.Value));

            var answer = await _gateway.SendAsync("POST", $"{path}/payment", without, token);

            Assert.True(answer.Status == 400, $"Without {attribute}: {answer.Status} {answer.Body}");
            TmfSchemas.Validate(Payments, "Error", answer.Body);
        }
    }

    [Fact]
    public async Task A_kit_makes_reads_changes_and_removes_a_payment_method()
    {
        const string Path = "/tmf-api/paymentMethod/v4/paymentMethod";
        var token = await _gateway.TokenAsync("demo-internal");
        var made = await MakeAsync(
            Path, """{"@type":"tokenizedCard","name":"Kit","token":"pm_card_visa","relatedParty":{"id":"kit-1","role":"customer","@referredType":"Customer"}}""", token);
        TmfSchemas.Validate(Methods, "PaymentMethod", made.GetRawText());
        Assert.False(made.TryGetProperty("token", out _));

        var one = await _gateway.SendAsync("GET", $"{Path}/{Id(made)}", token: token);
        Assert.Equal((200, made.GetRawText()), (one.Status, one.Body));
        var changed = await _gateway.SendAsync("PATCH", $"{Path}/{Id(made)}", """{"name":"Changed"}""", token);
        Assert.True(changed.Status == 200, changed.Body);
        Assert.Equal("Changed", changed.Json.GetProperty("name").GetString());
        Assert.Equal(204, (await _gateway.SendAsync("DELETE", $"{Path}/{Id(made)}", token: token)).Status);
        Assert.Equal(404, (await _gateway.SendAsync("GET", $"{Path}/{Id(made)}", token: token)).Status);
    }

    [Theory]
    [InlineData("/tmf-api/paymentManagement/v4")]
    [InlineData("/payment/v4")]
    [InlineData("/tmf-api/paymentMethod/v4")]
    public async Task A_kit_registers_a_listener_and_removes_it(string path)
    {
        var token = await _gateway.TokenAsync("demo-internal");

        var registered = await _gateway.SendAsync("POST", $"{path}/hub", """{"callback":"http://127.0.0.1:9/listener"}""", token);
        var removed = await _gateway.SendAsync("DELETE", $"{path}/hub/{Id(registered.Json)}", token: token);

        Assert.Equal((201, 204), (registered.Status, removed.Status));
    }

    private static string Id(JsonElement resource) => resource.GetProperty("id").GetString()!;

    private async Task<JsonElement> MakeAsync(string path, string body, string token)
    {
        var made = await _gateway.SendAsync("POST", path, body, token);
        Assert.True(made.Status == 201, made.Body);
        Assert.Equal(made.Json.GetProperty("href").GetString(), made.Header("Location"));
        Assert.Equal(JsonValueKind.String, made.Json.GetProperty("@type").ValueKind);
        return made.Json;
    }

    private string Body(string more = "") =>
        $$$"""{{{{more}}}"account":{"id":"{{{world.Account}}}"},"totalAmount":{"unit":"EUR","value":5.5},"paymentMethod":{"@type":"tokenizedCard","name":"Kit","token":"pm_card_visa"}}""";
}
