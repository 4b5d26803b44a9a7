using System.Net;
using System.Text;
using static TeleCo.Gateway.Tests.Unit.Soap.SoapTestServer;

namespace TeleCo.Gateway.Tests.Unit.Soap;

public sealed class SoapSecurityTests
{
    private const string Wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private const string Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";

    [Theory]
    [InlineData(Soap11, "text/xml")]
    [InlineData(Soap12, "application/soap+xml")]
    public async Task A_call_without_a_credential_is_challenged_and_its_body_is_not_looked_at(string ns, string contentType)
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope("<t:NoSuchOperation", ns: ns), authenticated: false, contentType);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("invalid_token", answer.Code);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_before_the_message_is_read()
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync("not xml"u8.ToArray(), authenticated: false, authorization: "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("invalid_token", Assert.Single(answer.Headers.WwwAuthenticate).Parameter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo", "demo-secret", "", true)]
    [InlineData("demo", "demo-secret", Profile + "#PasswordText", true)]
    [InlineData("demo", "guess", "", false)]
    [InlineData("demo", "demo-secret", Profile + "#PasswordDigest", false)]
    [InlineData("", "-secret", "", false)]
    public async Task A_username_token_is_a_credential(string username, string password, string type, bool accepted)
    {
        await using var server = await StartAsync();
        var typeAttribute = type.Length == 0 ? "" : $" Type=\"{type}\"";

        var answer = await server.CallAsync(Envelope(Get("sf-1"), Security($"<w:UsernameToken><w:Username>{username}</w:Username><w:Password{typeAttribute}>{password}</w:Password><w:Nonce>AA==</w:Nonce></w:UsernameToken>")), authenticated: false);

        Assert.Equal(accepted ? null : "invalid_token", answer.Code);
        Assert.Equal(accepted ? 1 : 0, server.Customers.Runs);
    }

    [Fact]
    public async Task A_password_needs_tls_outside_of_the_sandbox()
    {
        await using var server = await StartAsync("Production");

        var answer = await server.CallAsync(Envelope(Get("sf-1"), Username("demo")), authenticated: false);

        Assert.Equal("invalid_token", answer.Code);
        Assert.Contains("TLS", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_security_token_holds_the_jwt_plain_or_in_base64()
    {
        await using var server = await StartAsync();

        var plain = await server.CallAsync(Envelope(Get("sf-1"), Binary(Token)), authenticated: false);
        var encoded = await server.CallAsync(Envelope(Get("sf-1"), Binary(Convert.ToBase64String(Encoding.UTF8.GetBytes(Token)))), authenticated: false);
        var wrong = await server.CallAsync(Envelope(Get("sf-1"), Binary("a.b.c")), authenticated: false);
        var nonsense = await server.CallAsync(Envelope(Get("sf-1"), Binary("%%%")), authenticated: false);

        Assert.Equal("Ada", plain.Value("name"));
        Assert.Equal("Ada", encoded.Value("name"));
        Assert.Equal("invalid_token", wrong.Code);
        Assert.Equal("invalid_token", nonsense.Code);
    }

    [Fact]
    public async Task Two_credentials_that_name_different_callers_are_refused()
    {
        await using var server = await StartAsync();

        var same = await server.CallAsync(Envelope(Get("sf-1"), Username("demo")));
        var different = await server.CallAsync(Envelope(Get("sf-1"), Username("other")));

        Assert.Equal("Ada", same.Value("name"));
        Assert.Equal("invalid_token", different.Code);
    }

    [Fact]
    public async Task A_second_credential_or_header_or_an_unknown_token_is_refused()
    {
        await using var server = await StartAsync();
        string[] headers =
        [
            Username("demo") + Username("demo"),
            Security("<w:UsernameToken><w:Username>demo</w:Username><w:Password>demo-secret</w:Password></w:UsernameToken><w:BinarySecurityToken>a.b.c</w:BinarySecurityToken>"),
            Security("<w:UsernameToken><w:Username>demo</w:Username><w:Username>other</w:Username><w:Password>demo-secret</w:Password></w:UsernameToken>"),
            Security("<w:UsernameToken><w:Username>de<w:x/>mo</w:Username><w:Password>demo-secret</w:Password></w:UsernameToken>"),
            Security("<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>"),
        ];

        foreach (var header in headers)
        {
            var answer = await server.CallAsync(Envelope(Get("sf-1"), header), authenticated: false);

            Assert.Equal("Client", answer.FaultCode);
        }

        Assert.Equal(0, server.Customers.Runs);
    }

    [Theory]
    [InlineData(-1, 1, true)]
    [InlineData(-60, -10, false)]
    [InlineData(-60, -4, true)]
    [InlineData(10, 20, false)]
    [InlineData(1, -1, false)]
    public async Task A_timestamp_must_hold_now_give_or_take_five_minutes(int created, int expires, bool accepted)
    {
        await using var server = await StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var timestamp = $"<u:Timestamp><u:Created>{now.AddMinutes(created):yyyy-MM-ddTHH:mm:ssZ}</u:Created><u:Expires>{now.AddMinutes(expires):yyyy-MM-ddTHH:mm:ssZ}</u:Expires></u:Timestamp>";

        var answer = await server.CallAsync(Envelope(Get("sf-1"), Security(timestamp, $" xmlns:u='{Wsu}'")));

        Assert.Equal(accepted ? null : "invalid_token", answer.Code);
    }

    [Fact]
    public async Task A_security_header_for_somebody_else_is_no_credential()
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope(Get("sf-1"), Security("<w:UsernameToken><w:Username>demo</w:Username><w:Password>demo-secret</w:Password></w:UsernameToken>", " s:actor='urn:other'")), authenticated: false);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Theory]
    [InlineData(Soap11, "s:mustUnderstand='1'", false)]
    [InlineData(Soap11, "s:mustUnderstand='0'", true)]
    [InlineData(Soap11, "", true)]
    [InlineData(Soap11, "s:mustUnderstand='1' s:actor='urn:other'", true)]
    [InlineData(Soap11, "s:mustUnderstand='1' s:actor='http://schemas.xmlsoap.org/soap/actor/next'", false)]
    [InlineData(Soap12, "s:mustUnderstand='true'", false)]
    [InlineData(Soap12, "s:mustUnderstand='1'", false)]
    [InlineData(Soap12, "s:mustUnderstand='false'", true)]
    [InlineData(Soap12, "s:mustUnderstand='true' s:role='http://www.w3.org/2003/05/soap-envelope/role/none'", true)]
    [InlineData(Soap12, "s:mustUnderstand='true' s:role='http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver'", false)]
    [InlineData(Soap12, "s:mustUnderstand='true' s:role='http://www.w3.org/2003/05/soap-envelope/role/next' s:relay='true'", false)]
    public async Task A_header_block_for_us_that_must_be_understood_and_is_not_is_refused(string ns, string attributes, bool accepted)
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope(Get("sf-1"), $"<x:Tx xmlns:x='urn:x' {attributes}>5</x:Tx>", ns), contentType: ns == Soap11 ? "text/xml" : "application/soap+xml");

        Assert.Equal(accepted ? null : "MustUnderstand", answer.FaultCode);
        Assert.Equal(accepted ? 1 : 0, server.Customers.Runs);
        Assert.Equal(!accepted && ns == Soap12, answer.Text.Contains("NotUnderstood qname=", StringComparison.Ordinal) || answer.Text.Contains("block:Tx", StringComparison.Ordinal));
    }

    private static string Security(string content, string attributes = "") => $"<w:Security xmlns:w='{Wsse}' s:mustUnderstand='1'{attributes}>{content}</w:Security>";

    private static string Username(string client) => Security($"<w:UsernameToken><w:Username>{client}</w:Username><w:Password>{client}-secret</w:Password></w:UsernameToken>");

    private static string Binary(string value) => Security($"<w:BinarySecurityToken ValueType='urn:ietf:params:oauth:token-type:jwt'>{value}</w:BinarySecurityToken>");
}
