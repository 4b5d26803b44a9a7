using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using TeleCo.Gateway.Schema.Contracts.Soap;
using TeleCo.Gateway.Schema.Contracts.Soap.V1;
using TeleCo.Gateway.Tests.Unit.Contracts;

namespace TeleCo.Gateway.Tests.Unit.Rest;

/// <summary>BillingService over HTTP, each answer held against the schema that is served.</summary>
public sealed class BillingServiceTests : IAsyncLifetime
{
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Service = BillingServiceXml.Namespace;

    private RestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RestHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_account_is_made_once_found_changed_and_removed()
    {
        const string New = "<billingAccount><name>Soap</name><creditLimit><unit>EUR</unit><value>100.10</value></creditLimit>"
            + "<relatedParty><role>customer</role><partyOrPartyRole><id>tt-c1</id></partyOrPartyRole></relatedParty>"
            + "<billStructure><format><name>Short</name><attribute><name>pages</name><value>2</value><jsonType>number</jsonType></attribute></format></billStructure></billingAccount>";
        var made = await CallAsync("CreateBillingAccount", $"{New}<idempotencyKey>s-1</idempotencyKey>");
        var again = await CallAsync("CreateBillingAccount", $"{New}<idempotencyKey>s-1</idempotencyKey>");
        var id = Of(made, "id");
        var found = await CallAsync("SearchBillingAccounts", "<name>Soap</name><relatedPartyId>tt-c1</relatedPartyId>");
        var changed = await CallAsync("UpdateBillingAccount", $"<billingAccount><id>{id}</id><state>Closed</state></billingAccount>");
        var removed = await CallAsync("DeleteBillingAccount", $"<id>{id}</id>");
        var gone = await CallAsync("GetBillingAccount", $"<id>{id}</id>");

        Assert.Equal("100.10", Of(made, "value"));
        Assert.Equal(id, Of(again, "id"));
        Assert.Equal(("1", id), (Of(found, "totalCount"), Of(found, "id")));
        Assert.Equal(("Soap", "Closed", "2"), (Of(changed, "name"), Of(changed, "state"), changed.Descendants(Service + "attribute").Single().Element(Service + "value")!.Value));
        Assert.Equal("DeleteBillingAccountResponse", removed.Name.LocalName);
        Assert.Equal("not_found", Of(gone, "code"));
    }

    [Fact]
    public async Task Bills_are_read_found_and_moved()
    {
        var bill = await CallAsync("GetBill", "<id>tt-b1</id>");
        var found = await CallAsync("SearchBills", "<state>new</state><billingAccountId>tt-a1</billingAccountId><limit>1</limit>");
        var moved = await CallAsync("UpdateBill", "<bill><id>tt-b1</id><state>validated</state></bill>");
        var refused = await CallAsync("UpdateBill", "<bill><id>tt-b1</id><state>settled</state></bill>");
        var charge = await CallAsync("SearchAppliedCustomerBillingRates", "<billId>tt-b1</billId>");

        Assert.Equal(("EUR", "79.80"), (Of(bill, "unit"), Of(bill, "value")));
        Assert.Equal(("2", 1), (Of(found, "totalCount"), found.Elements(Service + "bill").Count()));
        Assert.Equal("validated", Of(moved, "state"));
        Assert.Equal("conflict", Of(refused, "code"));
        Assert.Equal("66.50", Of(charge, "value"));
        Assert.Equal("tt-r1", Of(await CallAsync("GetAppliedCustomerBillingRate", "<id>tt-r1</id>"), "id"));
    }

    [Fact]
    public async Task A_document_comes_whole_and_not_above_its_bound()
    {
        var answer = await CallAsync("GetBillDocument", "<id>tt-b1</id>");
        _host.Biller.Padding = 5 * 1024 * 1024;
        var large = await CallAsync("GetBillDocument", "<id>tt-b1</id>");

        Assert.Equal("application/pdf", Of(answer, "mediaType"));
        Assert.Equal(MemoryBiller.Document + "tt-b1", Encoding.ASCII.GetString(Convert.FromBase64String(Of(answer, "content"))));
        Assert.Equal("unsupported", Of(large, "code"));
    }

    [Fact]
    public async Task A_wish_is_kept_and_told()
    {
        var made = await CallAsync("CreateCustomerBillOnDemand", "<customerBillOnDemand><name>Final</name><billingAccount><id>tt-a1</id></billingAccount></customerBillOnDemand>");
        var read = await CallAsync("GetCustomerBillOnDemand", $"<id>{Of(made, "id")}</id>");
        var found = await CallAsync("SearchCustomerBillsOnDemand", "<billingAccountId>tt-a1</billingAccountId>");

        Assert.Equal("inProgress", Of(read, "state"));
        Assert.Equal("1", Of(found, "totalCount"));
    }

    [Theory]
    [InlineData("GetBill", "")]
    [InlineData("SearchBills", "<state>paid</state>")]
    [InlineData("CreateBillingAccount", "<billingAccount><name>a</name><creditLimit><unit>euro</unit><value>1</value></creditLimit></billingAccount>")]
    [InlineData("CreateBillingAccount", "<billingAccount><name>a</name><creditLimit><unit>EUR</unit><value>1e3</value></creditLimit></billingAccount>")]
    [InlineData("CreateBillingAccount", "<billingAccount><name>a</name></billingAccount>")]
    [InlineData("UpdateBillingAccount", "<billingAccount><name>a</name></billingAccount>")]
    [InlineData("UpdateBill", "<bill><id>tt-b1</id><billNo>7</billNo></bill>")]
    [InlineData("CreateCustomerBillOnDemand", "<customerBillOnDemand><billingAccount><id>tt-none</id></billingAccount></customerBillOnDemand>")]
    public async Task What_breaks_the_contract_is_refused(string operation, string content) => Assert.Equal("invalid_request", Of(await CallAsync(operation, content), "code"));

    [Fact]
    public async Task A_partner_sees_its_own()
    {
        Assert.Equal("not_found", Of(await CallAsync("GetBill", "<id>tt-b1</id>", "client/P-2"), "code"));
        Assert.Equal("not_found", Of(await CallAsync("GetBillDocument", "<id>tt-b1</id>", "client/P-2"), "code"));
        Assert.Equal("tt-b4", Of(await CallAsync("SearchBills", "", "client/P-2"), "id"));
        Assert.Equal("insufficient_scope", Of(await CallAsync("SearchBills", "", "powerless"), "code"));
    }

    [Fact]
    public async Task Whatever_is_written_follows_the_schema_and_reads_back()
    {
        var schemas = await SchemasAsync();
        Gen.Int.Sample(seed =>
        {
            var account = new V5Maker(seed).BillingAccount().ToModel(null).Value with { Id = new("sa-1"), AccountBalance = null };
            var text = Written(BillingServiceXml.OneAccount, "GetBillingAccountResponse", new(account));
            Validate(XElement.Parse(text), schemas);
            Assert.Equal(text, Written(BillingServiceXml.OneAccount, "GetBillingAccountResponse", Read(BillingServiceXml.OneAccount, text)));
            var bill = Written(BillingServiceXml.OneBill, "GetBillResponse", new(new V5Maker(seed).Bill()));
            Validate(XElement.Parse(bill), schemas);
            Assert.Equal(bill, Written(BillingServiceXml.OneBill, "GetBillResponse", Read(BillingServiceXml.OneBill, bill)));
            Validate(XElement.Parse(Written(BillingServiceXml.OneCharge, "GetAppliedCustomerBillingRateResponse", new(new V5Maker(seed).Charge()))), schemas);
        }, iter: 50);
    }

    private static string Written<T>(XmlShape<T> shape, string name, T value)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            shape.Write(writer, name, value);
        }

        return text.ToString();
    }

    private static T Read<T>(XmlShape<T> shape, string text)
    {
        using var reader = XmlReader.Create(new StringReader(text));
        reader.MoveToContent();
        return shape.Read(reader).Value;
    }

    private static void Validate(XElement element, XmlSchemaSet schemas) =>
        new XDocument(element).Validate(schemas, (_, problem) => Assert.Fail($"{problem.Message}\n{element}"));

    private static string Of(XElement answer, string name) => answer.Descendants(Service + name).First().Value;

    private async Task<XElement> CallAsync(string operation, string content, string caller = "internal")
    {
        var body = $"<s:Envelope xmlns:s=\"{Soap}\"><s:Body><{operation} xmlns=\"{Service}\">{content}</{operation}></s:Body></s:Envelope>";
        var answer = await _host.SendAsync("POST", "/soap/v1/BillingService", body, caller, type: "text/xml; charset=utf-8");
        var element = XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Element(Soap + "Body")!.Elements().Single();
        if (element.Name.LocalName != "Fault")
        {
            Validate(element, await SchemasAsync());
        }

        return element;
    }

    private async Task<XmlSchemaSet> SchemasAsync()
    {
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(new StringReader(await _host.Client.GetStringAsync("/soap/v1/BillingService?xsd=BillingService.xsd", TestContext.Current.CancellationToken)));
        schemas.Add(null, reader);
        schemas.Compile();
        return schemas;
    }
}
