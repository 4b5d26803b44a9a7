using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Protocols;
using TeleCo.Gateway.Protocols.Webhooks;

namespace TeleCo.Gateway.Tests.Unit.Payments;

public sealed class WebhookEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_is_stored_before_it_is_answered_and_its_duplicates_are_answered_alike()
    {
        await using var world = await PaymentWorld.StartAsync();
        await using var app = await StartAsync(world);
        using var client = Client(app);

        Assert.Equal((200, ""), await PostAsync(client, "/webhooks/pay", "evt_1 Payment pi_1"));
        Assert.Equal((200, ""), await PostAsync(client, "/webhooks/pay", "evt_1 Payment pi_1"));

        await using var db = world.Node.Open();
        Assert.Equal("evt_1", (await db.Webhooks.SingleAsync(Token)).EventId);
    }

    [Theory]
    [InlineData("/webhooks/pay", "evt_1 Payment pi_1", "bad", 401, "invalid_token")]
    [InlineData("/webhooks/pay", "rubbish", "good", 400, "invalid_request")]
    [InlineData("/webhooks/pay", "", "good", 400, "invalid_request")]
    [InlineData("/webhooks/nobody", "evt_1 Payment pi_1", "good", 404, "not_found")]
    [InlineData("/webhooks/erp", "evt_1 Payment pi_1", "good", 404, "not_found")]
    public async Task What_is_not_taken_is_a_problem_without_a_detail(string path, string body, string signature, int status, string code)
    {
        await using var world = await PaymentWorld.StartAsync();
        await using var app = await StartAsync(world);
        using var client = Client(app);

        var (answered, text) = await PostAsync(client, path, body, signature);

        Assert.Equal(status, answered);
        Assert.Equal(code, JsonElement.Parse(text).GetProperty("code").GetString());
        await using var db = world.Node.Open();
        Assert.Equal(0, await db.Webhooks.CountAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_more_than_256_kilobytes_is_not_read_on(bool announced)
    {
        await using var world = await PaymentWorld.StartAsync();
        await using var app = await StartAsync(world);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.First()).Port, Token);
        var stream = socket.GetStream();

        var length = announced ? "Content-Length: 9000000" : "Transfer-Encoding: chunked";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /webhooks/pay HTTP/1.1\r\nHost: localhost\r\nSignature: good\r\n{length}\r\n\r\n"), Token);
        var chunk = Encoding.ASCII.GetBytes(announced ? new string('x', 0x8000) : $"8000\r\n{new string('x', 0x8000)}\r\n");
        for (var sent = 0; sent < 9; sent++)
        {
            await stream.WriteAsync(chunk, Token);
        }

        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(Token));
    }

    private static HttpClient Client(WebApplication app) => new() { BaseAddress = new Uri(app.Urls.First()) };

    private static async Task<(int Status, string Body)> PostAsync(HttpClient client, string path, string body, string signature = "good")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Signature", signature);
        using var answer = await client.SendAsync(request, Token);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private static async Task<WebApplication> StartAsync(PaymentWorld world)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(world.Get<Gateway.Payments.WebhookInbox>());
        var app = builder.Build();
        app.UseFailures();
        app.UseRouting();
        app.MapWebhooks();
        app.MapNothing();
        await app.StartAsync(Token);
        return app;
    }
}
