using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Contracts;

namespace TeleCo.Gateway.Tests.Conformance.Published;

/// <summary>The contracts that were published are kept in src/Schema/Published. UPDATE_PUBLISHED=1 writes what is served now there, unless it would break a caller.</summary>
public sealed class PublishedContractTests(ContractGateway gateway)
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "src", "Schema", "Published");
    private static readonly bool Updates = Environment.GetEnvironmentVariable("UPDATE_PUBLISHED") == "1";
    private static readonly string[] Services = ["CustomerService", "BillingService", "PaymentService", "ServiceOrderService"];

    [Fact]
    public async Task OpenAPI_documents_are_those_that_were_published()
    {
        var served = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var api in JsonNode.Parse(await gateway.ReadAsync("/openapi/index.json"))!["apis"]!.AsArray())
        {
            var url = api!["url"]!.GetValue<string>();
            served[Path.GetFileName(url)] = await gateway.ReadAsync(url);
        }

        Compare("OpenApi", served, OpenApiContract.Of);
    }

    [Fact]
    public async Task The_graph_is_the_one_that_was_published() =>
        Compare("GraphQl", new() { ["schema.graphql"] = await gateway.ReadAsync("/graphql/schema.graphql") }, SdlContract.Of);

    [Fact]
    public async Task SOAP_services_are_those_that_were_published()
    {
        var served = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in Services)
        {
            var wsdl = await gateway.ReadAsync($"/soap/v1/{service}?singleWsdl");
            served[$"{service}-v1.wsdl"] = wsdl.Replace(gateway.Address, "https://api.example.com", StringComparison.Ordinal);
        }

        Compare("Soap", served, WsdlContract.Of);
    }

    private static void Compare(string kind, Dictionary<string, string> served, Func<string, Contract> read)
    {
        var folder = Path.Combine(Folder, kind);
        Directory.CreateDirectory(folder);
        var published = Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText, StringComparer.Ordinal);
        Assert.Empty(published.Keys.Except(served.Keys).Select(name => $"{name} was published and is no longer served."));
        foreach (var (name, text) in served.Select(file => (file.Key, Normal(file.Value))))
        {
            var known = published.GetValueOrDefault(name);
            if (known is not null)
            {
                var breaks = Contract.Breaks(read(known), read(text));
                Assert.True(breaks.Count == 0, $"{name} would break callers of what was published:\n{string.Join('\n', breaks)}");
            }

            if (Updates)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
            else
            {
                Assert.True(known == text, $"{name} is not what was published; when the change is meant, run this test with UPDATE_PUBLISHED=1 and commit the file.");
            }
        }
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
