using System.Globalization;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SalesforceSandboxQueryTests : IAsyncLifetime
{
    private const string Data = "/services/data/v62.0";

    private SandboxClient _org = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        _org = await SandboxClient.SalesforceAsync(new() { Seed = false });
        var created = await _org.SendAsync("POST", $"{Data}/composite/sobjects", """
            {"allOrNone":true,"records":[
             {"attributes":{"type":"Account"},"Name":"Alpha","Teleco_Id__c":"A-1","Phone":"1","AnnualRevenue":10,"BillingCity":"Wien","Status__c":"active"},
             {"attributes":{"type":"Account"},"Name":"beta","Teleco_Id__c":"A-2","AnnualRevenue":20.5,"BillingCity":"Graz","Status__c":"active"},
             {"attributes":{"type":"Account"},"Name":"Gam%ma_","Teleco_Id__c":"A-3","BillingCity":"Wien","Status__c":"closed"},
             {"attributes":{"type":"Account"},"Name":"O'Neil \\ Co","AnnualRevenue":5}]}
            """);
        var alpha = created.Json[0].GetProperty("id").GetString();
        await _org.SendAsync("POST", $"{Data}/composite/sobjects", $$"""
            {"records":[
             {"attributes":{"type":"Contact"},"LastName":"Doe","Birthdate":"1990-05-01","AccountId":"{{alpha}}","DoNotCall":true},
             {"attributes":{"type":"Contact"},"LastName":"Roe","FirstName":"Richard","Birthdate":"1980-05-01","Account":{"Teleco_Id__c":"A-2"} }]}
            """);
    }

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Theory]
    [InlineData("SELECT Name FROM Account WHERE Name = 'ALPHA'", "Alpha")]
    [InlineData("select name from account where name = 'alpha'", "Alpha")]
    [InlineData("SELECT Name FROM Account WHERE Name != 'Alpha' AND AnnualRevenue > 10", "beta")]
    [InlineData("SELECT Name FROM Account WHERE Status__c <> 'active'", "Gam%ma_,O'Neil \\ Co")]
    [InlineData("SELECT Name FROM Account WHERE Phone = null AND Teleco_Id__c != null", "beta,Gam%ma_")]
    [InlineData("SELECT Name FROM Account WHERE Name LIKE 'a%'", "Alpha")]
    [InlineData("SELECT Name FROM Account WHERE Name LIKE '_eta'", "beta")]
    [InlineData(@"SELECT Name FROM Account WHERE Name LIKE '%\%%'", "Gam%ma_")]
    [InlineData(@"SELECT Name FROM Account WHERE Name LIKE '%\_'", "Gam%ma_")]
    [InlineData(@"SELECT Name FROM Account WHERE Name = 'O\'Neil \\ Co'", "O'Neil \\ Co")]
    [InlineData("SELECT Name FROM Account WHERE Teleco_Id__c IN ('A-1','a-3','none')", "Alpha,Gam%ma_")]
    [InlineData("SELECT Name FROM Account WHERE Teleco_Id__c NOT IN ('A-1','A-3')", "beta,O'Neil \\ Co")]
    [InlineData("SELECT Name FROM Account WHERE (BillingCity = 'Wien' AND Status__c = 'closed') OR Name = 'beta'", "beta,Gam%ma_")]
    [InlineData("SELECT Name FROM Account WHERE NOT BillingCity = 'Wien'", "beta,O'Neil \\ Co")]
    [InlineData("SELECT Name FROM Account WHERE BillingCity = 'Wien' AND (NOT Status__c = 'closed')", "Alpha")]
    [InlineData("SELECT Name FROM Account WHERE AnnualRevenue >= 5 AND AnnualRevenue <= 10.0", "Alpha,O'Neil \\ Co")]
    [InlineData("SELECT Name FROM Account WHERE CreatedDate >= 2020-01-01T00:00:00Z AND CreatedDate < 2999-01-01T01:00:00+01:00", "Alpha,beta,Gam%ma_,O'Neil \\ Co")]
    [InlineData("SELECT Name FROM Account WHERE IsDeleted = false AND Name < 'b'", "Alpha")]
    [InlineData("SELECT Name FROM Account ORDER BY Name DESC", "O'Neil \\ Co,Gam%ma_,beta,Alpha")]
    [InlineData("SELECT Name FROM Account ORDER BY AnnualRevenue", "Gam%ma_,O'Neil \\ Co,Alpha,beta")]
    [InlineData("SELECT Name FROM Account ORDER BY AnnualRevenue DESC NULLS LAST, Name ASC", "beta,Alpha,O'Neil \\ Co,Gam%ma_")]
    [InlineData("SELECT Name FROM Account ORDER BY BillingCity NULLS LAST, Name DESC LIMIT 2 OFFSET 1", "Gam%ma_,Alpha")]
    [InlineData("SELECT Name FROM Contact WHERE Account.Name = 'Alpha'", "Doe")]
    [InlineData("SELECT Name FROM Contact WHERE Contact.DoNotCall = true", "Doe")]
    [InlineData("SELECT Name FROM Contact WHERE Birthdate < 1985-01-01", "Richard Roe")]
    [InlineData("SELECT Name FROM Contact ORDER BY Account.AnnualRevenue DESC", "Richard Roe,Doe")]
    public async Task A_query_finds_what_it_asks_for(string query, string names)
    {
        var answer = await QueryAsync(query);

        Assert.Equal(200, answer.Status);
        Assert.Equal(names, string.Join(',', answer.Json.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("Name").GetString())));
    }

    [Theory]
    [InlineData("SELECT Nam FROM Account", "INVALID_FIELD")]
    [InlineData("SELECT Id, Id FROM Account", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Acount", "INVALID_TYPE")]
    [InlineData("SELECT Id FROM Contact WHERE Acount.Name = 'X'", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account WHERE Teleco_Document__c = 'x'", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account WHERE Description LIKE '%x%'", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account ORDER BY Teleco_Document__c", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account WHERE Name = 5", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account WHERE AnnualRevenue = '5'", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account WHERE CreatedDate > '2026-01-01T00:00:00Z'", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account WHERE CreatedDate > 2026-01-01", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Contact WHERE Birthdate > 2026-01-01T00:00:00Z", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account WHERE IsDeleted = 'false'", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM Account WHERE Id = 'nothing'", "INVALID_QUERY_FILTER_OPERATOR")]
    [InlineData("SELECT Id FROM Account WHERE AnnualRevenue LIKE '5%'", "INVALID_FIELD|INVALID_QUERY_FILTER_OPERATOR")]
    [InlineData("SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account WHERE Name = 'a' AND NOT Name = 'b'", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account WHERE Name = 'a", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account WHERE Name = \"a\"", "MALFORMED_QUERY")]
    [InlineData(@"SELECT Id FROM Account WHERE Name = 'a\q'", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account WHERE Name = 'O'Neil'", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account WHERE (Name = 'a'", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account WHERE Name IN ()", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account WHERE", "MALFORMED_QUERY")]
    [InlineData("SELECT * FROM Account", "MALFORMED_QUERY")]
    [InlineData("SELECT Id Name FROM Account", "MALFORMED_QUERY")]
    [InlineData("SELECT FROM Account", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account LIMIT -1", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account LIMIT 10; DELETE", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account OFFSET 5 LIMIT 5", "MALFORMED_QUERY")]
    [InlineData("SELECT COUNT() FROM Account ORDER BY Name", "MALFORMED_QUERY")]
    [InlineData("DELETE FROM Account", "MALFORMED_QUERY")]
    [InlineData("", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM Account LIMIT 1 OFFSET 2001", "NUMBER_OUTSIDE_VALID_RANGE")]
    public async Task A_query_that_the_vendor_refuses_is_refused(string query, string codes)
    {
        var answer = await QueryAsync(query);

        Assert.Equal(400, answer.Status);
        Assert.Contains(answer.Code, codes.Split('|'));
    }

    [Fact]
    public async Task A_refusal_points_at_the_place()
    {
        var answer = await QueryAsync("SELECT Nam FROM Account");

        Assert.Contains("ERROR at Row:1:Column:8\nNo such column 'Nam' on entity 'Account'", answer.Json[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("SELECT COUNT() FROM Account", 4, 0)]
    [InlineData("SELECT COUNT() FROM Account WHERE Status__c = 'active'", 2, 0)]
    [InlineData("SELECT COUNT() FROM Account LIMIT 3", 3, 0)]
    [InlineData("SELECT Id FROM Account LIMIT 3", 3, 3)]
    [InlineData("SELECT Id FROM Account LIMIT 3 OFFSET 2", 2, 2)]
    [InlineData("SELECT Id FROM Account LIMIT 0", 0, 0)]
    public async Task The_total_is_what_the_query_returns(string query, int total, int records)
    {
        var answer = await QueryAsync(query);

        Assert.Equal((total, records), (answer.Json.GetProperty("totalSize").GetInt32(), answer.Json.GetProperty("records").GetArrayLength()));
    }

    [Fact]
    public async Task Parents_and_children_come_in_one_query()
    {
        var contacts = await QueryAsync("SELECT LastName, Account.Name, Account.BillingCity FROM Contact ORDER BY LastName");
        var accounts = await QueryAsync("SELECT Name, (SELECT LastName FROM Contacts WHERE LastName LIKE 'D%') FROM Account ORDER BY Name LIMIT 2");

        var parent = contacts.Json.GetProperty("records")[0].GetProperty("Account");
        Assert.Equal(("Alpha", "Wien"), (parent.GetProperty("Name").GetString(), parent.GetProperty("BillingCity").GetString()));
        var records = accounts.Json.GetProperty("records");
        Assert.Equal("Doe", records[0].GetProperty("Contacts").GetProperty("records")[0].GetProperty("LastName").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, records[1].GetProperty("Contacts").ValueKind);
    }

    [Fact]
    public async Task More_than_a_batch_comes_in_pages()
    {
        for (var part = 0; part < 3; part++)
        {
            var records = string.Join(',', Enumerable.Range(0, 100).Select(index => $$"""{"attributes":{"type":"Contact"},"LastName":"Page {{part}} {{index}}"}"""));
            await _org.SendAsync("POST", $"{Data}/composite/sobjects", $$"""{"records":[{{records}}]}""");
        }

        var first = await _org.SendAsync(
            "GET", $"{Data}/query?q=SELECT+Id+FROM+Contact+WHERE+LastName+LIKE+'Page%25'", null, ("Sforce-Query-Options", "batchSize=200"));
        var second = await _org.SendAsync("GET", first.Text("nextRecordsUrl")!);

        Assert.Equal((300, 200, "False"), (first.Json.GetProperty("totalSize").GetInt32(), first.Json.GetProperty("records").GetArrayLength(), first.Text("done")));
        Assert.Equal((300, 100, "True"), (second.Json.GetProperty("totalSize").GetInt32(), second.Json.GetProperty("records").GetArrayLength(), second.Text("done")));
        Assert.Equal("INVALID_QUERY_LOCATOR", (await _org.SendAsync("GET", $"{Data}/query/01g5g0000000000AAA-200")).Code);
    }

    [Fact]
    public async Task A_deleted_record_shows_in_queryAll_only()
    {
        var id = (await QueryAsync("SELECT Id FROM Account WHERE Name = 'beta'")).Json.GetProperty("records")[0].GetProperty("Id").GetString();
        await _org.SendAsync("DELETE", $"{Data}/sobjects/Account/{id}");

        var query = await QueryAsync("SELECT Id FROM Account WHERE Name = 'beta'");
        var all = await _org.SendAsync("GET", $"{Data}/queryAll?q=SELECT+Id,IsDeleted+FROM+Account+WHERE+IsDeleted=true");

        Assert.Equal(0, query.Json.GetProperty("totalSize").GetInt32());
        Assert.Equal(id, all.Json.GetProperty("records")[0].GetProperty("Id").GetString());
    }

    [Fact]
    public async Task A_hostile_query_is_refused_and_not_fallen_over()
    {
        var deep = new string('(', 1000) + "Name = 'a'" + new string(')', 1000);

        var answer = await QueryAsync($"SELECT Id FROM Account WHERE {deep}");

        Assert.Equal((400, "MALFORMED_QUERY"), (answer.Status, answer.Code));
    }

    private Task<SandboxAnswer> QueryAsync(string query) =>
        _org.SendAsync("GET", string.Create(CultureInfo.InvariantCulture, $"{Data}/query?q={Uri.EscapeDataString(query)}"));
}
