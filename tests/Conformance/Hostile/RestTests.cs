using System.Diagnostics;
using System.Text;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Hostile;

/// <summary>REST in the hands of someone who means harm: refused in the gateway's own words, soon, and never with a 500.</summary>
public sealed class RestTests(SharedGateway shared)
{
    private const string Customers = "/tmf-api/customerManagement/v5/customer";
    private const string Party = """ "@type":"Customer","engagedParty":{"@type":"PartyRef","id":"1","@referredType":"Individual"} """;
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<string, string> Bodies() => new()
    {
        { "empty", "" },
        { "null", "null" },
        { "array", "[]" },
        { "text", "\"x\"" },
        { "cut off", "{\"name\":" },
        { "two values", "{} {}" },
        { "doubled name", $$"""{"name":"a","name":"b",{{Party}}}""" },
        { "half a surrogate pair", $$"""{"name":"\ud800",{{Party}}}""" },
        { "half a pair in a name", $$"""{"name":"x","\udc00":1,{{Party}}}""" },
        { "half a pair in a value", $$"""{"name":"x",{{Party}},"characteristic":[{"@type":"StringCharacteristic","name":"a","value":"\ud800"}]}""" },
        { "half a pair deep in a value", $$$"""{"name":"x",{{{Party}}},"characteristic":[{"@type":"ObjectCharacteristic","name":"a","value":{"\ud800":["\udc00"]}}]}""" },
        { "control character", $$"""{"name":"a\u0000b",{{Party}}}""" },
        { "too deep", $$"""{"name":"x",{{Party}},"characteristic":[{"@type":"X","name":"a","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}]}""" },
        { "number for a text", $$"""{"name":1,{{Party}}}""" },
        { "huge number", $$"""{"name":"x",{{Party}},"creditProfile":[{"@type":"CreditProfile","creditScore":99999999999999999999}]}""" },
        { "no date", $$$"""{"name":"x",{{{Party}}},"validFor":{"startDateTime":"yesterday"}}""" },
        { "long list", $$"""{"name":"x",{{Party}},"account":[{{Accounts(501)}}]}""" },
        { "hole in a list", $$"""{"name":"x",{{Party}},"account":[null]}""" },
    };

    private static string Accounts(int count) => string.Join(',', Enumerable.Repeat("""{"@type":"AccountRef","id":"1"}""", count));

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_makes_no_sense_is_a_400(string what, string body)
    {
        var token = await _gateway.TokenAsync("demo-internal");

        var posted = await _gateway.SendAsync("POST", Customers, body, token);
        var patched = await _gateway.SendAsync("PATCH", $"{Customers}/sf-0015g000000001dAAA", body is "" or "null" or "[]" ? body : body.Replace("\"@type\":\"Customer\",", "", StringComparison.Ordinal), token, "application/merge-patch+json");

        Assert.True(posted.Status == 400, $"{what}: {posted.Status} {posted.Body}");
        Assert.Equal("invalid_request", posted.Json.GetProperty("code").GetString());
        Assert.True(patched.Status == 400, $"{what}: {patched.Status} {patched.Body}");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_400()
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var body = Encoding.Latin1.GetBytes($$"""{"name":"x",{{Party}},"characteristic":[{"@type":"StringCharacteristic","name":"a","value":"ÿþ"}]}""");

        var answer = await _gateway.SendAsync("POST", _gateway.At(Customers), body, token, "application/json");

        Assert.Equal(400, answer.Status);
    }

    [Theory]
    [InlineData("X-Request-Id", "sent-at-once")]
    [InlineData("Expect", "100-continue")]
    [InlineData("Transfer-Encoding", "chunked")]
    public async Task A_body_beyond_the_bound_is_a_413(string name, string value)
    {
        var token = await _gateway.TokenAsync("demo-internal");

        var answer = await _gateway.SendAsync("POST", Customers, $$"""{"name":"{{new string('a', 2_000_000)}}"}""", token, headers: (name, value));

        Assert.Equal(413, answer.Status);
        Assert.Equal("payload_too_large", answer.Json.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json, application/json")]
    [InlineData(";;;")]
    public async Task A_body_of_another_kind_is_a_415(string contentType)
    {
        var answer = await _gateway.SendAsync("POST", Customers, $$"""{"name":"x",{{Party}}}""", await _gateway.TokenAsync("demo-internal"), contentType);

        Assert.Equal(415, answer.Status);
    }

    [Theory]
    [InlineData("/%2e%2e", 404)]
    [InlineData("/..", 404)]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 404)]
    [InlineData("/a%2fb", 404)]
    [InlineData("/a%5cb", 404)]
    [InlineData("/%ff%fe", 404)]
    [InlineData("/%00", 400)]
    [InlineData("/sf-%27%20OR%201%3D1--", 404)]
    [InlineData("/sf-0015g000000001dAAA%20", 404)]
    [InlineData("/sf-0015G000000001DAAA", 404)]
    [InlineData("/%F0%9F%98%80", 404)]
    [InlineData("/hs-99999999999999999999999999", 404)]
    [InlineData("//", 404)]
    [InlineData("?name=%ff%00%zz", 200)]
    [InlineData("?limit=-1", 400)]
    [InlineData("?limit=x", 400)]
    [InlineData("?limit=1&limit=2", 400)]
    [InlineData("?offset=-1", 400)]
    [InlineData("?offset=99999999999999999999", 400)]
    [InlineData("?sort=nope", 400)]
    [InlineData("?fields=nope", 400)]
    [InlineData("?filter=$[?(", 400)]
    [InlineData("?name.regex=(", 400)]
    [InlineData("?=", 400)]
    public async Task A_trick_in_the_address_gets_a_plain_answer(string tail, int status)
    {
        var answer = await _gateway.SendAsync("GET", Customers + tail, token: await _gateway.TokenAsync("demo-internal"));

        Assert.True(answer.Status == status, $"{answer.Status} {answer.Body}");
        Assert.DoesNotContain(_gateway.Vendors.Secrets, secret => answer.Body.Contains(secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1_000, 404)]
    [InlineData(7_000, 404)]
    [InlineData(10_000, 414)]
    public async Task An_overlong_id_is_refused(int length, int status)
    {
        var answer = await _gateway.SendAsync("GET", $"{Customers}/{new string('a', length)}", token: await _gateway.TokenAsync("demo-internal"));

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("name.regex=(a%2B)%2B$")]
    [InlineData("name.regex=(x%2Bx%2B)%2By")]
    [InlineData("filter=$[?(@.name%20=~%20/(.*)*(.*)*(.*)*z/)]")]
    public async Task A_costly_pattern_costs_little(string query)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        await _gateway.SendAsync("POST", Customers, $$"""{"name":"{{new string('a', 250)}}",{{Party}}}""", token);
        var clock = Stopwatch.StartNew();

        var answer = await _gateway.SendAsync("GET", $"{Customers}?{query}", token: token);

        Assert.Contains(answer.Status, new[] { 200, 400 });
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed}.");
    }

    [Theory]
    [InlineData("Idempotency-Key", "")]
    [InlineData("Accept", "text/html")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Basic YTpi")]
    [InlineData("If-Match", "nonsense")]
    [InlineData("Range", "bytes=0-1")]
    [InlineData("traceparent", "00-zz-zz-zz")]
    [InlineData("X-Request-Id", "a b")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    public async Task An_odd_header_does_no_harm(string name, string value)
    {
        var answer = await _gateway.SendAsync(
            "GET", $"{Customers}/sf-0015g000000001dAAA", token: name == "Authorization" ? null : await _gateway.TokenAsync("demo-internal"), headers: [(name, value)]);

        Assert.InRange(answer.Status, 200, 499);
        Assert.DoesNotContain("evil.example", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlong_idempotency_key_is_a_400()
    {
        var answer = await _gateway.SendAsync(
            "POST", Customers, $$"""{"name":"x",{{Party}}}""", await _gateway.TokenAsync("demo-internal"), headers: [("Idempotency-Key", new string('k', 256))]);

        Assert.Equal(400, answer.Status);
        Assert.Contains("Idempotency-Key", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("TRACE")]
    [InlineData("NONSENSE")]
    [InlineData("POST")]
    public async Task Another_method_is_a_405_that_says_what_there_is(string method)
    {
        var answer = await _gateway.SendAsync(method, $"{Customers}/sf-0015g000000001dAAA", token: await _gateway.TokenAsync("demo-internal"));

        Assert.Equal(405, answer.Status);
        Assert.Contains("PATCH", answer.Header("Allow"));
    }
}
