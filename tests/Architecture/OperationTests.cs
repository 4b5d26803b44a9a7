using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Architecture.Bindings;

namespace TeleCo.Gateway.Tests.Architecture;

public sealed class OperationTests : IDisposable
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly string _folder = Directory.CreateTempSubdirectory("teleco-").FullName;
    private readonly ServiceProvider _services;
    private readonly IConfiguration _configuration;

    public OperationTests()
    {
        _configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Gateway:DataDirectory"] = _folder,
                ["Vendors:Salesforce:BaseUrl"] = "https://localhost",
                ["Vendors:Salesforce:ClientId"] = "id",
                ["Vendors:Salesforce:ClientSecret"] = "secret",
                ["Vendors:HubSpot:BaseUrl"] = "https://localhost",
                ["Vendors:HubSpot:AccessToken"] = "token",
                ["Vendors:Stripe:SecretKey"] = "sk_test_key",
                ["Vendors:PayPal:ClientId"] = "id",
                ["Vendors:PayPal:ClientSecret"] = "secret",
                ["Vendors:PayPal:ReturnUrl"] = "https://localhost",
                ["Vendors:PayPal:CancelUrl"] = "https://localhost",
                ["Vendors:Sap:BaseUrl"] = "https://localhost",
                ["Vendors:Sap:User"] = "user",
                ["Vendors:Sap:Password"] = "secret",
                ["Vendors:Oracle:BaseUrl"] = "https://localhost",
                ["Vendors:Oracle:User"] = "user",
                ["Vendors:Oracle:Password"] = "secret",
                ["Vendors:Cisco:BaseUrl"] = "https://localhost",
                ["Vendors:Cisco:Username"] = "user",
                ["Vendors:Cisco:Password"] = "secret",
                ["Vendors:Nokia:BaseUrl"] = "https://localhost",
                ["Vendors:Nokia:Username"] = "user",
                ["Vendors:Nokia:Password"] = "secret",
                ["Vendors:Ericsson:BaseUrl"] = "https://localhost",
                ["Vendors:Ericsson:UserId"] = "user",
                ["Vendors:Ericsson:Password"] = "secret",
                ["Vendors:Ericsson:Profiles:basic"] = "1",
                ["Vendors:Huawei:BaseUrl"] = "https://localhost",
                ["Vendors:Huawei:Fan:UserName"] = "user",
                ["Vendors:Huawei:Fan:Password"] = "secret",
                ["Vendors:Huawei:Fan:Profiles:100"] = "TP-100M",
            }).Build();
        _services = new ServiceCollection().AddSingleton(_configuration).AddSingleton(TimeProvider.System).AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Sandbox" })
            .AddGatewayStorage(_configuration).AddVendors(_configuration).AddOperations().BuildServiceProvider();
    }

    [Fact]
    public void Every_operation_is_bound_in_every_protocol_or_stands_in_the_table_of_exceptions() => Walls.None(Problems(All, Exceptions));

    [Fact]
    public void Control_without_the_table_the_missing_bindings_are_seen() =>
        Assert.Contains("GetCustomers is not bound in Rest.", Problems(All, new Dictionary<(string, string), string>()));

    [Fact]
    public void Control_an_exception_for_what_is_bound_is_seen() => Assert.Contains(
        "GetCustomer is bound in Rest: take its exception away.", Problems(All, new Dictionary<(string, string), string> { [("GetCustomer", "Rest")] = "none" }));

    [Fact]
    public void Every_exception_is_about_an_operation_that_there_is() =>
        Assert.Empty(Exceptions.Keys.Select(exception => exception.Operation).Except(All.Select(operation => operation.Name)));

    [Fact]
    public void Every_operation_is_registered_under_a_name_of_its_own_with_a_known_scope()
    {
        var infos = All.Select(InfoOf).ToList();

        Assert.NotEmpty(infos);
        Assert.Equal(infos.Count, infos.Select(info => info.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(infos, info => Assert.Contains(info.Scope, Scopes.All));
    }

    [Fact]
    public void Reads_ask_for_a_read_scope_and_writes_for_a_write_scope() => Assert.All(All.Select(InfoOf).Where(info => info.Scope is not (Scopes.EventsManage or Scopes.GatewayAdmin)), info =>
        Assert.EndsWith(info.Effect == Effect.Read ? ".read" : ".write", info.Scope, StringComparison.Ordinal));

    [Fact]
    public void What_needs_the_admin_scope_is_bound_under_admin_and_nothing_else_is()
    {
        var known = Walls.KnownTo("Protocols.Admin");

        Assert.Equal(
            All.Where(operation => InfoOf(operation).Scope == Scopes.GatewayAdmin).Select(operation => operation.Name).Order(),
            All.Where(operation => known.Contains(operation.FullName!)).Select(operation => operation.Name).Order());
    }

    [Fact]
    public void An_operation_says_the_effect_that_its_kind_has() => Assert.All(All, operation =>
        Assert.Equal(EffectOf(operation), InfoOf(operation).Effect));

    [Fact]
    public void What_creates_says_how_its_request_and_result_are_written_down() => Assert.All(
        All.Where(operation => EffectOf(operation) == Effect.Creates),
        operation => Assert.All(["RequestJson", "ResultJson"], property =>
            Assert.NotNull(operation.GetProperty(property, Members | BindingFlags.DeclaredOnly)!.GetValue(_services.GetRequiredService(operation)))));

    [Fact]
    public void Every_vendor_routed_to_serves_every_port_of_its_domain()
    {
        var routers = All.SelectMany(operation => operation.GetConstructors()[0].GetParameters())
            .Select(parameter => parameter.ParameterType).Where(type => type.Name == "VendorRouter`1").Distinct().ToList();

        Assert.True(routers.Count >= 6);
        // With no fact known every vendor of the domain is a candidate; one that offers no such port cannot be given.
        Assert.All(routers, router => Assert.NotEmpty(CandidatesOf(router)));
    }

    [Fact]
    public void Control_a_vendor_that_is_not_wired_serves_no_port() => Assert.Empty(_services.GetKeyedServices<IDirectory<Schema.Model.Customers.Customer>>("Nobody"));

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private System.Collections.ICollection CandidatesOf(Type router) =>
        (System.Collections.ICollection)router.GetMethod("Candidates")!.Invoke(_services.GetRequiredService(router), [new RouteFacts()])!;

    private OperationInfo InfoOf(Type operation) => (OperationInfo)operation.GetProperty("Info")!.GetValue(_services.GetRequiredService(operation))!;

    private static Effect EffectOf(Type operation)
    {
        for (var type = operation.BaseType; type is not null; type = type.BaseType)
        {
            switch (type.Name)
            {
                case "ReadOperation`2": return Effect.Read;
                case "WriteOperation`2": return Effect.SetsState;
                case "CreateOperation`2": return Effect.Creates;
            }
        }

        throw new InvalidOperationException($"{operation.Name} is of no kind that the pipeline knows.");
    }
}
