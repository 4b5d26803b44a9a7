using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What is special to Salesforce.</summary>
public sealed class SalesforceRecordsTests
{
    private const string Accounts = "/services/data/v62.0/sobjects/Account";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_by_id_is_one_call()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        var customer = (await customers.CreateAsync(Draft("One"), new("k"), Token)).Value;
        await host.ForgetCallsAsync();

        await customers.FindAsync(customer.Id, Token);

        Assert.StartsWith($"GET {Accounts}/{customer.Id.VendorId}?fields=Id,", Assert.Single(await host.CallsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_and_an_update_are_one_call_each()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        await customers.SearchAsync(new() { Limit = 1 }, Token);
        await host.ForgetCallsAsync();

        var customer = (await customers.CreateAsync(Draft("One"), new("k"), Token)).Value;
        await customers.UpdateAsync(customer, customer with { Name = "Two" }, Token);

        Assert.Equal(["POST /services/data/v62.0/composite", "POST /services/data/v62.0/composite"], await host.CallsAsync());
    }

    [Fact]
    public async Task A_change_of_an_outdated_customer_is_refused()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        var current = (await customers.CreateAsync(Draft("Old"), new("k"), Token)).Value;
        var outdated = current with { LastModified = current.LastModified!.Value.AddMinutes(-5) };

        var saved = await customers.UpdateAsync(outdated, outdated with { Name = "New" }, Token);

        Assert.Equal(FaultKind.PreconditionFailed, saved.Fault?.Kind);
        Assert.Equal("Old", (await customers.FindAsync(current.Id, Token)).Value.Name);
    }

    [Fact]
    public async Task What_someone_edits_in_the_CRM_wins_and_the_rest_stays()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        var current = (await customers.CreateAsync(Draft("Before"), new("k"), Token)).Value;
        await host.ByHandAsync("PATCH", $"{Accounts}/{current.Id.VendorId}", """{"Name":"By hand","Phone":null,"BillingCity":"Graz","Fax":"+43 1 5"}""");

        var read = (await customers.FindAsync(current.Id, Token)).Value;

        Assert.Equal("By hand", read.Name);
        Assert.Equal("kept", read.Description);
        Assert.Equal("party-1", read.EngagedParty.Id);
        Assert.DoesNotContain(read.ContactMedium!, medium => medium.PhoneNumber is not null);
        Assert.Contains(read.ContactMedium!, medium => medium is { City: "Graz", Street1: "Gasse 1", Preferred: true });
        Assert.Contains(read.ContactMedium!, medium => medium is { FaxNumber: "+43 1 5" });
    }

    [Fact]
    public async Task A_spoiled_document_leaves_the_native_fields()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        var current = (await customers.CreateAsync(Draft("Spoiled"), new("k"), Token)).Value;
        await host.ByHandAsync("PATCH", $"{Accounts}/{current.Id.VendorId}", """{"Teleco_Document__c":"{\"name\":"}""");

        var read = (await customers.FindAsync(current.Id, Token)).Value;

        Assert.Equal("Spoiled", read.Name);
        Assert.Null(read.Description);
        Assert.Equal("party-1", read.EngagedParty.Id);
    }

    [Fact]
    public async Task An_account_made_by_hand_is_a_customer_and_its_own_party_and_an_organization()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var made = await host.ByHandAsync("POST", Accounts, """{"Name":"Handmade","Phone":"+43 1 1","BillingStreet":"Weg 1\nHof","BillingCity":"Linz"}""");
        var id = $"sf-{made.GetProperty("id").GetString()}";

        var customer = (await host.Directory<Customer>().FindAsync(new(id), Token)).Value;
        var organization = (await host.Directory<Organization>().FindAsync(new(id), Token)).Value;

        Assert.Equal("Handmade", customer.Name);
        Assert.Equal(new EntityReference { Id = id, ReferredType = "Organization", Name = "Handmade" }, customer.EngagedParty);
        Assert.Null(customer.Partner);
        Assert.Equal("Handmade", organization.Name);
        Assert.Contains(organization.ContactMedium!, medium => medium is { Street1: "Weg 1", Street2: "Hof", City: "Linz" });
    }

    [Fact]
    public async Task A_customer_made_from_native_fields_can_be_changed_and_loses_nothing()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        var seeded = (await customers.SearchAsync(new() { Partner = new("P-1001"), Limit = 1 }, Token)).Value.Items[0];

        var saved = (await customers.UpdateAsync(seeded, seeded with { Description = "now with a document" }, Token)).Value;

        Assert.Equal(Json.Of(seeded with { Description = "now with a document", LastModified = saved.LastModified }), Json.Of(saved));
    }

    [Fact]
    public async Task Values_that_differ_in_case_only_are_told_apart()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        for (var number = 0; number < 4; number++)
        {
            await customers.CreateAsync(Draft(number % 2 == 0 ? "Case GmbH" : "CASE GmbH"), new($"k{number}"), Token);
        }

        var found = (await customers.SearchAsync(new() { Conditions = [Named("Case GmbH")], Limit = 1 }, Token)).Value;

        Assert.Equal(2, found.TotalCount);
        Assert.Equal("Case GmbH", Assert.Single(found.Items).Name);
    }

    [Fact]
    public async Task A_part_of_a_name_is_found_whatever_its_case_and_its_signs()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        await customers.CreateAsync(Draft("Hundert 100% Holz"), new("k1"), Token);
        await customers.CreateAsync(Draft("Hundert 100 Holz"), new("k2"), Token);

        var found = (await customers.SearchAsync(
            new()
            {
                Conditions = [new(customer => customer.Name.Contains("100% h", StringComparison.OrdinalIgnoreCase)) { Field = "name", Comparison = Comparison.Contains, Values = ["100% h"] }],
            },
            Token)).Value;

        Assert.Equal("Hundert 100% Holz", Assert.Single(found.Items).Name);
    }

    [Fact]
    public async Task A_window_beyond_the_reach_of_OFFSET_is_found_and_a_search_too_wide_is_refused()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        await FillAsync(host, 2100);

        var far = (await customers.SearchAsync(new() { Offset = 2050, Limit = 5 }, Token)).Value;
        var whole = (await customers.SearchAsync(new() { Limit = 3000 }, Token)).Value;
        var wide = await customers.SearchAsync(new() { Conditions = [new(customer => customer.Description == "x")] }, Token);

        Assert.Equal(whole.Items.Skip(2050).Take(5).Select(item => item.Id), far.Items.Select(item => item.Id));
        Assert.Equal(whole.TotalCount, far.TotalCount);
        Assert.Equal(whole.TotalCount, whole.Items.Count);
        Assert.Equal(FaultKind.Invalid, wide.Fault?.Kind);
    }

    [Theory]
    [InlineData("""{"match":"POST *composite","kind":"lock","count":1}""", null)]
    [InlineData("""{"match":"POST *composite","kind":"lock","count":0}""", FaultKind.Conflict)]
    [InlineData("""{"match":"POST *composite","kind":"expireTokens","count":1}""", null)]
    [InlineData("""{"match":"POST *composite","kind":"status","status":503,"count":1}""", null)]
    [InlineData("""{"match":"POST *composite","kind":"html","count":0}""", FaultKind.VendorUnavailable)]
    public async Task A_vendor_failure_of_a_moment_is_overcome_and_a_lasting_one_told(string failure, FaultKind? expected)
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");
        var customers = host.Directory<Customer>();
        await customers.SearchAsync(new() { Limit = 1 }, Token);
        await host.FaultAsync(failure);

        var created = await customers.CreateAsync(Draft("Moment"), new("k"), Token);

        Assert.Equal(expected, created.Fault?.Kind);
    }

    [Fact]
    public async Task What_the_vendor_refuses_is_told_by_the_callers_own_names()
    {
        await using var host = await AdapterHost.SandboxAsync("Salesforce");

        var nameless = await host.Directory<Customer>().CreateAsync(Draft(""), new("k1"), Token);
        var longName = await host.Directory<Customer>().CreateAsync(Draft(new('x', 256)), new("k2"), Token);
        var mail = await host.Directory<Individual>().CreateAsync(
            new() { GivenName = "A", FamilyName = "B", ContactMedium = [new() { EmailAddress = "no mail" }] }, new("k3"), Token);

        Assert.Equal((FaultKind.Invalid, "name"), (nameless.Fault!.Kind, nameless.Fault.Field));
        Assert.Equal((FaultKind.Invalid, "name"), (longName.Fault!.Kind, longName.Fault.Field));
        Assert.Equal((FaultKind.Invalid, "contactMedium"), (mail.Fault!.Kind, mail.Fault.Field));
    }

    private static Customer Draft(string name) => new()
    {
        Name = name,
        Description = "kept",
        EngagedParty = new() { Id = "party-1", ReferredType = "Individual" },
        ContactMedium =
        [
            new() { MediumType = "phone", PhoneNumber = "+43 1 2" },
            new() { MediumType = "postalAddress", Street1 = "Gasse 1", City = "Wien", Preferred = true },
        ],
    };

    private static Condition<Customer> Named(string name) => new(customer => customer.Name == name) { Field = "name", Values = [name] };

    private static async Task FillAsync(AdapterHost host, int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(200))
        {
            var records = string.Join(',', chunk.Select(number => $$"""{"attributes":{"type":"Account"},"Name":"Bulk {{number:0000}}","Teleco_Role__c":"Customer"}"""));
            await host.ByHandAsync("POST", "/services/data/v62.0/composite/sobjects", $$"""{"allOrNone":true,"records":[{{records}}]}""");
        }
    }
}
