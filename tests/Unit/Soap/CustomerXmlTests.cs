using System.Text;
using System.Text.Json;
using System.Xml;
using CsCheck;
using TeleCo.Gateway.Protocols.Soap;
using TeleCo.Gateway.Schema.Contracts.Soap.V1;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Tests.Unit.Soap;

public sealed class CustomerXmlTests
{
    private static readonly SoapSchema Schema = new SoapContract("CustomerService", 1).Schema;

    private static readonly Gen<string> Text = Gen.String[Gen.Char[' ', '\uD7FF'], 0, 20].Where(text => text.All(XmlConvert.IsXmlChar));

    private static readonly Gen<DateTime> Time = Gen.DateTime[new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc)];

    private static readonly Gen<JsonElement> Json = Gen.OneOf(
        Text.Select(text => JsonSerializer.Serialize(text)),
        Gen.Long.Select(number => number.ToString()),
        Gen.Decimal.Select(number => number.ToString()),
        Pick.From("true", "false", "null", "{}", "[1, \"<a>\", null]", "{\"a\":{\"b\":[]}}", "\"42\"", "\"null\"", "\"\"", "1e400", "\"\\r\\n\\t \""))
        .Select(text => JsonDocument.Parse(text).RootElement);

    private static readonly Gen<Customer> Customers =
        from texts in Text.Null().Array[60]
        from times in Time.Nullable().Array[8]
        from numbers in Gen.Int.Nullable().Array[2]
        from preferred in Gen.Bool.Nullable()
        from values in Json.Nullable().Array[3]
        from valueType in Pick.From<string?>(null, "string", "number", "integer", "boolean", "object", "array", "Duration")
        from present in Gen.Bool.Array[8]
        select Full(new Queue<string?>(texts), new Queue<DateTime?>(times), numbers, preferred, values, valueType, present);

    [Fact]
    public void A_customer_comes_back_as_it_was()
    {
        Customers.Sample(customer => Assert.Equal(JsonOf(customer), JsonOf(RoundTrip(customer))), iter: 1000);
    }

    [Fact]
    public void A_customer_with_everything_fills_every_element_that_the_schema_has()
    {
        var customer = Full(new Queue<string?>(Enumerable.Range(1, 80).Select(i => $"text {i}")), new Queue<DateTime?>(Enumerable.Repeat<DateTime?>(DateTime.UnixEpoch, 8)), [1, 2], true,
            [JsonDocument.Parse("1").RootElement, JsonDocument.Parse("{}").RootElement, JsonDocument.Parse("true").RootElement], "Duration", Enumerable.Repeat(true, 8).ToArray());

        var xml = Encoding.UTF8.GetString(Write(customer));

        using var xsd = typeof(CustomerServiceXml).Assembly.GetManifestResourceStream("soap/V1/CustomerService.xsd")!;
        var names = System.Xml.Linq.XDocument.Load(xsd).Root!.Elements().Where(e => e.Name.LocalName == "complexType")
            .SelectMany(e => e.Descendants()).Where(e => e.Name.LocalName == "element").Select(e => e.Attribute("name")!.Value).Distinct().ToList();
        Assert.True(names.Count > 40);
        Assert.All(names, name => Assert.Contains($"<{name}>", xml, StringComparison.Ordinal));
        Assert.Equal(JsonOf(customer), JsonOf(RoundTrip(customer)));
    }

    [Theory]
    [InlineData("2026-01-01T10:00:00Z", "2026-01-01T10:00:00Z")]
    [InlineData("2026-01-01T12:00:00+02:00", "2026-01-01T10:00:00Z")]
    [InlineData("2026-01-01T10:00:00", "2026-01-01T10:00:00Z")]
    public void A_time_is_taken_to_UTC(string written, string expected)
    {
        var customer = Read($"<customer><validFor><startDateTime>{written}</startDateTime></validFor></customer>");

        Assert.Equal(DateTimeOffset.Parse(expected).UtcDateTime, customer.ValidFor?.StartDateTime);
        Assert.Equal(DateTimeKind.Utc, customer.ValidFor?.StartDateTime?.Kind);
    }

    [Theory]
    [InlineData("<characteristic><valueType>number</valueType><value>abc</value></characteristic>")]
    [InlineData("<characteristic><value>{</value><jsonType>object</jsonType></characteristic>")]
    [InlineData("<relatedParty><partyOrPartyRole><attribute><name>id</name><value>x</value></attribute></partyOrPartyRole></relatedParty>")]
    [InlineData("<relatedParty><partyOrPartyRole><attribute><name>a</name></attribute><attribute><name>a</name></attribute></partyOrPartyRole></relatedParty>")]
    [InlineData("<validFor><startDateTime>9999-99-99T00:00:00Z</startDateTime></validFor>")]
    [InlineData("<creditProfile><creditScore>99999999999</creditScore></creditProfile>")]
    [InlineData("<characteristic/><name>after</name>")]
    public void What_is_not_a_value_is_refused(string content)
    {
        Assert.Throws<SoapRefusal>(() => Read($"<customer>{content}</customer>"));
    }

    [Fact]
    public void A_partial_customer_says_what_it_has_and_leaves_the_rest()
    {
        var current = new Customer { Id = new("sf-1"), Name = "Ada", Description = "old", EngagedParty = new() { Id = "i-1" }, Account = [new() { Id = "a" }] };
        var patch = ReadPatch("<customer><description>new</description><account><id>b</id></account><account><id>c</id></account></customer>");

        var changed = patch.Customer.ApplyTo(current);

        Assert.Equal(current with { Description = "new", Account = changed.Account }, changed);
        Assert.Equal(["b", "c"], changed.Account!.Select(account => account.Id));
        Assert.True(patch.Customer.Has("description"));
        Assert.False(patch.Customer.Has("name"));
    }

    [Fact]
    public void What_XML_cannot_say_is_replaced_and_not_an_error()
    {
        var customer = RoundTrip(new Customer { Id = new("sf-1"), Name = "a\u0000b\uD800c😀", EngagedParty = new() });

        Assert.Equal("a\uFFFDb\uFFFDc😀", customer.Name);
    }

    private static string JsonOf(Customer customer) => JsonSerializer.Serialize(customer, ModelJson.Default.Customer);

    private static Customer RoundTrip(Customer customer)
    {
        using var reader = new SoapReader(new MemoryStream(Write(customer)), SoapVersion.V11, new SoapOptions());
        reader.ReadHeader();
        reader.ReadBodyName();
        return reader.ReadBody(CustomerServiceXml.One, Schema).Customer;
    }

    private static byte[] Write(Customer customer)
    {
        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            writer.WriteStartElement("s", "Envelope", SoapTestServer.Soap11);
            writer.WriteStartElement("Body", SoapTestServer.Soap11);
            CustomerServiceXml.One.Write(writer, "GetCustomerResponse", new(customer));
            writer.WriteEndDocument();
        }

        return stream.ToArray();
    }

    private static Customer Read(string customer) => ReadPatch(customer).Customer.Value;

    private static UpdateCustomerV1 ReadPatch(string customer)
    {
        var message = SoapTestServer.Envelope($"<UpdateCustomer xmlns='{SoapTestServer.Namespace}'>{customer}</UpdateCustomer>");
        using var reader = new SoapReader(new MemoryStream(Encoding.UTF8.GetBytes(message)), SoapVersion.V11, new SoapOptions());
        reader.ReadHeader();
        reader.ReadBodyName();
        return reader.ReadBody(CustomerServiceXml.Update, Schema);
    }

    private static Customer Full(Queue<string?> texts, Queue<DateTime?> times, int?[] numbers, bool? preferred, JsonElement?[] values, string? valueType, bool[] present)
    {
        string? Next() => texts.Dequeue();
        TimePeriod Period() => new() { StartDateTime = times.Dequeue(), EndDateTime = times.Dequeue() };
        EntityReference Reference() => new() { Id = Next(), Href = Next(), Name = Next(), Description = Next(), ReferredType = Next(), Type = "Ref", BaseType = "Base", SchemaLocation = "urn:x" };
        return new Customer
        {
            Id = new("sf-1"),
            Name = Next() ?? "",
            Description = Next(),
            Role = Next(),
            Status = Next(),
            StatusReason = Next(),
            Type = Next(),
            BaseType = Next(),
            SchemaLocation = Next(),
            ValidFor = present[0] ? Period() : null,
            EngagedParty = Reference(),
            PartyRoleSpecification = present[1] ? Reference() : null,
            Account = present[2] ? [Reference(), new()] : null,
            Agreement = [new() { Id = "agreement" }],
            PaymentMethod = [new() { Id = "method" }],
            Characteristic = present[3]
                ? [
                    new() { Id = Next(), Name = Next(), ValueType = valueType, Value = values[0], CharacteristicRelationship = [new() { Id = Next(), RelationshipType = Next(), Type = "R" }], Type = "C" },
                    new() { ValueType = valueType, Value = values[1] },
                ]
                : null,
            ContactMedium = present[4]
                ? [new()
                {
                    Id = Next(), MediumType = Next(), Preferred = preferred, ContactType = Next(), ValidFor = Period(), EmailAddress = Next(), PhoneNumber = Next(), FaxNumber = Next(), SocialNetworkId = Next(),
                    City = Next(), Country = Next(), PostCode = Next(), StateOrProvince = Next(), Street1 = Next(), Street2 = Next(), GeographicAddress = new() { Id = "g" }, Type = "M",
                }]
                : null,
            CreditProfile = present[5]
                ? [new() { Id = Next(), Href = Next(), CreditProfileDate = times.Dequeue(), CreditRiskRating = numbers[0], CreditScore = numbers[1], ValidFor = new() { StartDateTime = times.Dequeue() }, Type = "P" }]
                : null,
            RelatedParty = present[6]
                ? [new()
                {
                    Role = Next(),
                    Party = new() { Id = Next(), Href = Next(), PartyId = Next(), PartyName = Next(), Type = "O", Further = present[7] ? new() { ["tradingName"] = values[2] ?? JsonDocument.Parse("null").RootElement } : null },
                    Type = "R",
                }]
                : null,
        };
    }
}
