using System.Text.Json.Nodes;
using System.Xml.Linq;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Orders;

/// <summary>ServiceOrderService version 1, in SOAP 1.1 or 1.2.</summary>
internal sealed class SoapOrderDriver(GatewayUnderTest gateway, bool isSoap12) : IOrderDriver
{
    private static readonly XNamespace Service = "urn:teleco:gateway:serviceorderservice:v1";
    private readonly XNamespace _soap = isSoap12 ? "http://www.w3.org/2003/05/soap-envelope" : "http://schemas.xmlsoap.org/soap/envelope/";

    public Task<OrderTold> CreateAsync(OrderWish wish, string? token, string? key = null) => CallAsync("CreateServiceOrder", token, Order(wish), Optional("idempotencyKey", key));

    public Task<OrderTold> GetAsync(string id, string? token) => CallAsync("GetServiceOrder", token, Element("id", id));

    public Task<OrderTold> SearchAsync(string externalId, string? token) => CallAsync("SearchServiceOrders", token, Element("externalId", externalId));

    public Task<OrderTold> CancelAsync(string id, string? token) => CallAsync("CancelServiceOrder", token, Element("id", id));

    public Task<OrderTold> GetServiceAsync(string id, string? token) => CallAsync("GetService", token, Element("id", id));

    private static XElement Order(OrderWish wish) => Element(
        "serviceOrder",
        Optional("externalId", wish.ExternalId), Optional("description", wish.Description), Optional("priority", wish.Priority), Optional("requestedStartDate", wish.RequestedStartDate),
        Element("serviceOrderItem", Element("id", "1"), Element("action", wish.Action), Element(
            "service",
            Optional("id", wish.ServiceId), Optional("state", wish.State),
            wish.Specification is null ? null : Element("serviceSpecification", Element("id", wish.Specification)),
            wish.Characteristics.Select(one => Element(
                "serviceCharacteristic", Element("name", one.Key), Element("value", one.Value.ToString()),
                one.Value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? Element("jsonType", "number") : null)))),
        wish.CustomerId is null ? null : Element("relatedParty", Element("role", "customer"), Element("partyOrPartyRole", Element("id", wish.CustomerId), Element("referredType", "Customer"))));

    private static XElement Element(string name, params object?[] content) => new(Service + name, content);

    private static XElement? Optional(string name, object? value) => value is null ? null : new XElement(Service + name, value);

    private async Task<OrderTold> CallAsync(string operation, string? token, params XElement?[] content)
    {
        var envelope = new XElement(_soap + "Envelope", new XElement(_soap + "Body", new XElement(Service + operation, content)));
        var action = $"{Service.NamespaceName}:{operation}";
        var answer = await gateway.SendAsync(
            "POST", "/soap/v1/ServiceOrderService", envelope.ToString(SaveOptions.DisableFormatting), token,
            isSoap12 ? $"application/soap+xml; charset=utf-8; action=\"{action}\"" : "text/xml; charset=utf-8", isSoap12 ? [] : [("SOAPAction", $"\"{action}\"")]);
        var body = XElement.Parse(answer.Body).Element(_soap + "Body")!.Elements().Single();
        if (body.Name == _soap + "Fault")
        {
            var detail = body.Descendants(Service + "GatewayFault").Single();
            return new(answer) { Code = Text(detail, "code"), Message = Text(detail, "message")! };
        }

        var told = body.Elements().FirstOrDefault(element => element.Name != Service + "totalCount");
        return (told is null ? new OrderTold(answer) : Tell(answer, told)) with { Total = (int?)body.Element(Service + "totalCount") ?? 0 };
    }

    private static OrderTold Tell(WireAnswer answer, XElement told)
    {
        var item = told.Element(Service + "serviceOrderItem");
        var service = item?.Element(Service + "service") ?? told;
        return new(answer)
        {
            Id = Text(told, "id"),
            State = Text(told, "state"),
            ExternalId = Text(told, "externalId"),
            Description = Text(told, "description"),
            Priority = Text(told, "priority"),
            Action = item is null ? null : Text(item, "action"),
            ServiceId = Text(service, "id"),
            Specification = service.Element(Service + "serviceSpecification") is { } specification ? Text(specification, "id") : null,
            CustomerId = told.Elements(Service + "relatedParty").Where(party => Text(party, "role") == "customer")
                .Select(party => Text(party.Element(Service + "partyOrPartyRole")!, "id")).FirstOrDefault(),
            Characteristics = service.Elements(Service + "serviceCharacteristic").ToDictionary(
                one => Text(one, "name")!, one => Text(one, "jsonType") is null ? JsonValue.Create(Text(one, "value"))!.ToJsonString() : Text(one, "value")!),
        };
    }

    private static string? Text(XElement element, string name) => element.Element(Service + name)?.Value;
}
