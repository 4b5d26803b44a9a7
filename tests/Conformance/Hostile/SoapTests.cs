using System.Diagnostics;
using System.Xml.Linq;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Hostile;

/// <summary>SOAP in the hands of someone who means harm.</summary>
public sealed class SoapTests(SharedGateway shared)
{
    private const string Get = """<GetCustomer xmlns="urn:teleco:gateway:customerservice:v1"><id>x</id></GetCustomer>""";
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<string, string> Messages() => new()
    {
        { "external entity", $"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{Envelope(Get.Replace("x<", "&x;<", StringComparison.Ordinal))}" },
        { "remote DTD", $"<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">{Envelope(Get)}" },
        { "billion laughs", $"<!DOCTYPE a [<!ENTITY l0 \"lol\">{string.Concat(Enumerable.Range(1, 12).Select(number => $"<!ENTITY l{number} \"{string.Concat(Enumerable.Repeat($"&l{number - 1};", 10))}\">"))}]>{Envelope("<a>&l12;</a>")}" },
        { "nested without end", Envelope(string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000))) },
        { "attributes", Envelope($"<a {string.Concat(Enumerable.Range(0, 5000).Select(number => $"a{number}='' "))}/>") },
        { "namespaces", Envelope($"<a {string.Concat(Enumerable.Range(0, 5000).Select(number => $"xmlns:a{number}='u' "))}/>") },
        { "elements", Envelope($"""<CreateCustomer xmlns="urn:teleco:gateway:customerservice:v1"><customer><name>x</name><engagedParty><id>1</id></engagedParty>{string.Concat(Enumerable.Repeat("<account><id>1</id></account>", 20_000))}</customer></CreateCustomer>""") },
        { "unknown operation", Envelope("""<DropCustomers xmlns="urn:teleco:gateway:customerservice:v1"/>""") },
        { "unknown namespace", Envelope("<GetCustomer><id>x</id></GetCustomer>") },
        { "two operations", Envelope(Get + Get) },
        { "no body", "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"/>" },
        { "empty body", Envelope("") },
        { "not SOAP", "<a/>" },
        { "not XML", "{}" },
        { "nothing", "" },
        { "include", Envelope("""<GetCustomer xmlns="urn:teleco:gateway:customerservice:v1"><id><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/></id></GetCustomer>""") },
        { "processing instruction", Envelope("<?php echo 1 ?>" + Get) },
        { "control character", Envelope(Get.Replace("x<", "&#0;<", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_that_makes_no_sense_is_the_senders_fault_and_refused_soon(string what, string message)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var clock = Stopwatch.StartNew();

        var answer = await _gateway.SendAsync("POST", "/soap/v1/CustomerService", message, token, "text/xml; charset=utf-8");

        var fault = XElement.Parse(answer.Body).Descendants("faultcode").SingleOrDefault();
        Assert.True(fault?.Value.Split(':')[^1] is "Client" or "VersionMismatch", $"{what}: {answer.Status} {answer.Body}");
        Assert.DoesNotContain("root:", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{what} took {clock.Elapsed}.");
    }

    [Fact]
    public async Task A_message_beyond_the_bound_is_refused()
    {
        var message = Envelope(Get.Replace("x<", $"{new string('x', 3_000_000)}<", StringComparison.Ordinal));

        var answer = await _gateway.SendAsync("POST", "/soap/v1/CustomerService", message, await _gateway.TokenAsync("demo-internal"), "text/xml");

        Assert.Contains(answer.Status, new[] { 413, 500 });
        Assert.Contains("Client", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    public async Task Another_method_is_a_405(string method, int status)
    {
        var answer = await _gateway.SendAsync(method, "/soap/v1/CustomerService", token: await _gateway.TokenAsync("demo-internal"));

        Assert.Equal(status, answer.Status);
    }

    private static string Envelope(string body) => $"""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{body}</s:Body></s:Envelope>""";
}
