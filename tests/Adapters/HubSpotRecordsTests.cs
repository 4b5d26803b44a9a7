using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What is special to HubSpot.</summary>
public sealed class HubSpotRecordsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_single_operation_is_one_call()
    {
        await using var host = await AdapterHost.SandboxAsync("HubSpot");
        var customers = host.Directory<Customer>();

        var created = (await customers.CreateAsync(Draft("One"), new("k"), Token)).Value;
        var changed = (await customers.UpdateAsync(created, created with { Name = "Two" }, Token)).Value;
        await customers.FindAsync(changed.Id, Token);
        await customers.DeleteAsync(changed, Token);

        Assert.Equal(
            ["POST /crm/v3/objects/companies/batch/upsert", $"PATCH /crm/v3/objects/companies/{created.Id.VendorId}", "GET", "DELETE"],
            (await host.CallsAsync()).Select((call, index) => index < 2 ? call : call.Split(' ')[0]));
    }

    [Fact]
    public async Task More_than_a_hundred_ids_take_a_call_a_hundred()
    {
        await using var host = await AdapterHost.SandboxAsync("HubSpot");
        var ids = Enumerable.Range(2101, 150).Select(number => new Id<Customer>($"hs-{number}")).ToArray();

        var found = await host.Directory<Customer>().FindManyAsync(ids, Token);

        Assert.NotEmpty(found.Value);
        Assert.Equal(2, (await host.CallsAsync()).Length);
    }

    [Fact]
    public async Task A_list_longer_than_a_search_page_is_read_whole()
    {
        await using var host = await AdapterHost.SandboxAsync("HubSpot");
        foreach (var chunk in Enumerable.Range(0, 450).Chunk(90))
        {
            var inputs = string.Join(',', chunk.Select(number => $$$"""{"properties":{"name":"Bulk {{{number}}}","teleco_role":"Customer","teleco_partner":"P-2009"}}"""));
            await host.ByHandAsync("POST", "/crm/v3/objects/companies/batch/create", $$"""{"inputs":[{{inputs}}]}""");
        }

        await host.ForgetCallsAsync();
        var found = (await host.Directory<Customer>().SearchAsync(new() { Partner = new("P-2009") }, Token)).Value;

        Assert.Equal(450, found.TotalCount);
        Assert.Equal(450, found.Items.Select(item => item.Id).Distinct().Count());
        Assert.Equal(3, (await host.CallsAsync()).Length);
    }

    [Fact]
    public async Task Two_people_with_one_address_are_a_conflict()
    {
        await using var host = await AdapterHost.SandboxAsync("HubSpot");
        var individuals = host.Directory<Individual>();
        Individual draft = new() { GivenName = "A", FamilyName = "B", ContactMedium = [new() { EmailAddress = "same@example.com" }] };

        await individuals.CreateAsync(draft, new("k1"), Token);
        var second = await individuals.CreateAsync(draft, new("k2"), Token);

        Assert.Equal(FaultKind.Conflict, second.Fault?.Kind);
    }

    [Fact]
    public async Task A_wrong_address_is_told_by_the_callers_own_name()
    {
        await using var host = await AdapterHost.SandboxAsync("HubSpot");

        var created = await host.Directory<Individual>().CreateAsync(
            new() { GivenName = "A", FamilyName = "B", ContactMedium = [new() { EmailAddress = "no mail" }] }, new("k"), Token);

        Assert.Equal((FaultKind.Invalid, "contactMedium"), (created.Fault!.Kind, created.Fault.Field));
    }

    [Fact]
    public async Task What_someone_edits_in_the_CRM_wins_and_what_has_no_property_stays()
    {
        await using var host = await AdapterHost.SandboxAsync("HubSpot");
        var individuals = host.Directory<Individual>();
        Individual draft = new()
        {
            GivenName = "A",
            FamilyName = "B",
            Title = "Dr.",
            BirthDate = new DateTime(1990, 1, 2, 0, 0, 0, DateTimeKind.Utc),
            ContactMedium = [new() { MediumType = "fax", FaxNumber = "+43 1 5" }],
        };
        var current = (await individuals.CreateAsync(draft, new("k"), Token)).Value;
        await host.ByHandAsync("PATCH", $"/crm/v3/objects/contacts/{current.Id.VendorId}", """{"properties":{"lastname":"C","phone":"+43 1 6"}}""");

        var read = (await individuals.FindAsync(current.Id, Token)).Value;

        Assert.Equal(("C", "Dr.", draft.BirthDate), (read.FamilyName, read.Title, read.BirthDate));
        Assert.Equal(["+43 1 5", "+43 1 6"], read.ContactMedium!.Select(medium => medium.FaxNumber ?? medium.PhoneNumber));
    }

    [Theory]
    [InlineData("rateLimit", 1, null)]
    [InlineData("rateLimit", 0, FaultKind.VendorUnavailable)]
    [InlineData("lock", 1, null)]
    [InlineData("reset", 1, null)]
    [InlineData("garbage", 0, FaultKind.VendorFailed)]
    public async Task A_vendor_failure_of_a_moment_is_overcome_and_a_lasting_one_told(string kind, int count, FaultKind? expected)
    {
        await using var host = await AdapterHost.SandboxAsync("HubSpot", ("RetryDelay", "00:00:00.01"));
        await host.FaultAsync($$"""{"match":"GET *","kind":"{{kind}}","count":{{count}}}""");

        var read = await host.Directory<Customer>().FindAsync(new("hs-2101"), Token);

        Assert.Equal(expected, read.Fault?.Kind);
    }

    [Fact]
    public async Task An_OAuth_app_gets_its_token_by_the_refresh_token_and_again_when_it_expired()
    {
        await using var host = await AdapterHost.SandboxAsync(
            "HubSpot", ("AccessToken", ""), ("ClientId", "sandbox-client"), ("ClientSecret", "sandbox-secret"), ("RefreshToken", "sandbox-refresh"));
        var customers = host.Directory<Customer>();
        await customers.FindAsync(new("hs-2101"), Token);
        await host.FaultAsync("""{"match":"GET *","kind":"expireTokens","count":1}""");

        var read = await customers.FindAsync(new("hs-2101"), Token);

        Assert.True(read.IsSuccess, read.Fault?.ToString());
        Assert.Equal(2, (await host.CallsAsync()).Count(call => call == "POST /oauth/v1/token"));
    }

    private static Customer Draft(string name) => new() { Name = name, EngagedParty = new() { Id = "party-1", ReferredType = "Individual" } };
}
