using System.Net;
using System.Text.Json;
using TeleCo.Gateway.Protocols.GraphQl.Transport;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

public sealed class PersistedQueryTests
{
    private const string Query = "{hello}";
    private static readonly string Hash = TrustedDocuments.HashOf(Query);

    [Fact]
    public async Task A_query_registered_once_is_found_by_its_hash_also_over_get()
    {
        await using var graph = await TestGraph.StartAsync();
        var extensions = Uri.EscapeDataString(Extensions(Hash));

        using var before = await graph.GetAsync("extensions=" + extensions);
        using var register = await graph.PostAsync(Request(Query, Hash));
        using var after = await graph.GetAsync("extensions=" + extensions);

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", TestGraph.CodeOf(await TestGraph.ReadAsync(before)));
        Assert.Equal(HttpStatusCode.OK, register.StatusCode);
        Assert.Equal("Hello world", (await TestGraph.ReadAsync(after)).GetProperty("data").GetProperty("hello").GetString());
    }

    [Fact]
    public async Task A_hash_of_another_query_is_refused_and_registers_nothing()
    {
        await using var graph = await TestGraph.StartAsync();

        using var wrong = await graph.PostAsync(Request("{caller}", Hash));
        using var after = await graph.PostAsync(Request(null, Hash));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", TestGraph.CodeOf(await TestGraph.ReadAsync(after)));
    }

    [Fact]
    public async Task The_store_forgets_the_least_recently_used()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Documents.PersistedQueryCapacity = 2);
        foreach (var query in new[] { Query, "{caller}", "{__typename}" })
        {
            using var registered = await graph.PostAsync(Request(query, TrustedDocuments.HashOf(query)));
        }

        using var oldest = await graph.PostAsync(Request(null, Hash));
        using var newest = await graph.PostAsync(Request(null, TrustedDocuments.HashOf("{__typename}")));

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", TestGraph.CodeOf(await TestGraph.ReadAsync(oldest)));
        Assert.True((await TestGraph.ReadAsync(newest)).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Trusted_documents_are_executed_by_id_or_hash_and_nothing_else_is()
    {
        await using var graph = await TestGraph.StartAsync(Trust);

        using var byId = await graph.PostAsync($$"""{"documentId":"sha256:{{Hash}}"}""");
        using var byHash = await graph.PostAsync(Request(null, Hash));
        using var same = await graph.PostAsync("""{"query":"{hello}"}""");
        using var other = await graph.PostAsync("""{"query":"{caller}"}""", "application/graphql-response+json");
        using var unknown = await graph.PostAsync("""{"documentId":"nope"}""");
        using var register = await graph.PostAsync(Request("{caller}", TrustedDocuments.HashOf("{caller}")));

        Assert.True((await TestGraph.ReadAsync(byId)).TryGetProperty("data", out _));
        Assert.True((await TestGraph.ReadAsync(byHash)).TryGetProperty("data", out _));
        Assert.True((await TestGraph.ReadAsync(same)).TryGetProperty("data", out _));
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.Equal("document_not_trusted", TestGraph.CodeOf(await TestGraph.ReadAsync(other)));
        Assert.Equal("persisted_document_not_found", TestGraph.CodeOf(await TestGraph.ReadAsync(unknown)));
        Assert.Equal("document_not_trusted", TestGraph.CodeOf(await TestGraph.ReadAsync(register)));
    }

    [Fact]
    public void A_trusted_document_under_a_wrong_hash_refuses_to_start()
    {
        var options = new GraphQlDocumentOptions { Trusted = { ["sha256:" + Hash] = "{caller}" } };

        Assert.Throws<InvalidDataException>(() => new TrustedDocuments(options));
    }

    private static void Trust(GraphQlTransportOptions options)
    {
        options.Documents.TrustedOnly = true;
        options.Documents.Trusted["sha256:" + Hash] = Query;
    }

    private static string Extensions(string hash) => $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";

    private static string Request(string? query, string hash) =>
        query is null ? $$"""{"extensions":{{Extensions(hash)}}}""" : $$"""{"query":{{JsonSerializer.Serialize(query)}},"extensions":{{Extensions(hash)}}}""";
}
