using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Protocols.Soap;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Unit.Soap;

/// <summary>CustomerService on a real server and a free port, over operations that keep customers in memory. The only valid token is <see cref="Token"/>, the only client <c>demo</c>.</summary>
internal sealed class SoapTestServer : IAsyncDisposable
{
    public const string Namespace = "urn:teleco:gateway:customerservice:v1";
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    public const string Token = "header.payload.signature";

    private readonly WebApplication _app;

    private SoapTestServer(WebApplication app, CustomersInMemory customers)
    {
        _app = app;
        Customers = customers;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient { BaseAddress = new Uri(Address, "/soap/v1/CustomerService") };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public CustomersInMemory Customers { get; }

    public static async Task<SoapTestServer> StartAsync(string environment = "Sandbox")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var customers = new CustomersInMemory();
        builder.Services.AddSingleton(TimeProvider.System).AddSoap();
        builder.Services.RemoveAll<SoapService>();
        builder.Services.AddSingleton(customers.Bind());
        builder.Services.AddSingleton<ISoapAuthenticator, Authenticator>();
        builder.Services.AddSingleton<CallContextMaker>(customers.MakeCall);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers.Authorization == $"Bearer {Token}")
            {
                context.User = Principal("demo");
            }

            return next(context);
        });
        app.MapSoap();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, customers);
    }

    public static string Envelope(string body, string header = "", string ns = Soap11) =>
        $"""<s:Envelope xmlns:s="{ns}" xmlns:t="{Namespace}">{(header.Length == 0 ? "" : $"<s:Header>{header}</s:Header>")}<s:Body>{body}</s:Body></s:Envelope>""";

    public static string Get(string id) => $"<t:GetCustomer><t:id>{id}</t:id></t:GetCustomer>";

    public Task<SoapTestAnswer> CallAsync(string envelope, bool authenticated = true, string contentType = "text/xml; charset=utf-8", string? action = null) =>
        CallAsync(Encoding.UTF8.GetBytes(envelope), authenticated, contentType, action);

    public async Task<SoapTestAnswer> CallAsync(byte[] message, bool authenticated = true, string contentType = "text/xml; charset=utf-8", string? action = null, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new ByteArrayContent(message) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (action is not null)
        {
            request.Headers.TryAddWithoutValidation("SOAPAction", action);
        }

        if (authenticated || authorization is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", authorization ?? Token);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await SoapTestAnswer.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static ClaimsPrincipal Principal(string client) => new(new ClaimsIdentity([new Claim("client_id", client)], "test"));

    private sealed class Authenticator : ISoapAuthenticator
    {
        public ValueTask<ClaimsPrincipal?> AuthenticateTokenAsync(HttpContext context, string token, CancellationToken cancellationToken) =>
            ValueTask.FromResult(token == Token ? Principal("demo") : null);

        public ValueTask<ClaimsPrincipal?> AuthenticateClientAsync(HttpContext context, string clientId, string secret, CancellationToken cancellationToken) =>
            ValueTask.FromResult(secret == $"{clientId}-secret" ? Principal(clientId) : null);
    }
}
