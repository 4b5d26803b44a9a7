using System.Net;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Protocols;
using TeleCo.Gateway.Schema;
using static TeleCo.Gateway.Tests.Unit.Soap.SoapTestServer;

namespace TeleCo.Gateway.Tests.Unit.Soap;

public sealed class SoapFaultTests
{
    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_fault_is_told_in_both_versions(FaultKind kind)
    {
        await using var server = await StartAsync();
        server.Customers.Fault = new Fault(kind, "It did not work.\u0001") { RetryAfter = TimeSpan.FromMilliseconds(2500) };

        var answer11 = await server.CallAsync(Envelope(Get("sf-1")));
        var answer12 = await server.CallAsync(Envelope(Get("sf-1"), ns: Soap12), contentType: "application/soap+xml");

        Assert.Equal(HttpStatusCode.InternalServerError, answer11.Status);
        Assert.Equal(answer12.FaultCode == "Sender" ? HttpStatusCode.BadRequest : HttpStatusCode.InternalServerError, answer12.Status);
        Assert.Equal((answer11.FaultCode, answer12.FaultCode), answer11.FaultCode == "Client" ? ("Client", "Sender") : ("Server", "Receiver"));
        Assert.All([answer11, answer12], answer =>
        {
            Assert.Equal(FaultCodes.Of(kind), answer.Code);
            Assert.Equal("It did not work.\uFFFD", answer.Message);
            Assert.NotEmpty(answer.Value("reason")!);
            Assert.NotEmpty(answer.Value("traceId")!);
            Assert.Equal(TimeSpan.FromSeconds(3), answer.Headers.RetryAfter?.Delta);
        });
        Assert.Equal(kind == FaultKind.Unauthenticated ? "FailedAuthentication" : FaultCodes.Of(kind), answer12.Subcode);
    }

    [Theory]
    [InlineData(FaultKind.NotFound, "Client")]
    [InlineData(FaultKind.Invalid, "Client")]
    [InlineData(FaultKind.InsufficientScope, "Client")]
    [InlineData(FaultKind.RateLimited, "Server")]
    [InlineData(FaultKind.VendorTimeout, "Server")]
    [InlineData(FaultKind.Internal, "Server")]
    public async Task The_fault_code_says_whether_sending_the_same_again_can_help(FaultKind kind, string code)
    {
        await using var server = await StartAsync();
        server.Customers.Fault = new Fault(kind, "It did not work.");

        var answer = await server.CallAsync(Envelope(Get("sf-1")));

        Assert.Equal(code, answer.FaultCode);
    }

    [Fact]
    public async Task A_defect_shows_nothing_of_itself()
    {
        await using var server = await StartAsync();
        server.Customers.Failure = new InvalidOperationException("secret of crm.internal");

        var answer = await server.CallAsync(Envelope(Get("sf-1")));

        Assert.Equal("internal_error", answer.Code);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Soap11, "application/soap+xml", Soap12)]
    [InlineData(Soap12, "text/xml", Soap11)]
    [InlineData("urn:future", "text/xml", Soap11)]
    [InlineData("urn:future", "application/soap+xml", Soap12)]
    public async Task An_envelope_of_another_version_than_announced_is_a_mismatch(string ns, string contentType, string answeredIn)
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope(Get("sf-1"), ns: ns), contentType: contentType);

        Assert.Equal("VersionMismatch", answer.FaultCode);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(answeredIn, answer.EnvelopeNamespace);
        Assert.Equal(answeredIn == Soap12, answer.Text.Contains("SupportedEnvelope", StringComparison.Ordinal));
    }
}
