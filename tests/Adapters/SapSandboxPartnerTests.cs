using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SapSandboxPartnerTests : IAsyncLifetime
{
    private const string Partner = $"{SapSandboxClient.Partners}A_BusinessPartner";

    private const string Account = """
        {"BusinessPartnerCategory":"1","BusinessPartnerGrouping":"BP02","FirstName":"Jane","LastName":"O'Neil","CorrespondenceLanguage":"EN",
         "BusinessPartnerIDByExtSystem":"sf001","SearchTerm1":"mark-1","SearchTerm2":"P-1001",
         "to_BusinessPartnerAddress":{"results":[{"StreetName":"Main Street","HouseNumber":"1","CityName":"Wien","PostalCode":"1030","Country":"AT",
           "to_EmailAddress":{"results":[{"EmailAddress":"jane@example.at"}]},
           "to_MobilePhoneNumber":[{"PhoneNumber":"0720 551234","DestinationLocationCountry":"AT"}]}]},
         "to_Customer":{"to_CustomerCompany":{"results":[{"CompanyCode":"1010","ReconciliationAccount":"12100000","PaymentTerms":"NT30"}]},
           "to_CustomerSalesArea":[{"SalesOrganization":"1010","DistributionChannel":"10","Division":"00","Currency":"EUR"}]},
         "to_BusinessPartnerRole":{"results":[{"BusinessPartnerRole":"FLCU01"},{"BusinessPartnerRole":"FLCU00"}]}}
        """;

    private SapSandboxClient _sap = null!; // set before each test

    public async ValueTask InitializeAsync() => _sap = await SapSandboxClient.StartAsync();

    public ValueTask DisposeAsync() => _sap.DisposeAsync();

    [Fact]
    public async Task A_deep_insert_makes_the_partner_with_everything_below_it()
    {
        var created = await _sap.WriteAsync("POST", Partner, Account);

        Assert.True(created.Status == 201, created.Body);
        var made = created.Json.GetProperty("d");
        var id = made.GetProperty("BusinessPartner").GetString();
        Assert.EndsWith($"A_BusinessPartner('{id}')", created.Headers["Location"]);
        Assert.Equal(created.Headers["etag"], made.GetProperty("__metadata").GetProperty("etag").GetString());
        Assert.Equal(("Jane O'Neil", id), (made.GetProperty("BusinessPartnerFullName").GetString(), made.GetProperty("Customer").GetString()));
        var read = await _sap.ReadAsync(
            $"{Partner}('{id}')?$expand=to_BusinessPartnerAddress/to_EmailAddress,to_BusinessPartnerAddress/to_MobilePhoneNumber,to_BusinessPartnerAddress/to_PhoneNumber,to_BusinessPartnerRole,to_Customer/to_CustomerCompany");
        var address = read.GetProperty("to_BusinessPartnerAddress").GetProperty("results")[0];
        Assert.Equal("JANE@EXAMPLE.AT", address.GetProperty("to_EmailAddress").GetProperty("results")[0].GetProperty("SearchEmailAddress").GetString());
        Assert.Equal("+43720551234", address.GetProperty("to_MobilePhoneNumber").GetProperty("results")[0].GetProperty("InternationalPhoneNumber").GetString());
        Assert.Equal(0, address.GetProperty("to_PhoneNumber").GetProperty("results").GetArrayLength());
        Assert.Equal(2, read.GetProperty("to_BusinessPartnerRole").GetProperty("results").GetArrayLength());
        Assert.Equal("NT30", read.GetProperty("to_Customer").GetProperty("to_CustomerCompany").GetProperty("results")[0].GetProperty("PaymentTerms").GetString());
        Assert.Equal("1010", (await _sap.ListAsync($"{Partner}('{id}')/to_Customer/to_CustomerSalesArea"))[0].GetProperty("SalesOrganization").GetString());
        Assert.Single(await _sap.ListAsync($"{Partner}?$filter=SearchTerm1 eq 'mark-1' and LastName eq 'O''Neil'"));
    }

    [Theory]
    [InlineData("\"BusinessPartnerCategory\":\"1\"", "\"BusinessPartnerCategory\":\"\"", "R11/124")]
    [InlineData("\"BusinessPartnerCategory\":\"1\"", "\"BusinessPartnerCategory\":\"7\"", "R11/125")]
    [InlineData("\"LastName\":\"O'Neil\"", "\"LastName\":\"\"", "R11/401")]
    [InlineData("\"LastName\":\"O'Neil\"", "\"LastName\":\"A\",\"OrganizationBPName1\":\"B\"", "R11/402")]
    [InlineData("\"BP02\"", "\"XX01\"", "R11/122")]
    [InlineData("\"BP02\"", "\"BPEE\"", "R1/102")]
    [InlineData("\"EN\"", "\"en\"", "R11/304")]
    [InlineData("\"Country\":\"AT\",", "\"Country\":\"\",", "AM/002")]
    [InlineData("\"1030\"", "\"10300\"", "AM/093")]
    [InlineData("jane@example.at", "jane", "AM/861")]
    [InlineData("0720 551234", "mobile", "AM/215")]
    [InlineData("FLCU01", "XYZ", "R11/657")]
    [InlineData("\"CompanyCode\":\"1010\"", "\"CompanyCode\":\"2020\"", "F2/163")]
    [InlineData("12100000", "", "F2/265")]
    [InlineData("NT30", "NT31", "F2/218")]
    [InlineData("\"Division\":\"00\"", "\"Division\":\"01\"", "F2/155")]
    [InlineData("\"Currency\":\"EUR\"", "\"Currency\":\"euro\"", "F2/316")]
    [InlineData("\"FirstName\":\"Jane\"", "\"FirstName\":17", "PROPERTY_ERROR")]
    [InlineData("\"FirstName\":\"Jane\"", "\"FirstName\":\"12345678901234567890123456789012345678901\"", "PROPERTY_ERROR")]
    [InlineData("\"FirstName\":\"Jane\"", "\"GivenName\":\"Jane\"", "RT/021")]
    [InlineData("\"FirstName\":\"Jane\"", "\"FirstName\":\"Jane\",\"FirstName\":\"Jane\"", "PARSE_ERROR")]
    [InlineData("\"FirstName\":\"Jane\"", "\"BusinessPartnerFullName\":\"Jane\"", "RT/176")]
    [InlineData("\"FirstName\":\"Jane\"", "\"BirthDate\":\"1990-01-01\"", "PROPERTY_ERROR")]
    [InlineData("\"FirstName\":\"Jane\"", "\"BusinessPartnerIsBlocked\":\"true\"", "PROPERTY_ERROR")]
    public async Task A_creation_that_the_system_would_refuse_is_refused_whole(string sound, string broken, string code)
    {
        Assert.Contains(sound, Account);

        var refused = await _sap.WriteAsync("POST", Partner, Account.Replace(sound, broken));

        Assert.Equal(400, refused.Status);
        var error = refused.Json.GetProperty("error");
        Assert.Contains(code, error.GetProperty("code").GetString());
        Assert.Equal(error.GetProperty("code").GetString(), error.GetProperty("innererror").GetProperty("errordetails")[0].GetProperty("code").GetString());
        Assert.Empty(await _sap.ListAsync($"{Partner}?$filter=SearchTerm1 eq 'mark-1'"));
    }

    [Fact]
    public async Task A_customer_needs_its_role_and_cannot_be_made_alone()
    {
        var noRole = Account.Replace("{\"BusinessPartnerRole\":\"FLCU01\"},{\"BusinessPartnerRole\":\"FLCU00\"}", "");
        var onlySales = Account.Replace(",{\"BusinessPartnerRole\":\"FLCU00\"}", "");

        Assert.Contains("CVIS_EI/010", (await _sap.WriteAsync("POST", Partner, noRole)).Body);
        Assert.Contains("CVIS_EI/043", (await _sap.WriteAsync("POST", Partner, onlySales)).Body);
        Assert.Equal(405, (await _sap.WriteAsync("POST", $"{SapSandboxClient.Partners}A_Customer", """{"Customer":"77"}""")).Status);
        Assert.Equal(405, (await _sap.WriteAsync("DELETE", $"{Partner}('1000001')", null, ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task A_change_must_be_conditional_and_current()
    {
        const string target = $"{Partner}('1000001')";
        const string body = """{"BusinessPartnerIsBlocked":true}""";
        var etag = (await _sap.GetAsync(target)).Headers["etag"];

        Assert.Equal(428, (await _sap.WriteAsync("PATCH", target, body)).Status);
        Assert.Equal(412, (await _sap.WriteAsync("PATCH", target, body, ("If-Match", "W/\"'old'\""))).Status);
        Assert.Equal(204, (await _sap.WriteAsync("PATCH", target, body, ("If-Match", etag))).Status);
        Assert.Equal(412, (await _sap.WriteAsync("POST", target, body, ("If-Match", etag), ("X-HTTP-Method", "MERGE"))).Status);
        Assert.Equal(204, (await _sap.WriteAsync("POST", target, body, ("If-Match", "*"), ("X-HTTP-Method", "MERGE"))).Status);
        Assert.True((await _sap.ReadAsync(target)).GetProperty("BusinessPartnerIsBlocked").GetBoolean());
        Assert.Equal(304, (await _sap.GetAsync(target, ("If-None-Match", (await _sap.GetAsync(target)).Headers["etag"]))).Status);
    }

    [Fact]
    public async Task Parts_of_an_address_are_changed_added_and_deleted_at_their_own_keys()
    {
        const string email = $"{SapSandboxClient.Partners}A_AddressEmailAddress(AddressID='50001',Person='',OrdinalNumber='1')";

        Assert.Equal(204, (await _sap.WriteAsync("PATCH", email, """{"EmailAddress":"New@example.at"}""")).Status);
        var added = await _sap.WriteAsync(
            "POST", $"{SapSandboxClient.Partners}A_BusinessPartnerAddress(BusinessPartner='1000001',AddressID='50001')/to_PhoneNumber", """{"PhoneNumber":"1 234","DestinationLocationCountry":"AT"}""");

        Assert.True(added.Status == 201, added.Body);
        Assert.Equal(("2", "1"), (added.Json.GetProperty("d").GetProperty("OrdinalNumber").GetString(), added.Json.GetProperty("d").GetProperty("PhoneNumberType").GetString()));
        Assert.Equal("NEW@EXAMPLE.AT", (await _sap.ReadAsync(email)).GetProperty("SearchEmailAddress").GetString());
        Assert.Equal(204, (await _sap.WriteAsync("DELETE", email, null)).Status);
        Assert.Equal(404, (await _sap.GetAsync(email)).Status);
    }

    [Fact]
    public async Task A_locked_record_is_locked_once_and_a_missing_address_warned_of()
    {
        const string body = """{"BusinessPartnerCategory":"2","OrganizationBPName1":"lock-row GmbH"}""";

        Assert.Contains("currently locked", (await _sap.WriteAsync("POST", Partner, body)).Body);
        var second = await _sap.WriteAsync("POST", Partner, body);

        Assert.Equal(201, second.Status);
        Assert.Equal("warning", JsonElement.Parse(second.Headers["sap-message"]).GetProperty("severity").GetString());
    }

    [Fact]
    public async Task Seeds_are_the_accounts_of_the_partners_customers()
    {
        var accounts = await _sap.ListAsync($"{Partner}?$filter=SearchTerm2 eq 'P-1002'&$orderby=BusinessPartner&$expand=to_Customer/to_CustomerCompany,to_Customer/to_CustomerSalesArea");

        Assert.Equal(14, accounts.Length);
        Assert.Equal(2, accounts.Count(account => account.GetProperty("BusinessPartnerType").GetString() == "TCPA"));
        Assert.Equal("1000101", accounts[0].GetProperty("BusinessPartner").GetString());
        Assert.StartsWith("sf001", accounts[0].GetProperty("BusinessPartnerIDByExtSystem").GetString());
        Assert.All(accounts, account => Assert.Equal(1, account.GetProperty("to_Customer").GetProperty("to_CustomerCompany").GetProperty("results").GetArrayLength()));
        Assert.Single(accounts, account =>
            account.GetProperty("to_Customer").GetProperty("to_CustomerSalesArea").GetProperty("results")[0].GetProperty("Currency").GetString() == "CHF");
    }
}
