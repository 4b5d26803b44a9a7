using TeleCo.Gateway.Composition;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddGatewayStorage(builder.Configuration);
var app = builder.Build();
await app.Services.PrepareStorageAsync(app.Lifetime.ApplicationStopping);
await app.RunAsync();
