using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What every CRM must do, whichever it is; run against its sandbox server.</summary>
/// <param name="vendor">The vendor.</param>
/// <param name="code">What its canonical ids begin with.</param>
/// <param name="partner">A partner that its seeds have customers of.</param>
/// <param name="unknown">A well-formed id of a company that does not exist.</param>
public abstract class CrmDirectoryTests(string vendor, string code, string partner, string unknown)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PartnerId Partner => new(partner);

    [Fact]
    public async Task A_created_customer_reads_back_as_it_was_written()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();

        var created = await customers.CreateAsync(Draft("Gasthof Zur Brücke"), new("key-1"), Token);
        var read = await customers.FindAsync(created.Value.Id, Token);

        Assert.StartsWith($"{code}-", created.Value.Id.Value, StringComparison.Ordinal);
        Assert.Equal(Json.Of(Draft("Gasthof Zur Brücke") with { Id = read.Value.Id, LastModified = read.Value.LastModified }), Json.Of(read.Value));
        Assert.Equal(Json.Of(created.Value with { LastModified = null }), Json.Of(read.Value with { LastModified = null }));
        Assert.NotNull(created.Value.LastModified);
    }

    [Fact]
    public async Task A_created_individual_reads_back_as_it_was_written()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var individuals = host.Directory<Individual>();
        var draft = new Individual
        {
            GivenName = "Anna",
            FamilyName = "Öllinger",
            Title = "Dr.",
            Gender = "female",
            BirthDate = new DateTime(1985, 4, 3, 0, 0, 0, DateTimeKind.Utc),
            Status = IndividualState.Validated,
            Partner = Partner,
            ContactMedium =
            [
                new() { MediumType = "mobile", PhoneNumber = "+43 664 1234567" },
                new() { MediumType = "phone", PhoneNumber = "+43 1 7654321" },
                new() { MediumType = "email", EmailAddress = "Anna.Oellinger@Example.com" },
            ],
        };

        var created = await individuals.CreateAsync(draft, new("key-2"), Token);
        var read = await individuals.FindAsync(created.Value.Id, Token);

        Assert.Equal(Json.Of(draft with { Id = read.Value.Id, LastModified = read.Value.LastModified }), Json.Of(read.Value));
    }

    [Fact]
    public async Task One_key_creates_one_customer_however_often_it_is_used()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();

        var first = await customers.CreateAsync(Draft("Once GmbH"), new("key-once"), Token);
        var second = await customers.CreateAsync(Draft("Once GmbH"), new("key-once"), Token);
        var third = await customers.CreateAsync(Draft("Other GmbH"), new("key-once", MayHaveHappened: true), Token);

        Assert.Equal(first.Value.Id, second.Value.Id);
        Assert.Equal(first.Value.Id, third.Value.Id);
        Assert.Equal("Once GmbH", third.Value.Name);
    }

    [Fact]
    public async Task An_interrupted_creation_that_never_happened_happens_now()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);

        var created = await host.Directory<Customer>().CreateAsync(Draft("Late GmbH"), new("key-late", MayHaveHappened: true), Token);

        Assert.Equal("Late GmbH", created.Value.Name);
    }

    [Fact]
    public async Task A_creation_whose_first_answer_was_lost_happens_once()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor, ("AttemptTimeout", "00:00:01"));
        var customers = host.Directory<Customer>();
        await customers.FindAsync(new(unknown), Token);
        await host.FaultAsync("""{"match":"POST *","kind":"timeoutAfterCommit","count":1}""");

        var created = await customers.CreateAsync(Draft("Twice GmbH"), new("key-twice"), Token);
        var found = await customers.SearchAsync(Named("Twice GmbH"), Token);

        Assert.True(created.IsSuccess, created.Fault?.ToString());
        Assert.Equal(1, found.Value.TotalCount);
    }

    [Fact]
    public async Task An_update_changes_what_differs_and_keeps_the_rest()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();
        var current = (await customers.CreateAsync(Draft("Before GmbH"), new("key-3"), Token)).Value;
        var changed = current with { Name = "After GmbH", StatusReason = null, Status = "suspended", Description = "new" };

        var saved = await customers.UpdateAsync(current, changed, Token);
        var read = await customers.FindAsync(current.Id, Token);

        Assert.Equal(Json.Of(changed with { LastModified = saved.Value.LastModified }), Json.Of(saved.Value));
        Assert.Equal(Json.Of(saved.Value), Json.Of(read.Value with { LastModified = saved.Value.LastModified }));
    }

    [Fact]
    public async Task An_update_of_a_removed_customer_finds_none()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();
        var current = (await customers.CreateAsync(Draft("Gone GmbH"), new("key-4"), Token)).Value;

        var removed = await customers.DeleteAsync(current, Token);
        var read = await customers.FindAsync(current.Id, Token);
        var updated = await customers.UpdateAsync(current, current with { Name = "Back GmbH" }, Token);

        Assert.Equal(current.Id, removed.Value.Id);
        Assert.Equal(FaultKind.NotFound, read.Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, updated.Fault?.Kind);
    }

    [Fact]
    public async Task A_removed_contact_field_is_cleared()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();
        var current = (await customers.CreateAsync(Draft("Clear GmbH"), new("key-5"), Token)).Value;

        await customers.UpdateAsync(current, current with { ContactMedium = null }, Token);
        var read = await customers.FindAsync(current.Id, Token);

        Assert.Null(read.Value.ContactMedium);
    }

    [Fact]
    public async Task Text_that_tries_to_break_out_stays_text()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();
        const string Name = """O'Neill \' OR Name != '' "x" %_ {y} <b>&amp;""";

        var created = await customers.CreateAsync(Draft(Name), new("key-6"), Token);
        var found = await customers.SearchAsync(Named(Name), Token);

        Assert.Equal(Name, created.Value.Name);
        Assert.Equal([created.Value.Id], found.Value.Items.Select(item => item.Id));
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);

        var read = await host.Directory<Customer>().FindAsync(new(unknown), Token);

        Assert.Equal(FaultKind.NotFound, read.Fault?.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("sf-")]
    [InlineData("hs-")]
    [InlineData("hs-12a")]
    [InlineData("hs-../../x")]
    [InlineData("sf-001D000000IqhSL")]
    [InlineData("sf-001D000000IqhSLIAA")]
    [InlineData("sf-001D00000'IqhSLIAZ")]
    [InlineData("no-001D000000IqhSLIAZ")]
    public async Task An_ill_formed_id_is_not_found_without_a_call(string id)
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);

        var read = await host.Directory<Customer>().FindAsync(new(id), Token);
        var many = await host.Directory<Customer>().FindManyAsync([new(id)], Token);

        Assert.Equal(FaultKind.NotFound, read.Fault?.Kind);
        Assert.Empty(many.Value);
        Assert.Empty(await host.CallsAsync());
    }

    [Fact]
    public async Task A_list_holds_the_partners_customers_only_and_counts_them()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();

        var mine = (await customers.SearchAsync(new() { Partner = Partner }, Token)).Value;
        var all = (await customers.SearchAsync(new(), Token)).Value;

        Assert.NotEmpty(mine.Items);
        Assert.Equal(mine.Items.Count, mine.TotalCount);
        Assert.All(mine.Items, item => Assert.Equal(Partner, item.Partner));
        Assert.True(all.TotalCount >= mine.TotalCount);
        Assert.Equal(0, (await customers.SearchAsync(new() { Partner = new(partner.ToLowerInvariant()) }, Token)).Value.TotalCount);
    }

    [Fact]
    public async Task Windows_of_a_list_add_up_to_the_list()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();
        var all = (await customers.SearchAsync(new() { Partner = Partner }, Token)).Value;

        List<Customer> windows = [];
        for (var offset = 0; offset < all.TotalCount; offset += 4)
        {
            await host.ForgetCallsAsync();
            var page = (await customers.SearchAsync(new() { Partner = Partner, Offset = offset, Limit = 4 }, Token)).Value;
            Assert.Single(await host.CallsAsync());
            Assert.Equal(all.TotalCount, page.TotalCount);
            windows.AddRange(page.Items);
        }

        Assert.Equal(all.Items.Select(item => item.Id), windows.Select(item => item.Id));
    }

    [Theory]
    [InlineData("status", "active")]
    [InlineData("status", "ACTIVE")]
    [InlineData("status", "active,suspended")]
    [InlineData("name", "No such name")]
    public async Task A_condition_gives_the_same_in_the_vendor_and_in_the_gateway(string field, string values)
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();
        var wanted = values.Split(',');
        var condition = new Condition<Customer>(customer => wanted.Contains(field == "name" ? customer.Name : customer.Status)) { Values = wanted };

        var pushed = (await customers.SearchAsync(new() { Conditions = [condition with { Field = field }], Limit = 3 }, Token)).Value;
        var scanned = (await customers.SearchAsync(new() { Conditions = [condition], Limit = 3 }, Token)).Value;

        Assert.Equal(scanned.TotalCount, pushed.TotalCount);
        Assert.Equal(scanned.Items.Select(item => item.Id), pushed.Items.Select(item => item.Id));
        Assert.All(pushed.Items, item => Assert.True(condition.Matches(item)));
    }

    [Fact]
    public async Task A_search_by_exact_name_is_one_call()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();
        var some = (await customers.SearchAsync(new() { Partner = Partner, Limit = 1 }, Token)).Value.Items[0];
        await host.ForgetCallsAsync();

        var found = (await customers.SearchAsync(Named(some.Name) with { Partner = Partner }, Token)).Value;

        Assert.Single(await host.CallsAsync());
        Assert.Contains(found.Items, item => item.Id == some.Id);
        Assert.All(found.Items, item => Assert.Equal(some.Name, item.Name));
    }

    [Fact]
    public async Task Many_customers_are_read_in_one_call()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var customers = host.Directory<Customer>();
        var all = (await customers.SearchAsync(new(), Token)).Value.Items.Select(item => item.Id).ToArray();
        await host.ForgetCallsAsync();

        var found = (await customers.FindManyAsync([.. all, new(unknown), new("nonsense")], Token)).Value;

        Assert.Single(await host.CallsAsync());
        Assert.Equal(all.Order(Comparer<Id<Customer>>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))).Select(id => id.Value), found.Select(item => item.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_customer_is_no_organization_and_the_other_way_round()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var organization = (await host.Directory<Organization>().SearchAsync(new() { Limit = 1 }, Token)).Value.Items[0];
        var customer = (await host.Directory<Customer>().SearchAsync(new() { Limit = 1 }, Token)).Value.Items[0];

        Assert.Equal(FaultKind.NotFound, (await host.Directory<Customer>().FindAsync(new(organization.Id.Value), Token)).Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, (await host.Directory<Organization>().FindAsync(new(customer.Id.Value), Token)).Fault?.Kind);
        Assert.Empty((await host.Directory<Customer>().FindManyAsync([new(organization.Id.Value)], Token)).Value);
    }

    [Fact]
    public async Task The_party_of_a_seeded_customer_can_be_read()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);
        var all = (await host.Directory<Customer>().SearchAsync(new() { Partner = Partner }, Token)).Value.Items;

        foreach (var party in all.Select(customer => customer.EngagedParty))
        {
            var fault = party.ReferredType == "Individual"
                ? (await host.Directory<Individual>().FindAsync(new(party.Id!), Token)).Fault
                : (await host.Directory<Organization>().FindAsync(new(party.Id!), Token)).Fault;
            Assert.Null(fault);
        }
    }

    [Fact]
    public async Task A_document_too_large_for_the_vendor_is_refused_before_the_call()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor);

        var created = await host.Directory<Customer>().CreateAsync(Draft("Large") with { Description = new('x', 140_000) }, new("key-7"), Token);

        Assert.Equal(FaultKind.Invalid, created.Fault?.Kind);
        Assert.Empty(await host.CallsAsync());
    }

    [Fact]
    public async Task A_hanging_vendor_times_out_and_then_fails_at_once()
    {
        await using var host = await AdapterHost.SandboxAsync(vendor, ("AttemptTimeout", "00:00:00.1"), ("Retries", "0"), ("BreakerMinimum", "3"));
        var customers = host.Directory<Customer>();
        await customers.FindAsync(new(unknown), Token);
        await host.FaultAsync("""{"match":"GET *","kind":"hang","count":0}""");

        var first = await customers.FindAsync(new(unknown), Token);
        var later = await customers.FindAsync(new(unknown), Token);
        var started = TimeProvider.System.GetTimestamp();
        var open = await customers.FindAsync(new(unknown), Token);

        Assert.Equal(FaultKind.VendorTimeout, first.Fault?.Kind);
        Assert.Equal(FaultKind.VendorTimeout, later.Fault?.Kind);
        Assert.Equal(FaultKind.VendorUnavailable, open.Fault?.Kind);
        Assert.NotNull(open.Fault?.RetryAfter);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromMilliseconds(500));
    }

    private Customer Draft(string name) => new()
    {
        Name = name,
        Status = "active",
        StatusReason = "paid",
        Description = "kept in the document",
        EngagedParty = new() { Id = "party-7", ReferredType = "Organization", Name = "Brücke" },
        Partner = Partner,
        ContactMedium =
        [
            new() { MediumType = "email", EmailAddress = "office@example.com" },
            new() { MediumType = "phone", PhoneNumber = "+43 1 234567", Preferred = true },
            new() { MediumType = "postalAddress", Street1 = "Hauptstraße 1", Street2 = "Stiege 2", City = "Wien", PostCode = "1010", Country = "Austria" },
            new() { MediumType = "phone", PhoneNumber = "+43 1 999999" },
        ],
        Characteristic = [new() { Name = "segment", Value = System.Text.Json.JsonDocument.Parse("""{"size":[1,2]}""").RootElement }],
    };

    private static Query<Customer> Named(string name) => new()
    {
        Conditions = [new(customer => customer.Name == name) { Field = "name", Comparison = Comparison.Equal, Values = [name] }],
    };
}

/// <summary>The rules of every CRM, held by Salesforce.</summary>
public sealed class SalesforceDirectoryTests() : CrmDirectoryTests("Salesforce", "sf", "P-1001", "sf-001D000000IqhSLIAZ");

/// <summary>The rules of every CRM, held by HubSpot.</summary>
public sealed class HubSpotDirectoryTests() : CrmDirectoryTests("HubSpot", "hs", "P-2001", "hs-999999999");
