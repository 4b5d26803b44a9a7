using CsCheck;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Queries;
using static TeleCo.Gateway.Tests.Unit.Operations.TestGateway;

namespace TeleCo.Gateway.Tests.Unit.Operations;

/// <summary>A list over two vendors is as if they were one: the reference is the same search over both lists together.</summary>
public sealed class FederatedSearchTests
{
    private static readonly SortKey<Customer> ByName = new(Comparer<Customer>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name)), Descending: false);

    private static readonly Gen<(string[] One, string[] Two, int Offset, int Limit, int Sort)> Searches =
        Gen.Select(Gen.String[Gen.Char["abc"], 1, 2].Array[0, 12], Gen.String[Gen.Char["abc"], 1, 2].Array[0, 12], Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 2]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_over_two_vendors_is_cut_and_ordered_as_if_they_were_one()
    {
        await using var gateway = await StartAsync();
        var search = gateway.Get<SearchCustomers>();

        await Searches.SampleAsync(
            async asked =>
            {
                Fill(gateway.One, "on", asked.One);
                Fill(gateway.Two, "tw", asked.Two);
                var query = new Query<Customer> { Offset = asked.Offset, Limit = asked.Limit, Sort = asked.Sort == 0 ? [] : [ByName with { Descending = asked.Sort == 2 }] };

                var found = await search.RunAsync(query, Call(), Token);

                var expected = InGateway.Finish(gateway.One.Items.Concat(gateway.Two.Items), query, []);
                Assert.Equal(expected.Items.Select(item => item.Id), found.Value.Items.Select(item => item.Id));
                Assert.Equal(expected.TotalCount, found.Value.TotalCount);
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public async Task A_partners_list_asks_that_partners_vendor_alone()
    {
        await using var gateway = await StartAsync();

        await gateway.Get<SearchCustomers>().RunAsync(new(), Call(partner: "P-2001"), Token);

        Assert.Single(gateway.One.Calls);
        Assert.Empty(gateway.Two.Calls);
    }

    [Fact]
    public async Task One_vendors_fault_is_the_lists_fault()
    {
        await using var gateway = await StartAsync();
        Fill(gateway.One, "on", ["a"]);
        gateway.Two.OnSearch = _ => new Fault(FaultKind.VendorUnavailable, "Not now.");

        var plain = await gateway.Get<SearchCustomers>().RunAsync(new(), Call(), Token);
        var sorted = await gateway.Get<SearchCustomers>().RunAsync(new() { Sort = [ByName], Limit = 10 }, Call(), Token);

        Assert.Equal(FaultKind.VendorUnavailable, plain.Fault?.Kind);
        Assert.Equal(FaultKind.VendorUnavailable, sorted.Fault?.Kind);
    }

    [Fact]
    public async Task A_sorted_list_over_two_vendors_ends_where_the_gateway_would_have_to_hold_too_much()
    {
        await using var gateway = await StartAsync();
        var search = gateway.Get<SearchCustomers>();

        var last = await search.RunAsync(new() { Sort = [ByName], Offset = 1990, Limit = 10 }, Call(), Token);
        var beyond = await search.RunAsync(new() { Sort = [ByName], Offset = 1991, Limit = 10 }, Call(), Token);

        Assert.True(last.IsSuccess);
        Assert.Equal((FaultKind.Invalid, "offset"), (beyond.Fault?.Kind, beyond.Fault?.Field));
    }

    private static void Fill(FakeDirectory directory, string code, string[] names)
    {
        directory.Items.Clear();
        directory.Items.AddRange(names.Select((name, index) => Customer(name, id: $"{code}-{index}")));
    }
}
