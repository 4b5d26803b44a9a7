namespace TeleCo.Gateway.Tests.Conformance.Published;

/// <summary>The guard of published contracts sees what it is there to see.</summary>
public sealed class BreakingChangeTests
{
    private const string Api = """
        {"paths":{"/customer":{"post":{"operationId":"createCustomer","parameters":[{"name":"fields","in":"query"}],"security":[{"oauth2":["customers.write"]}],
        "requestBody":{"content":{"application/json":{}}},"responses":{"201":{}}}}},
        "components":{"schemas":{"CustomerCreate":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"status":{"type":"string","enum":["open","closed"]}}}}}}
        """;

    private const string Graph = "type Query { customer(id: ID!, at: Int): Customer } type Customer { id: ID! name: String } input NewCustomer { name: String! note: String } enum Size { S M }";

    private const string Soap = """
        <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"><types><xs:schema>
        <xs:complexType name="Customer"><xs:sequence><xs:element name="name" type="xs:string"/><xs:element name="note" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
        <xs:simpleType name="Size"><xs:restriction base="xs:string"><xs:enumeration value="S"/><xs:enumeration value="M"/></xs:restriction></xs:simpleType>
        </xs:schema></types><portType name="P"><operation name="GetCustomer"/></portType></definitions>
        """;

    [Theory]
    [InlineData("\"/customer\"", "\"/customers\"")]
    [InlineData("\"post\"", "\"put\"")]
    [InlineData("createCustomer", "makeCustomer")]
    [InlineData("\"fields\"", "\"select\"")]
    [InlineData("customers.write", "customers.all")]
    [InlineData("application/json", "application/xml")]
    [InlineData("\"201\"", "\"202\"")]
    [InlineData("[\"name\"]", "[\"name\",\"status\"]")]
    [InlineData("\"name\":{\"type\":\"string\"}", "\"name\":{\"type\":\"integer\"}")]
    [InlineData(",\"closed\"", "")]
    [InlineData("\"in\":\"query\"", "\"in\":\"query\",\"required\":true")]
    public void A_change_of_an_OpenAPI_document_that_breaks_callers_is_seen(string was, string becomes) => AssertBreaks(OpenApiContract.Of, Api, was, becomes);

    [Theory]
    [InlineData("[\"name\"]", "[]")]
    [InlineData("\"closed\"", "\"closed\",\"lost\"")]
    [InlineData("\"201\":{}", "\"201\":{},\"202\":{}")]
    public void A_change_of_an_OpenAPI_document_that_breaks_nobody_is_let_through(string was, string becomes) => AssertKeeps(OpenApiContract.Of, Api, was, becomes);

    [Theory]
    [InlineData("name: String }", "}")]
    [InlineData("id: ID! name", "id: ID name")]
    [InlineData("at: Int", "at: Int!")]
    [InlineData(", at: Int", "")]
    [InlineData("note: String", "note: String!")]
    [InlineData("S M", "S")]
    [InlineData("name: String }", "name: Int }")]
    public void A_change_of_the_graph_that_breaks_callers_is_seen(string was, string becomes) => AssertBreaks(SdlContract.Of, Graph, was, becomes);

    [Theory]
    [InlineData("S M", "S M L")]
    [InlineData("name: String }", "name: String size: Size }")]
    [InlineData("id: ID!, at", "id: ID, at")]
    public void A_change_of_the_graph_that_breaks_nobody_is_let_through(string was, string becomes) => AssertKeeps(SdlContract.Of, Graph, was, becomes);

    [Theory]
    [InlineData("GetCustomer", "FindCustomer")]
    [InlineData("urn:x", "urn:y")]
    [InlineData("<xs:enumeration value=\"M\"/>", "")]
    [InlineData("<xs:element name=\"note\" type=\"xs:string\" minOccurs=\"0\"/>", "")]
    [InlineData("minOccurs=\"0\"", "minOccurs=\"1\"")]
    [InlineData("name=\"name\" type=\"xs:string\"", "name=\"name\" type=\"xs:int\"")]
    public void A_change_of_a_SOAP_contract_that_breaks_callers_is_seen(string was, string becomes) => AssertBreaks(WsdlContract.Of, Soap, was, becomes);

    [Theory]
    [InlineData("<xs:enumeration value=\"M\"/>", "<xs:enumeration value=\"M\"/><xs:enumeration value=\"L\"/>")]
    [InlineData("name=\"name\" type=\"xs:string\"", "name=\"name\" type=\"xs:string\" minOccurs=\"0\"")]
    public void A_change_of_a_SOAP_contract_that_breaks_nobody_is_let_through(string was, string becomes) => AssertKeeps(WsdlContract.Of, Soap, was, becomes);

    private static void AssertBreaks(Func<string, Contract> read, string published, string was, string becomes) => Assert.NotEmpty(Breaks(read, published, was, becomes));

    private static void AssertKeeps(Func<string, Contract> read, string published, string was, string becomes) => Assert.Empty(Breaks(read, published, was, becomes));

    private static IReadOnlyList<string> Breaks(Func<string, Contract> read, string published, string was, string becomes)
    {
        Assert.Contains(was, published);
        return Contract.Breaks(read(published), read(published.Replace(was, becomes, StringComparison.Ordinal)));
    }
}
