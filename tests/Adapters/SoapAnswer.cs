using System.Xml.Linq;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>An XML answer, read whole; elements are found by local name.</summary>
internal sealed record SoapAnswer(int Status, string Body, Uri? Location)
{
    private readonly Lazy<XDocument> _xml = new(() => XDocument.Parse(Body));

    public string? Text(string name) => _xml.Value.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    public bool Has(string name) => Text(name) is not null;

    /// <summary>The code that counts: the inner fault's, else the outer one, else a result code.</summary>
    public string? Code => Text("respCode") ?? Text("errorcode") ?? Text("ResultCode") ?? Text("faultcode");

    public static async Task<SoapAnswer> ReadAsync(HttpResponseMessage answer) =>
        new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.Location);
}
