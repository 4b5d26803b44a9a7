using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Protocols.GraphQl.Transport;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

/// <summary>The transport with the test schema on a real server.</summary>
internal sealed class TestGraph : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestGraph(WebApplication app, TestSchema schema)
    {
        _app = app;
        Schema = schema;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public TestSchema Schema { get; }

    public HttpClient Http { get; }

    public DocumentStore Documents => _app.Services.GetRequiredService<DocumentStore>();

    public static async Task<TestGraph> StartAsync(
        Action<GraphQlTransportOptions>? configure = null,
        bool open = true,
        DateTimeOffset? expiry = null,
        string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var schema = new TestSchema();
        builder.Services.AddSingleton<ISchema>(schema);
        builder.Services.AddSingleton<IDocumentExecuter>(new DocumentExecuter());
        builder.Services.AddSingleton<IGraphQlCallFactory>(new TestCalls(open, expiry));
        builder.Services.AddGraphQlTransport(configure ?? (_ => { }));
        var app = builder.Build();
        app.MapGraphQl("/graphql");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestGraph(app, schema);
    }

    public Task<HttpResponseMessage> PostAsync(string json, string? accept = null, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(json, Encoding.UTF8),
        };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string query, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + query);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts a document, and gives the answer's JSON.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        using var response = await PostAsync(JsonSerializer.Serialize(new { query, variables }));
        return await ReadAsync(response);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }

    /// <summary>The code of the first error.</summary>
    public static string? CodeOf(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    public async Task<TestSocket> ConnectAsync(string? protocol = "graphql-transport-ws", string? token = null)
    {
        var socket = new ClientWebSocket();
        if (protocol is not null)
        {
            socket.Options.AddSubProtocol(protocol);
        }

        if (token is not null)
        {
            socket.Options.SetRequestHeader("Authorization", token);
        }

        await socket.ConnectAsync(new Uri(_app.Urls.Single().Replace("http", "ws") + "/graphql"), TestContext.Current.CancellationToken);
        return new TestSocket(socket);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
