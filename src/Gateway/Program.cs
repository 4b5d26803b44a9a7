using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Portal;
using TeleCo.Gateway.Protocols;
using TeleCo.Gateway.Protocols.Admin;
using TeleCo.Gateway.Protocols.GraphQl;
using TeleCo.Gateway.Protocols.Rest;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Protocols.Soap;
using TeleCo.Gateway.Protocols.Webhooks;

var builder = GatewayHost.CreateBuilder(args);
await using var vendors = await builder.StartSandboxVendorsAsync();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddGatewayStorage(builder.Configuration);
builder.Services.AddVendors(builder.Configuration);
builder.Services.AddOperations();
builder.Services.AddCallers(builder.Configuration, builder.Environment);
builder.Services.AddRest().AddSoap().AddGraph(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);

await using var app = builder.Build();
if (!app.HasSoundSettings())
{
    return 78; // EX_CONFIG
}

await app.Services.PrepareStorageAsync(app.Lifetime.ApplicationStopping);
await app.Services.AddDemoPaymentsAsync(vendors, app.Lifetime.ApplicationStopping);
await app.Services.AddDemoServicesAsync(vendors, app.Lifetime.ApplicationStopping);
await app.PrepareCallersAsync(app.Lifetime.ApplicationStopping);

app.UseRequestIds();       // first: every answer has them
app.UseFailures();         // what is thrown behind it becomes an answer without a detail
app.UseSafeHeaders();
app.UseRouting();
app.UseCallers();          // before authorization, which asks who calls
app.UseAuthorization();

app.MapRest();
app.MapContracts();
app.MapSoap();
app.MapGraph();
app.MapWebhooks();
app.MapAdmin();
app.MapFrontPage();
app.MapHealth();
app.MapMetrics();
app.MapNothing();
app.OrderSandboxWebhooks(vendors);
app.AnnounceWhenReady();
await app.RunAsync();
return 0;
