using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Unit.Operations;

public sealed class RoutingTableTests : IDisposable
{
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Routing:network:0:Technology"] = "mobile",
        ["Routing:network:0:Vendor"] = "Ericsson",
        ["Routing:network:1:Technology"] = "ftth",
        ["Routing:network:1:Region"] = "AT-9",
        ["Routing:network:1:Vendor"] = "Nokia",
        ["Routing:network:2:Partner"] = "P-2*",
        ["Routing:network:2:Vendor"] = "Ericsson",
        ["Routing:network:3:Vendor"] = "Huawei",
    }).Build();

    private readonly TestLog _log = new();
    private ServiceProvider? _services;

    [Theory]
    [InlineData("mobile", null, null, "Ericsson")]
    [InlineData("MOBILE", "AT-9", "P-1001", "Ericsson")]
    [InlineData("ftth", "AT-9", "P-1001", "Nokia")]
    [InlineData("ftth", "AT-91", "P-1001", "Huawei")]
    [InlineData("ftth", "AT-8", "p-2001", "Ericsson")]
    [InlineData("l3vpn", "AT-9", "P-1001", "Huawei")]
    [InlineData("ftth", null, null, "Huawei")]
    [InlineData(null, null, null, "Huawei")]
    public void The_first_rule_that_holds_chooses(string? technology, string? region, string? partner, string vendor) => Assert.Equal(
        vendor, Start().Choose("network", new() { Technology = technology, Region = region, Partner = partner is null ? null : new PartnerId(partner) }));

    [Fact]
    public void Every_vendor_whose_rule_may_hold_is_a_candidate_once_and_in_order()
    {
        var table = Start();

        Assert.Equal(["Ericsson", "Nokia", "Huawei"], table.Candidates("network", new()));
        Assert.Equal(["Ericsson"], table.Candidates("network", new() { Technology = "mobile" }));
        Assert.Equal(["Nokia", "Ericsson", "Huawei"], table.Candidates("network", new() { Technology = "ftth" }));
        Assert.Equal(["Nokia", "Huawei"], table.Candidates("network", new() { Technology = "ftth", Partner = new PartnerId("P-1001") }));
    }

    [Fact]
    public void A_domain_without_rules_is_an_error_of_the_configuration() =>
        Assert.Contains("payments", Assert.Throws<InvalidOperationException>(() => Start().Choose("payments", new())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Routing:network:3:Region", "AT-1", "Routing:network needs a last rule without a condition.")]
    [InlineData("Routing:network:3:Vendor", "Nobody", "Routing:network names the vendor Nobody, which is not configured: set Vendors:Nobody:BaseUrl and its credentials, or change the rule.")]
    public void Rules_that_make_no_sense_refuse_the_start_in_a_sentence(string setting, string value, string sentence)
    {
        _configuration[setting] = value;

        Assert.Equal(sentence, Assert.Throws<OptionsValidationException>(Start).Message);
    }

    [Fact]
    public void A_reload_takes_effect_at_once()
    {
        var table = Start();

        _configuration["Routing:network:0:Vendor"] = "Huawei";
        _configuration.Reload();

        Assert.Equal("Huawei", table.Choose("network", new() { Technology = "mobile" }));
    }

    [Fact]
    public void A_bad_reload_keeps_the_last_good_rules_and_says_so()
    {
        var table = Start();

        _configuration["Routing:network:0:Vendor"] = "Nobody";
        _configuration.Reload();

        Assert.Equal("Ericsson", table.Choose("network", new() { Technology = "mobile" }));
        Assert.Contains(_log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("Nobody", StringComparison.Ordinal));
    }

    public void Dispose() => _services?.Dispose();

    private RoutingTable Start()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(_configuration).AddSingleton(TimeProvider.System).AddLogging(logging => logging.AddProvider(_log)).AddOperations();
        foreach (var vendor in new[] { "Ericsson", "Nokia", "Huawei" })
        {
            services.AddSingleton(new VendorRegistration(vendor, vendor));
        }

        _services = services.BuildServiceProvider();
        return _services.GetRequiredService<RoutingTable>();
    }
}
