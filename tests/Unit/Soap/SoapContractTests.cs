using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;

namespace TeleCo.Gateway.Tests.Unit.Soap;

public sealed class SoapContractTests
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    [Theory]
    [InlineData("?wsdl")]
    [InlineData("?WSDL")]
    [InlineData("?singleWsdl")]
    public async Task The_contract_is_served_without_a_token_and_names_the_address_that_was_asked(string query)
    {
        await using var server = await SoapTestServer.StartAsync();

        var wsdl = XDocument.Parse(await server.Http.GetStringAsync(query, TestContext.Current.CancellationToken));

        var addresses = wsdl.Descendants().Where(e => e.Name.LocalName == "address").Select(e => e.Attribute("location")!.Value).ToList();
        Assert.Equal(2, addresses.Count);
        Assert.All(addresses, address => Assert.Equal(new Uri(server.Address, "/soap/v1/CustomerService").ToString(), address));
    }

    [Fact]
    public async Task The_import_of_the_wsdl_leads_to_the_schema_and_the_single_wsdl_holds_it()
    {
        await using var server = await SoapTestServer.StartAsync();

        var wsdl = XDocument.Parse(await server.Http.GetStringAsync("?wsdl", TestContext.Current.CancellationToken));
        var xsd = XDocument.Parse(await server.Http.GetStringAsync(wsdl.Descendants(Xs + "import").Single().Attribute("schemaLocation")!.Value, TestContext.Current.CancellationToken));
        var single = XDocument.Parse(await server.Http.GetStringAsync("?singleWsdl", TestContext.Current.CancellationToken));

        Assert.Equal(SoapTestServer.Namespace, xsd.Root!.Attribute("targetNamespace")!.Value);
        Assert.Empty(single.Descendants(Xs + "import"));
        Assert.True(XNode.DeepEquals(xsd.Root, single.Descendants(Xs + "schema").Single()));
    }

    [Fact]
    public async Task A_hostile_host_header_stays_text()
    {
        await using var server = await SoapTestServer.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("GET /soap/v1/CustomerService?wsdl HTTP/1.0\r\nHost: a&b\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        // The server may refuse the header; what is answered must be XML all the same.
        Assert.True(answer.Contains(" 400 ", StringComparison.Ordinal) || XDocument.Parse(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]).Root is not null);
    }

    [Fact]
    public async Task Another_schema_name_is_not_a_way_to_a_file()
    {
        await using var server = await SoapTestServer.StartAsync();

        using var response = await server.Http.GetAsync("?xsd=../../appsettings.json", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
