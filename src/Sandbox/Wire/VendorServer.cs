using System.Net;
using TeleCo.Gateway.Sandbox.Faults;

namespace TeleCo.Gateway.Sandbox.Wire;

/// <summary>One Kestrel on loopback with one vendor behind it.</summary>
internal sealed class VendorServer : IAsyncDisposable
{
    private readonly IVendorSandbox _vendor;
    private readonly TimeSpan _latency;
    private readonly FaultBoard _faults = new();
    private readonly CallLog _calls = new();
    private readonly AdminEndpoints _admin;
    private readonly WebApplication _app;

    private VendorServer(IVendorSandbox vendor, VendorSandboxOptions options)
    {
        _vendor = vendor;
        _latency = options.Latency;
        _admin = new AdminEndpoints(vendor, _faults, _calls);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            // Longer than any vendor takes, so that the vendor's own 414 is what a client sees.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 1024 * 1024;
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public string Name => _vendor.Name;

    public Uri BaseUrl { get; private set; } = null!; // known once started, and only a started server is handed out

    public static async Task<VendorServer> StartAsync(IVendorSandbox vendor, VendorSandboxOptions options, CancellationToken cancellationToken)
    {
        var server = new VendorServer(vendor, options);
        try
        {
            await server._app.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.BaseUrl = new Uri(server._app.Urls.First());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_vendor is IAsyncDisposable vendor)
        {
            await vendor.DisposeAsync();
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/__sandbox", StringComparison.Ordinal))
        {
            await _admin.HandleAsync(context);
            return;
        }

        if (await VendorRequest.ReadAsync(context, _vendor.MaxBodyBytes, context.RequestAborted) is not { } request)
        {
            await _vendor.Fail(FaultKind.Status, StatusCodes.Status413PayloadTooLarge).SendAsync(context);
            return;
        }

        var name = _vendor.CallName(request);
        _calls.Add(request, name);
        if (_vendor.Arrive(request) is { } refused)
        {
            await refused.SendAsync(context);
            return;
        }

        try
        {
            await AnswerAsync(context, request, name);
        }
        finally
        {
            _vendor.Leave(request);
        }
    }

    private async Task AnswerAsync(HttpContext context, VendorRequest request, string name)
    {
        if (_latency > TimeSpan.Zero)
        {
            await Task.Delay(_latency, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var fault = _faults.Take(request.Method, name);
        if (fault is null)
        {
            await _vendor.Answer(request).SendAsync(context);
        }
        else
        {
            await new FaultyAnswer(_vendor, fault).SendAsync(context, request);
        }
    }
}
