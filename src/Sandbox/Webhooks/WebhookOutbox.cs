using System.Net.Http.Headers;
using System.Threading.Channels;

namespace TeleCo.Gateway.Sandbox.Webhooks;

/// <summary>Sends events beside the calls that cause them, at least once: a receiver that does not answer 2xx gets them again.</summary>
internal sealed class WebhookOutbox : IAsyncDisposable
{
    private const int Attempts = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan GatherTime = TimeSpan.FromMilliseconds(40);

    private readonly Channel<WebhookMessage> _queue =
        Channel.CreateBounded<WebhookMessage>(new BoundedChannelOptions(100_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private Task? _pump;

    public void Add(WebhookMessage message)
    {
        if (!Uri.TryCreate(message.Target.Url, UriKind.Absolute, out var url) || !url.IsLoopback || url.Scheme is not ("http" or "https"))
        {
            return;
        }

        _queue.Writer.TryWrite(message);
        lock (_gate)
        {
            // Started by the first event: thousands of servers in one test never send any.
            _pump ??= Task.Run(PumpAsync, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_pump is not null)
        {
            await _pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }

    private async Task PumpAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
        while (await _queue.Reader.WaitToReadAsync(_stop.Token))
        {
            foreach (var message in await GatherAsync())
            {
                await SendAsync(http, message);
                if (message.Target.Duplicate)
                {
                    await SendAsync(http, message);
                }
            }
        }
    }

    private async Task<List<WebhookMessage>> GatherAsync()
    {
        var batch = new List<WebhookMessage>();
        Drain(batch);
        if (batch.Exists(message => message.Target.Shuffle))
        {
            await Task.Delay(GatherTime, TimeProvider.System, _stop.Token);
            Drain(batch);
            batch.Reverse();
        }

        return batch;
    }

    private void Drain(List<WebhookMessage> batch)
    {
        while (batch.Count < 1000 && _queue.Reader.TryRead(out var message))
        {
            batch.Add(message);
        }
    }

    private async Task SendAsync(HttpClient http, WebhookMessage message)
    {
        var wait = FirstWait;
        for (var attempt = 1; attempt <= Attempts && !await TrySendAsync(http, message); attempt++)
        {
            await Task.Delay(wait, TimeProvider.System, _stop.Token);
            wait *= 2;
        }
    }

    private async Task<bool> TrySendAsync(HttpClient http, WebhookMessage message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Target.Url) { Content = new ReadOnlyMemoryContent(message.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        foreach (var (name, value) in message.Sign(message.Body))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var answer = await http.SendAsync(request, _stop.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !_stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
