using System.Reflection;
using static TeleCo.Gateway.Tests.Architecture.Walls;

namespace TeleCo.Gateway.Tests.Architecture;

public sealed class WallTests
{
    private static readonly string[] Modules = ["Events", "Identity", "Operations", "Orders", "Payments", "Portal", "Protocols", "Proxy", "Routing", "Storage"];

    [Fact]
    public void The_schema_depends_on_the_framework_alone() => None(Foreign(typeof(Schema.Fault).Assembly));

    [Fact]
    public void Control_the_gateway_would_not_pass_as_pure() => Assert.Contains("Microsoft.EntityFrameworkCore", Foreign(typeof(Telemetry).Assembly));

    [Fact]
    public void A_vendor_knows_no_other_vendor()
    {
        var vendors = Vendors();

        Assert.True(vendors.Count >= 2);
        None(vendors.SelectMany(vendor => Crossings(In($"Adapters.{vendor}"), In([.. vendors.Where(other => other != vendor).Select(other => $"Adapters.{other}")]))));
    }

    [Fact]
    public void Only_composition_names_the_adapters_and_the_sandbox() =>
        None(Crossings(In(Modules), In("Adapters", "Sandbox")));

    [Fact]
    public void Control_composition_names_the_adapters() => Assert.NotEmpty(Crossings(In("Composition"), name => name.StartsWith("TeleCo.Gateway.Adapters.", StringComparison.Ordinal)));

    [Fact]
    public void Operations_know_no_protocol() => None(Crossings(In("Operations"), In("Protocols")));

    [Fact]
    public void Control_protocols_know_operations() => Assert.NotEmpty(Crossings(In("Protocols"), In("Operations")));

    [Fact]
    public void Protocols_know_no_port_no_router_no_adapter_and_no_storage() => None(Crossings(
        In("Protocols"),
        name => In("Schema.Ports", "Adapters", "Storage")(name) || name.StartsWith("TeleCo.Gateway.Routing.VendorRouter", StringComparison.Ordinal)));

    [Fact]
    public void Control_operations_know_ports_routing_and_storage()
    {
        Assert.NotEmpty(Crossings(In("Operations"), In("Schema.Ports")));
        Assert.NotEmpty(Crossings(In("Operations"), In("Routing")));
        Assert.NotEmpty(Crossings(In("Operations"), In("Storage")));
    }

    [Fact]
    public void The_versions_of_a_contract_do_not_know_each_other()
    {
        None(Crossings(In("Schema.Contracts.Rest.V4"), In("Schema.Contracts.Rest.V5")));
        None(Crossings(In("Schema.Contracts.Rest.V5"), In("Schema.Contracts.Rest.V4")));
    }

    [Fact]
    public void Control_both_versions_are_seen() =>
        Assert.All(["V4", "V5"], version => Assert.NotEmpty(Crossings(In("Protocols.Rest"), In($"Schema.Contracts.Rest.{version}"))));

    [Fact]
    public void The_sandbox_knows_nothing_of_ours_and_the_adapters_nothing_of_the_sandbox()
    {
        None(Ours(typeof(Sandbox.SandboxHost).Assembly));
        Assert.Equal(["TeleCo.Gateway.Schema"], Ours(typeof(Adapters.AdapterServices).Assembly));
    }

    [Theory]
    [InlineData("Signature")]
    [InlineData("Body")]
    [InlineData("TypeArgument")]
    [InlineData("AsyncBody")]
    public void Control_a_crossing_is_seen_wherever_it_hides(string violation) =>
        Assert.NotEmpty(Crossings(name => name.Contains($"Violations.{violation}", StringComparison.Ordinal), In("Schema.Ports")));

    private static List<string> Vendors() => [.. typeof(Adapters.AdapterServices).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.Namespace is { } ns && type.Name == ns.Split('.')[^1] + "Options")
        .Select(type => type.Namespace!.Split('.')[^1]).Where(name => name != "Http").Distinct()];

    private static List<string> Ours(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("TeleCo.", StringComparison.Ordinal))];

    private static List<string> Foreign(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "netstandard")];
}
