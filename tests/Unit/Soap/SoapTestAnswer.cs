using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace TeleCo.Gateway.Tests.Unit.Soap;

/// <summary>An answer of a SOAP service, as a test wants to ask it.</summary>
internal sealed record SoapTestAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, string? ContentType, string Text)
{
    private XDocument Document { get; } = XDocument.Parse(Text);

    /// <summary>The code of the gateway's own detail.</summary>
    public string? Code => Value("code");

    public string? Message => Value("message");

    /// <summary>The local name of the SOAP fault code: <c>Client</c>, <c>Sender</c>, ...</summary>
    public string? FaultCode =>
        (Document.Descendants("faultcode").FirstOrDefault()
        ?? Document.Descendants(XName.Get("Code", SoapTestServer.Soap12)).Elements(XName.Get("Value", SoapTestServer.Soap12)).FirstOrDefault())?.Value.Split(':')[1];

    public string? Subcode => Document.Descendants(XName.Get("Subcode", SoapTestServer.Soap12)).FirstOrDefault()?.Value.Split(':')[1];

    public string EnvelopeNamespace => Document.Root!.Name.NamespaceName;

    public static async Task<SoapTestAnswer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, response.Headers, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The first value of an element in the service's namespace.</summary>
    public string? Value(string name) => All(name) is [var first, ..] ? first : null;

    public IReadOnlyList<string> All(string name) => Document.Descendants(XName.Get(name, SoapTestServer.Namespace)).Select(e => e.Value).ToList();
}
