using System.Text.Json.Nodes;
using System.Xml.Linq;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Billing;

/// <summary>BillingService version 1, in SOAP 1.1 or 1.2.</summary>
internal sealed class BillingSoapDriver(GatewayUnderTest gateway, bool isSoap12) : IBillingDriver
{
    private static readonly XNamespace Service = "urn:teleco:gateway:billingservice:v1";
    private static readonly HashSet<string> Lists = ["relatedParty", "contact", "taxItem", "appliedPayment", "billDocument", "accountBalance"];

    // The schema's sequence; names that stand in several types stand in the same order in each.
    private static readonly string[] Order =
    [
        "id", "name", "description", "accountType", "ratingType", "contactName", "contactType", "state", "creditLimit", "role", "partyOrPartyRole", "referredType",
        "validFor", "startDateTime", "relatedParty", "contact", "billStructure", "format", "defaultPaymentMethod", "unit", "value",
    ];

    private readonly XNamespace _soap = isSoap12 ? "http://www.w3.org/2003/05/soap-envelope" : "http://schemas.xmlsoap.org/soap/envelope/";

    public IReadOnlyList<string> Unsayable => [];

    public Task<Told> CreateAccountAsync(JsonObject account, string? token, string? key = null) =>
        CallAsync("CreateBillingAccount", token, Element("billingAccount", account), key is null ? null : new XElement(Service + "idempotencyKey", key));

    public Task<Told> UpdateAccountAsync(string id, JsonObject change, string? token)
    {
        var account = change.DeepClone().AsObject();
        account["id"] = id;
        return CallAsync("UpdateBillingAccount", token, Element("billingAccount", account));
    }

    public Task<Told> DeleteAccountAsync(string id, string? token) => CallAsync("DeleteBillingAccount", token, new XElement(Service + "id", id));

    public Task<Told> GetAsync(Kind kind, string id, string? token) => CallAsync(kind == Kind.Account ? "GetBillingAccount" : "GetBill", token, new XElement(Service + "id", id));

    public Task<Told> SearchAsync(Kind kind, string? token, Criterion? criterion = null) => CallAsync(
        kind == Kind.Account ? "SearchBillingAccounts" : "SearchBills",
        token,
        criterion is null ? null : new XElement(Service + (criterion.Name == "name" ? "name" : $"{criterion.Name}Id"), criterion.Value));

    public Task<Told> MoveBillAsync(string id, string state, string? token) => CallAsync("UpdateBill", token, Element("bill", new() { ["id"] = id, ["state"] = state }));

    private static XElement Element(string name, JsonObject members) => new(
        Service + name,
        members.SelectMany(member => member.Value switch
        {
            null => [],
            JsonObject inner => [Element(member.Key, inner)],
            JsonArray items => items.Select(item => Element(member.Key, item!.AsObject())),
            var value => [new XElement(Service + member.Key, value.ToString())],
        }).OrderBy(element => Array.IndexOf(Order, element.Name.LocalName)));

    private static JsonObject Read(XElement element)
    {
        var read = new JsonObject();
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            if (Lists.Contains(name))
            {
                if (read[name] is not JsonArray list)
                {
                    read[name] = list = [];
                }

                list.Add(Read(child));
            }
            else
            {
                read[name] = child.HasElements ? Read(child) : child.Value;
            }
        }

        return read;
    }

    private async Task<Told> CallAsync(string operation, string? token, params XElement?[] content)
    {
        var envelope = new XElement(_soap + "Envelope", new XElement(_soap + "Body", new XElement(Service + operation, content)));
        var action = $"{Service.NamespaceName}:{operation}";
        var answer = await gateway.SendAsync(
            "POST", "/soap/v1/BillingService", envelope.ToString(SaveOptions.DisableFormatting), token,
            isSoap12 ? $"application/soap+xml; charset=utf-8; action=\"{action}\"" : "text/xml; charset=utf-8", isSoap12 ? [] : [("SOAPAction", $"\"{action}\"")]);
        var body = XElement.Parse(answer.Body).Element(_soap + "Body")!.Elements().Single();
        if (body.Name == _soap + "Fault")
        {
            var detail = body.Descendants(Service + "GatewayFault").Single();
            return new(answer) { Code = detail.Element(Service + "code")!.Value, Message = detail.Element(Service + "message")!.Value };
        }

        var items = body.Elements().Where(element => element.Name.LocalName is "billingAccount" or "bill").Select(Read).ToList();
        return new(answer) { Customer = items.FirstOrDefault(), Customers = items, Total = (int?)body.Element(Service + "totalCount") ?? 0 };
    }
}
