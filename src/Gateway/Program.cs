using TeleCo.Gateway.Composition;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddGatewayStorage(builder.Configuration);
builder.Services.AddCallers(builder.Configuration, builder.Environment);
var app = builder.Build();
await app.Services.PrepareStorageAsync(app.Lifetime.ApplicationStopping);
await app.PrepareCallersAsync(app.Lifetime.ApplicationStopping);
app.UseCallers();
await app.RunAsync();
