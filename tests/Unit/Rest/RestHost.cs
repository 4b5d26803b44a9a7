using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Protocols.GraphQl;
using TeleCo.Gateway.Protocols.GraphQl.Transport;
using TeleCo.Gateway.Protocols.Rest;
using TeleCo.Gateway.Protocols.Soap;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Unit.Rest;

/// <summary>The TM Forum APIs on a free port, over a backend in memory; a header says who calls.</summary>
internal sealed class RestHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private RestHost(WebApplication app, string folder, MemoryBiller biller)
    {
        Biller = biller;
        _app = app;
        _folder = folder;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    /// <summary>Who makes the bills.</summary>
    public MemoryBiller Biller { get; }

    public static async Task<RestHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("teleco-rest-").FullName;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Sandbox", ContentRootPath = folder });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Gateway:DataDirectory"] = folder;
        builder.Configuration["Routing:crm:0:Vendor"] = "Test";
        builder.Configuration["Routing:erp:0:Vendor"] = "Test";
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddGatewayStorage(builder.Configuration);
        builder.Services.AddOperations();
        builder.Services.AddRest();
        builder.Services.AddAuthorization();
        builder.Services.AddSoap();
        builder.Services.AddSingleton<ISoapAuthenticator, NoSecondChance>();
        builder.Services.AddGraph(builder.Configuration);
        builder.Services.AddSingleton<IGraphQlCallFactory, GraphCalls>();
        builder.Services.AddSingleton(new VendorRegistration("Test", "tt"));
        builder.Services.AddKeyedSingleton<IDirectory<Customer>>("Test", new MemoryDirectory<Customer>((draft, id) => draft with { Id = id }).With(Customer("tt-c1", "P-1"), Customer("tt-c2", "P-2")));
        builder.Services.AddKeyedSingleton<IDirectory<Individual>>("Test", new MemoryDirectory<Individual>((draft, id) => draft with { Id = id }));
        builder.Services.AddKeyedSingleton<IDirectory<Organization>>("Test", new MemoryDirectory<Organization>((draft, id) => draft with { Id = id }));
        var biller = new MemoryBiller();
        biller.AddTo(builder.Services);
        var app = builder.Build();
        await app.Services.PrepareStorageAsync(TestContext.Current.CancellationToken);
        app.Use(Authenticate);
        app.UseRouting();
        app.UseAuthorization();
        app.MapRest();
        app.MapSoap();
        app.MapGraph();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, folder, biller);
    }

    /// <summary>Sends a call as <c>client</c> or <c>client/partner</c>.</summary>
    public Task<HttpResponseMessage> SendAsync(string method, string path, string? body = null, string caller = "internal", string? key = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-Caller", caller);
        request.Headers.Authorization = new("Bearer", "taken-as-read");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None); // the journal is done before its folder goes
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Customer Customer(string id, string partner) =>
        new() { Id = new(id), Partner = new(partner), Name = $"Customer {id}", EngagedParty = new() { Id = "o-1", ReferredType = "Organization" } };

    private static Task Authenticate(HttpContext context, RequestDelegate next)
    {
        var caller = context.Request.Headers["X-Caller"].ToString().Split('/');
        context.User = GatewayPrincipal.Of(caller[0], subject: null, caller.Length > 1 ? new PartnerId(caller[1]) : null, caller[0] == "powerless" ? [] : Scopes.All);
        return next(context);
    }

    // Who calls is known before SOAP and the graph are reached.
    private sealed class NoSecondChance : ISoapAuthenticator
    {
        public ValueTask<ClaimsPrincipal?> AuthenticateTokenAsync(HttpContext context, string token, CancellationToken cancellationToken) => ValueTask.FromResult<ClaimsPrincipal?>(null);

        public ValueTask<ClaimsPrincipal?> AuthenticateClientAsync(HttpContext context, string clientId, string secret, CancellationToken cancellationToken) =>
            ValueTask.FromResult<ClaimsPrincipal?>(null);
    }

    private sealed class GraphCalls : IGraphQlCallFactory
    {
        private readonly GraphQlCalls _calls = new(null!); // the authenticator is for sockets alone

        public ValueTask<GraphQlCall> CreateAsync(HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken) => _calls.CreateAsync(context, user, cancellationToken);

        public ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext context, string token, CancellationToken cancellationToken) => ValueTask.FromResult<ClaimsPrincipal?>(null);
    }
}
