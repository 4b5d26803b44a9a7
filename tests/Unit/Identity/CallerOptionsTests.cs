using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Tests.Unit.Identity;

public sealed class CallerOptionsTests
{
    [Theory]
    [InlineData("Production", null, "Issuer:Address must be set")]
    [InlineData("Production", "http://api.operator.example", "Issuer:Address must be set")]
    [InlineData("Production", "https://api.operator.example/path", "without path")]
    [InlineData("Sandbox", "nonsense", "without path")]
    [InlineData("Production", "https://api.operator.example", null)]
    [InlineData("Sandbox", null, null)]
    public void An_issuer_address_is_held_to_its_environment(string environment, string? address, string? problem)
    {
        var result = new IssuerOptionsValidator(new Environment(environment)).Validate(null, new IssuerOptions { Address = address });

        Assert.Equal(problem is null, result.Succeeded);
        Assert.Contains(problem ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void An_issuer_that_is_switched_off_needs_no_address() =>
        Assert.True(new IssuerOptionsValidator(new Environment("Production")).Validate(null, new IssuerOptions { Enabled = false }).Succeeded);

    [Theory]
    [InlineData("Sandbox", "http://127.0.0.1:1", false, true)]
    [InlineData("Sandbox", "http://127.0.0.1:1", true, false)]
    [InlineData("Production", "http://127.0.0.1:1", false, false)]
    [InlineData("Production", "https://issuer.example", true, true)]
    [InlineData("Production", "", true, false)]
    public void A_trusted_issuer_is_reached_over_https(string environment, string issuer, bool requireHttps, bool valid)
    {
        var options = new TrustOptions { Issuers = [new TrustedIssuerOptions { Issuer = issuer, RequireHttpsMetadata = requireHttps }] };

        Assert.Equal(valid, new TrustOptionsValidator(new Environment(environment)).Validate(null, options).Succeeded);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var issuer = new TrustedIssuerOptions { Issuer = "https://issuer.example", Audience = "", Roles = { ["Reader"] = "no.such" } };

        var result = new TrustOptionsValidator(new Environment("Production")).Validate(null, new TrustOptions { Issuers = [issuer, issuer] });

        Assert.Equal(5, result.Failures!.Count());
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = ".";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
