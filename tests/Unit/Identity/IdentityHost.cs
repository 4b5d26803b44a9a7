using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;

namespace TeleCo.Gateway.Tests.Unit.Identity;

/// <summary>The part of the gateway that knows callers, on a real server with a database of its own, and an issuer elsewhere that it trusts.</summary>
public sealed class IdentityHost : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("gateway-identity-");
    private WebApplication? _app;

    internal ShiftedTime Time { get; } = new();

    internal FakeIssuer Elsewhere { get; private set; } = null!;

    internal string Address { get; private set; } = "";

    internal HttpClient Http { get; private set; } = null!;

    internal IServiceProvider Services => _app!.Services;

    internal Dictionary<string, string?> Settings { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Elsewhere = await FakeIssuer.StartAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Sandbox", ContentRootPath = _data.FullName });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Gateway:DataDirectory"] = _data.FullName,
            ["Authentication:Issuers:0:Issuer"] = Elsewhere.Address,
            ["Authentication:Issuers:0:RequireHttpsMetadata"] = "false",
            ["Authentication:Issuers:0:Roles:Reader"] = "bills.read payments.read",
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddGatewayStorage(builder.Configuration);
        builder.Services.AddCallers(builder.Configuration, builder.Environment);
        _app = builder.Build();
        await _app.Services.PrepareStorageAsync(CancellationToken.None);
        await _app.PrepareCallersAsync(CancellationToken.None);
        _app.UseCallers();
        _app.MapGet("/whoami", (RequestDelegate)WhoAmIAsync);
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        await Elsewhere.DisposeAsync();
        _data.Delete(recursive: true);
    }

    internal Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) =>
        Http.PostAsync(path, new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>A sandbox client's token by form.</summary>
    internal async Task<string> TokenAsync(string client = "demo-partner", string? scope = null)
    {
        (string, string)[] form = [("grant_type", "client_credentials"), ("client_id", client), ("client_secret", $"{client}-secret")];
        var answer = await ReadAsync(await PostAsync("/connect/token", scope is null ? form : [.. form, ("scope", scope)]));
        return (string?)answer["access_token"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    internal async Task<HttpResponseMessage> CallAsync(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request);
    }

    internal static async Task<JsonObject> ReadAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    internal static AuthenticationHeaderValue Basic(string client, string secret) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{secret}")));

    private static async Task WhoAmIAsync(HttpContext http)
    {
        if (http.User is not GatewayPrincipal)
        {
            await http.ChallengeAsync();
            return;
        }

        var call = CallContextFactory.Create(http, http.User, Protocol.Rest, null);
        if (http.Request.Query["needs"].ToString() is { Length: > 0 } scope && !call.Caller.Scopes.Contains(scope))
        {
            await http.ForbidAsync(new AuthenticationProperties { Items = { [GatewayBearerHandler.ScopeItem] = scope } });
            return;
        }

        await http.Response.WriteAsync($"{call.Caller.ClientId} {call.Caller.Partner?.Value ?? "-"} {call.Caller.Subject ?? "-"} {string.Join(',', call.Caller.Scopes.Order(StringComparer.Ordinal))}");
    }
}

[CollectionDefinition(Name)]
public sealed class IdentityTests : ICollectionFixture<IdentityHost>
{
    public const string Name = "identity";
}
