using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Cisco;
using TeleCo.Gateway.Adapters.Nokia;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What settings of networks are refused, and by which name.</summary>
public sealed class NetworkOptionsTests
{
    [Theory]
    [InlineData("Password", "", "Vendors:Cisco:Password")]
    [InlineData("Login", "Token", "Vendors:Cisco:Token")]
    [InlineData("Root", "restconf/", "Vendors:Cisco:Root")]
    [InlineData("Timeout", "01:00:00", "Vendors:Cisco:Timeout")]
    [InlineData("CommitQueueErrorOption", "hope", "Vendors:Cisco:CommitQueueErrorOption")]
    [InlineData("Models:tv:List", "tv", "Vendors:Cisco:Models:tv:List")]
    [InlineData("Models:tv:AdminState", "", "Vendors:Cisco:Models:tv:AdminState")]
    [InlineData("Models:tv:Characteristics:box:Type", "blob", "Vendors:Cisco:Models:tv:Characteristics:box:Type")]
    [InlineData("Models:tv:Characteristics:box:Type", "identityref", "Vendors:Cisco:Models:tv:Characteristics:box:Type")]
    [InlineData("Models:tv:Characteristics:box:Pattern", "(?=x)y", "Vendors:Cisco:Models:tv:Characteristics:box:Pattern")]
    [InlineData("Models:tv:Characteristics:box.part:Node", "box", "Vendors:Cisco:Models:tv:Characteristics:box.part")]
    public async Task A_setting_of_Cisco_is_refused_by_its_name(string key, string value, string named)
    {
        await using var host = AdapterHost.At("Cisco", FaultServer.Nowhere(), (key, value));

        var refused = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<CiscoOptions>>().Value);

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox-secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Username", "", "Vendors:Nokia:Username")]
    [InlineData("BasePath", "altiplano/", "Vendors:Nokia:BasePath")]
    [InlineData("TaggedLeaf", "vlan", "Vendors:Nokia:TaggedLeaf")]
    [InlineData("SpeedProfiles:0", "fast", "Vendors:Nokia:SpeedProfiles")]
    [InlineData("UserVersion", "0", "Vendors:Nokia:UserVersion")]
    [InlineData("AlignmentTimeout", "00:00:00", "Vendors:Nokia:AlignmentTimeout")]
    public async Task A_setting_of_Nokia_is_refused_by_its_name(string key, string value, string named)
    {
        await using var host = AdapterHost.At("Nokia", FaultServer.Nowhere(), (key, value));

        var refused = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<NokiaOptions>>().Value);

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox-secret", refused.Message, StringComparison.Ordinal);
    }
}
