using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

/// <summary>A client that says what it likes.</summary>
internal sealed class TestSocket(ClientWebSocket socket) : IDisposable
{
    public int? CloseCode => (int?)socket.CloseStatus;

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public Task SendBinaryAsync() => socket.SendAsync(new byte[] { 1 }, WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

    public async Task InitAsync()
    {
        await SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("connection_ack", (await ReceiveAsync()).GetProperty("type").GetString());
    }

    /// <summary>The next message; fails when the server closes.</summary>
    public async Task<JsonElement> ReceiveAsync() =>
        await TryReceiveAsync() ?? throw new InvalidOperationException($"Closed with {CloseCode} {socket.CloseStatusDescription}");

    /// <summary>Reads up to the close frame and gives its code.</summary>
    public async Task<int?> ClosedAsync()
    {
        while (await TryReceiveAsync() is not null)
        {
            // messages before the close frame are not the matter here
        }

        return CloseCode;
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);

    public void Dispose() => socket.Dispose();

    private async Task<JsonElement?> TryReceiveAsync()
    {
        var buffer = new byte[65536];
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), TestContext.Current.CancellationToken);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += read.Count;
            if (read.EndOfMessage)
            {
                using var json = JsonDocument.Parse(buffer.AsMemory(0, length));
                return json.RootElement.Clone();
            }
        }
    }
}
