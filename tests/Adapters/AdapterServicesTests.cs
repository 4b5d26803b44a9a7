using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters;
using TeleCo.Gateway.Adapters.PayPal;
using TeleCo.Gateway.Adapters.Salesforce;
using TeleCo.Gateway.Adapters.Stripe;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What is registered, and what settings are refused.</summary>
public sealed class AdapterServicesTests
{
    [Fact]
    public void A_vendor_without_settings_is_not_there()
    {
        using var services = Services([]);

        Assert.Empty(services.GetServices<VendorRegistration>());
        Assert.Null(services.GetKeyedService<IDirectory<Customer>>("Salesforce"));
    }

    [Theory]
    [InlineData("Salesforce", "sf")]
    [InlineData("HubSpot", "hs")]
    [InlineData("Sap", "sa")]
    [InlineData("Oracle", "or")]
    [InlineData("Stripe", "st")]
    [InlineData("PayPal", "pp")]
    [InlineData("Cisco", "cn")]
    [InlineData("Nokia", "nk")]
    public async Task A_vendor_with_settings_is_there_and_answers(string vendor, string code)
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var health = host.Services.GetRequiredService<IVendorHealth>();

        var ping = await health.PingAsync(TestContext.Current.CancellationToken);

        Assert.Equal([new VendorRegistration(vendor, code)], host.Services.GetServices<VendorRegistration>());
        Assert.Equal(vendor, health.Vendor);
        Assert.True(ping.Value > TimeSpan.Zero);
    }

    [Theory]
    [InlineData("Vendors:Salesforce:BaseUrl", "nonsense", "Vendors:Salesforce:BaseUrl")]
    [InlineData("Vendors:Salesforce:BaseUrl", "https://x.example/path", "Vendors:Salesforce:BaseUrl")]
    [InlineData("Vendors:Salesforce:ApiVersion", "62", "Vendors:Salesforce:ApiVersion")]
    [InlineData("Vendors:Salesforce:ClientId", "", "Vendors:Salesforce:ClientId")]
    [InlineData("Vendors:Salesforce:ClientSecret", "", "Vendors:Salesforce:ClientSecret")]
    [InlineData("Vendors:Salesforce:PrivateKey", "no key", "Vendors:Salesforce:PrivateKey")]
    [InlineData("Vendors:Salesforce:Timeout", "00:01:00", "Vendors:Salesforce:Timeout")]
    [InlineData("Vendors:Salesforce:Retries", "99", "Vendors:Salesforce:Retries")]
    public void Wrong_settings_are_refused_by_name(string key, string value, string named)
    {
        using var services = Services(new()
        {
            ["Vendors:Salesforce:BaseUrl"] = "https://x.example",
            ["Vendors:Salesforce:ClientId"] = "id",
            ["Vendors:Salesforce:ClientSecret"] = "hush",
            [key] = value,
        });

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<SalesforceOptions>>().Value);

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stripe", "SecretKey", "")]
    [InlineData("Stripe", "SecretKey", "pk_hush")]
    [InlineData("Stripe", "ApiVersion", "2020-08-27")]
    [InlineData("Stripe", "ApiVersion", "latest")]
    [InlineData("Stripe", "ReturnUrl", "http://x.example")]
    [InlineData("Stripe", "WebhookTolerance", "1.00:00:00")]
    [InlineData("Stripe", "HundredthsCurrencies", "EUR")]
    [InlineData("PayPal", "ClientId", "")]
    [InlineData("PayPal", "ClientSecret", "")]
    [InlineData("PayPal", "ReturnUrl", "")]
    [InlineData("PayPal", "CancelUrl", "ftp://x.example")]
    [InlineData("PayPal", "WebhookCheck", "7")]
    [InlineData("PayPal", "WebhookTolerance", "00:00:00")]
    public void Wrong_settings_of_a_processor_are_refused_by_name(string vendor, string key, string value)
    {
        using var services = Services(new()
        {
            [$"Vendors:{vendor}:SecretKey"] = "sk_hush",
            [$"Vendors:{vendor}:ClientId"] = "id",
            [$"Vendors:{vendor}:ClientSecret"] = "hush",
            [$"Vendors:{vendor}:ReturnUrl"] = "https://x.example/ok",
            [$"Vendors:{vendor}:CancelUrl"] = "https://x.example/no",
            [$"Vendors:{vendor}:{key}"] = value,
        });

        var refused = Assert.Throws<OptionsValidationException>(() => vendor == "Stripe"
            ? (object)services.GetRequiredService<IOptions<StripeOptions>>().Value
            : services.GetRequiredService<IOptions<PayPalOptions>>().Value);

        Assert.Contains($"Vendors:{vendor}:{key}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_binds_from_text_and_prints_as_stars()
    {
        using var services = Services(new()
        {
            ["Vendors:Salesforce:BaseUrl"] = "https://x.example",
            ["Vendors:Salesforce:ClientId"] = "id",
            ["Vendors:Salesforce:ClientSecret"] = "hush",
        });

        var secret = services.GetRequiredService<IOptions<SalesforceOptions>>().Value.ClientSecret!;

        Assert.Equal(("hush", "***"), (secret.Reveal(), $"{secret}"));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLogging()
        .AddAdapters(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();
}
