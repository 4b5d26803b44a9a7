using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>CustomerService version 1, in SOAP 1.1 or 1.2.</summary>
internal sealed class SoapDriver(GatewayUnderTest gateway, bool isSoap12) : ICustomerDriver
{
    private static readonly XNamespace Service = SoapWords.Service;
    private readonly XNamespace _soap = isSoap12 ? "http://www.w3.org/2003/05/soap-envelope" : "http://schemas.xmlsoap.org/soap/envelope/";

    public IReadOnlyList<string> Unsayable => [];

    public Task<Told> CreateAsync(JsonObject customer, string? token, string? key = null) =>
        CallAsync("CreateCustomer", token, SoapWords.Write(customer), key is null ? null : new XElement(Service + "idempotencyKey", key));

    public Task<Told> GetAsync(string id, string? token) => CallAsync("GetCustomer", token, new XElement(Service + "id", id));

    public Task<Told> SearchAsync(string? token, string? name = null, string? status = null) => SearchAsync(token, name, status, null, null);

    public async Task<IReadOnlyList<Told>> WalkAsync(string? token, string status, int size)
    {
        var pages = new List<Told>();
        do
        {
            pages.Add(await SearchAsync(token, null, status, pages.Count * size, size));
        }
        while (pages.Count * size < pages[0].Total);

        return pages;
    }

    public Task<Told> UpdateAsync(string id, JsonObject change, string? token)
    {
        var customer = change.DeepClone().AsObject();
        customer["id"] = id;
        return CallAsync("UpdateCustomer", token, SoapWords.Write(customer));
    }

    public Task<Told> DeleteAsync(string id, string? token) => CallAsync("DeleteCustomer", token, new XElement(Service + "id", id));

    private Task<Told> SearchAsync(string? token, string? name, string? status, int? offset, int? limit) => CallAsync(
        "SearchCustomers", token, Optional("name", name), Optional("status", status), Optional("offset", offset), Optional("limit", limit));

    private static XElement? Optional(string name, object? value) => value is null ? null : new XElement(Service + name, value);

    private async Task<Told> CallAsync(string operation, string? token, params XElement?[] content)
    {
        var envelope = new XElement(_soap + "Envelope", new XElement(_soap + "Body", new XElement(Service + operation, content)));
        var action = $"{Service.NamespaceName}:{operation}";
        var answer = await gateway.SendAsync(
            "POST", "/soap/v1/CustomerService", envelope.ToString(SaveOptions.DisableFormatting), token,
            isSoap12 ? $"application/soap+xml; charset=utf-8; action=\"{action}\"" : "text/xml; charset=utf-8", isSoap12 ? [] : [("SOAPAction", $"\"{action}\"")]);
        var body = XElement.Parse(answer.Body).Element(_soap + "Body")!.Elements().Single();
        return body.Name == _soap + "Fault" ? Fault(answer, body) : Success(answer, body);
    }

    private static Told Success(WireAnswer answer, XElement body)
    {
        var customers = body.Elements(Service + "customer").Select(SoapWords.Read).ToList();
        return new(answer)
        {
            Customer = customers.FirstOrDefault(),
            Customers = customers,
            Total = (int?)body.Element(Service + "totalCount") ?? 0,
        };
    }

    private Told Fault(WireAnswer answer, XElement fault)
    {
        var detail = fault.Descendants(Service + "GatewayFault").Single();
        var blame = isSoap12 ? fault.Element(_soap + "Code")!.Element(_soap + "Value")!.Value : fault.Element("faultcode")!.Value;
        Assert.Contains(blame.Split(':')[^1], new[] { "Client", "Server", "Sender", "Receiver" });
        Assert.Matches("^[0-9a-f]{32}$", detail.Element(Service + "traceId")!.Value);
        return new(answer)
        {
            Code = detail.Element(Service + "code")!.Value,
            Message = detail.Element(Service + "message")!.Value,
            RetryAfter = answer.Header("Retry-After") is { } seconds ? int.Parse(seconds, CultureInfo.InvariantCulture) : null,
        };
    }
}
