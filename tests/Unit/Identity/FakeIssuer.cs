using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Tests.Unit.Identity;

/// <summary>An issuer elsewhere, on loopback: serves discovery and keys, and counts how often it is asked.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _fetches;

    private FakeIssuer(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>What the discovery document says; null means the address.</summary>
    public string? ClaimedIssuer { get; set; }

    public int Fetches => Volatile.Read(ref _fetches);

    public Dictionary<string, RSA> Keys { get; } = new() { ["one"] = RSA.Create(2048) };

    /// <summary>Keys as they are, beside <see cref="Keys"/>.</summary>
    public List<JsonObject> MoreKeys { get; } = [];

    public static async Task<FakeIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var issuer = new FakeIssuer(app);
        app.Run(issuer.AnswerAsync);
        await app.StartAsync();
        issuer.Address = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return issuer;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/.well-known/openid-configuration")
        {
            return http.Response.WriteAsync(new JsonObject { ["issuer"] = ClaimedIssuer ?? Address, ["jwks_uri"] = $"{Address}/jwks" }.ToJsonString());
        }

        Interlocked.Increment(ref _fetches);
        return http.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => Jwk(key.Key, key.Value)), .. MoreKeys.Select(key => key.DeepClone())]) }.ToJsonString());
    }

    public static JsonObject Jwk(string id, RSA key)
    {
        var parameters = key.ExportParameters(false);
        return new JsonObject { ["kty"] = "RSA", ["kid"] = id, ["use"] = "sig", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) };
    }
}
