using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Queries;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Operations.TestGateway;

namespace TeleCo.Gateway.Tests.Unit.Operations;

public sealed class IsolationTests
{
    private static readonly Id<Customer> Own = new("tw-1");
    private static readonly Id<Customer> Foreign = new("tw-2");
    private static readonly Id<Customer> Nobodys = new("tw-3");
    private static readonly Id<Customer> Unknown = new("tw-4");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_foreign_object_answers_as_one_that_does_not_exist()
    {
        await using var gateway = await StartWithCustomersAsync();
        var get = gateway.Get<GetCustomer>();

        var unknown = await get.RunAsync(Unknown, Call("P-1001"), Token);

        Assert.True((await get.RunAsync(Own, Call("P-1001"), Token)).IsSuccess);
        Assert.Equal(unknown.Fault, (await get.RunAsync(Foreign, Call("P-1001"), Token)).Fault);
        Assert.Equal(unknown.Fault, (await get.RunAsync(Nobodys, Call("P-1001"), Token)).Fault);
        Assert.Equal(unknown.Fault, (await get.RunAsync(new("xx-1"), Call("P-1001"), Token)).Fault);
        Assert.True((await get.RunAsync(Foreign, Call(), Token)).IsSuccess);
    }

    [Fact]
    public async Task Of_many_the_foreign_are_absent()
    {
        await using var gateway = await StartWithCustomersAsync();

        var found = await gateway.Get<GetCustomers>().RunAsync([Own, Foreign, Nobodys, Unknown, Own], Call("P-1001"), Token);

        Assert.Equal([Own], found.Value.Items.Select(item => item.Id));
    }

    [Fact]
    public async Task A_search_gives_a_partner_its_own_alone()
    {
        await using var gateway = await StartWithCustomersAsync();

        var found = await gateway.Get<SearchCustomers>().RunAsync(new Query<Customer>(), Call("P-1001"), Token);

        Assert.Equal([Own], found.Value.Items.Select(item => item.Id));
        Assert.Equal(1, found.Value.TotalCount);
    }

    [Fact]
    public async Task A_vendor_that_gives_a_foreign_object_in_a_list_has_nothing_of_it_shown_and_is_reported()
    {
        await using var gateway = await StartWithCustomersAsync();
        gateway.Two.OnSearch = _ => new Page<Customer>(gateway.Two.Items, 3);

        var found = await gateway.Get<SearchCustomers>().RunAsync(new Query<Customer>(), Call("P-1001"), Token);

        Assert.Equal(FaultKind.Internal, found.Fault?.Kind);
        Assert.Contains(gateway.Log.Lines, line => line.Level == LogLevel.Critical);
    }

    [Fact]
    public async Task A_foreign_object_is_neither_changed_nor_removed()
    {
        await using var gateway = await StartWithCustomersAsync();
        var change = new ChangeRequest<Customer>(Foreign, current => current with { Name = "Mine" }, _ => throw new InvalidOperationException("The precondition must not see it."));

        var changed = await gateway.Get<UpdateCustomer>().RunAsync(change, Call("P-1001"), Token);
        var removed = await gateway.Get<DeleteCustomer>().RunAsync(new(Foreign), Call("P-1001"), Token);

        Assert.Equal(FaultKind.NotFound, changed.Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, removed.Fault?.Kind);
        Assert.DoesNotContain("update", gateway.Two.Calls);
        Assert.DoesNotContain("delete", gateway.Two.Calls);
    }

    [Fact]
    public async Task An_own_object_is_changed_when_its_precondition_holds_and_not_otherwise()
    {
        await using var gateway = await StartWithCustomersAsync();
        var update = gateway.Get<UpdateCustomer>();

        var refused = await update.RunAsync(new(Own, current => current with { Name = "New" }, _ => false), Call("P-1001"), Token);
        var changed = await update.RunAsync(new(Own, current => current with { Name = "New" }, _ => true), Call("P-1001"), Token);

        Assert.Equal(FaultKind.PreconditionFailed, refused.Fault?.Kind);
        Assert.Equal("New", changed.Value.Name);
    }

    [Theory, EachProvider]
    public async Task An_id_of_control_characters_is_audited_like_any_other(Provider provider)
    {
        await using var gateway = await StartAsync(provider);

        await gateway.Get<GetCustomer>().RunAsync(new("tw-\0\ud800ä\r\n1"), Call(), Token);
        await gateway.Get<DeleteCustomer>().RunAsync(new(new("tw-\0\ud800ä\r\n1")), Call(), Token);

        Assert.Equal(["customer/tw-?????1", "customer/tw-?????1"], (await gateway.Node.ReadAuditAsync()).Select(entry => entry.Object));
    }

    private static async Task<TestGateway> StartWithCustomersAsync()
    {
        var gateway = await StartAsync();
        gateway.Two.Items.AddRange([Customer(partner: "P-1001", id: Own.Value), Customer(partner: "P-1002", id: Foreign.Value), Customer(id: Nobodys.Value)]);
        return gateway;
    }
}
