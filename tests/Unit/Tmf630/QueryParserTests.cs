using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class QueryParserTests
{
    private static readonly Probe[] Probes =
    [
        new()
        {
            Id = "a", Type = "Probe", Name = "Alpha, Ltd", Status = ProbeStatus.Active, Amount = 9.5m, Preferred = true, OrderDate = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc), Sort = "x",
            Value = System.Text.Json.JsonElement.Parse("""{"size":10,"when":"2026-01-01T13:00:00+01:00"}"""), Part = [new("owner", new("deep", null, null), null), new("user", null, ["t1", "t2"])],
        },
        new() { Id = "b", Name = "beta", Status = ProbeStatus.Closed, Amount = 10m, Preferred = false, OrderDate = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), Part = [new("user", null, null)], Value = System.Text.Json.JsonElement.Parse("\"2\"") },
        new() { Id = "c", Name = "a;b", Amount = 100m, Value = System.Text.Json.JsonElement.Parse("[]") },
    ];

    [Theory]
    [InlineData("", "abc")]
    [InlineData("?status=active", "a")]
    [InlineData("status=active,closed", "ab")]
    [InlineData("status=active;status=closed", "ab")]
    [InlineData("status=active&status=closed", "ab")]
    [InlineData("status=active&name=beta", "")]
    [InlineData("status=active;name=beta", "ab")]
    [InlineData("status=active;name.like=BET", "ab")]
    [InlineData("name=a;b", "c")]
    [InlineData("name=\"Alpha, Ltd\"", "a")]
    [InlineData("name=%22beta%22", "b")]
    [InlineData("status=nowhere", "")]
    [InlineData("@type=Probe", "a")]
    [InlineData("%40type=Probe", "a")]
    [InlineData("part.role=owner", "a")]
    [InlineData("part.role=user", "ab")]
    [InlineData("part.inner.role=deep", "a")]
    [InlineData("part.tags=t2", "a")]
    [InlineData("part.role.ne=owner", "bc")]
    [InlineData("name.ne=beta&name.ne=a;b", "a")]
    [InlineData("amount=10.00", "b")]
    [InlineData("amount.gt=9.5", "bc")]
    [InlineData("amount.gte=9.5&amount.lt=100", "ab")]
    [InlineData("amount>9.5", "bc")]
    [InlineData("amount>=9.5", "abc")]
    [InlineData("amount%3E=9.5", "abc")]
    [InlineData("amount%3E%3D9.5", "abc")]
    [InlineData("amount%3E%3D=9.5", "abc")]
    [InlineData("amount%3C10", "a")]
    [InlineData("amount<10", "a")]
    [InlineData("amount<=10", "ab")]
    [InlineData("amount==10", "b")]
    [InlineData("amount%3D%3D10", "b")]
    [InlineData("amount!=10", "ac")]
    [InlineData("amount.lte=9.5", "a")]
    [InlineData("preferred=true", "a")]
    [InlineData("orderDate=2026-01-01T13:00:00%2B01:00", "a")]
    [InlineData("orderDate=2026-01-01T13:00:00+01:00", "a")]
    [InlineData("orderDate=\"2026-01-01T12:00:00.000Z\"", "a")]
    [InlineData("orderDate.gte=2026-01-15", "b")]
    [InlineData("orderDate%3E%3D2026-01-01T12:00:00Z&orderDate%3C2026-02-01", "a")]
    [InlineData("name.regex=%5EAl.*d$", "a")]
    [InlineData("name*=^b", "b")]
    [InlineData("name=~^b", "b")]
    [InlineData("name%3D~^b", "b")]
    [InlineData("name.regex=b{1,2}", "bc")]
    [InlineData("name.contains=ALPHA", "a")]
    [InlineData("name.in=beta,gamma", "b")]
    [InlineData("name.eq=beta", "b")]
    [InlineData("sort.eq=x", "a")]
    [InlineData("sort==x", "a")]
    [InlineData("value.size.gt=9", "a")]
    [InlineData("value.when=2026-01-01T12:00:00Z", "a")]
    [InlineData("value=2", "b")]
    [InlineData("parent.parent.name=x", "")]
    [InlineData("offset=1", "bc")]
    [InlineData("limit=0", "")]
    [InlineData("offset=1&limit=1", "b")]
    [InlineData("sort=-amount", "cba")]
    [InlineData("sort=+amount", "abc")]
    [InlineData("sort=orderDate", "abc")]
    [InlineData("sort=-orderDate", "bac")]
    [InlineData("sort=status,-name", "abc")]
    [InlineData("sort=part.role", "abc")]
    [InlineData("sort=-part.role", "bac")]
    [InlineData("name=%F0%9F%98%80", "")]
    [InlineData("sort=-status&sort=name", "bac")]
    [InlineData("filter=$[?(@.status=='active')]", "a")]
    [InlineData("filter=[?(@.status=='active' || @.amount>=100)]&amount.lt=50", "a")]
    public void A_query_string_finds_what_it_says(string queryString, string found) =>
        Assert.Equal(found, string.Concat(ShapeSearch(queryString)));

    [Theory]
    [InlineData("nosuch=1", "nosuch")]
    [InlineData("part.nosuch=1", "part.nosuch")]
    [InlineData("status..x=1", "status..x")]
    [InlineData(".gt=1", ".gt")]
    [InlineData("offset=-1", "offset")]
    [InlineData("offset=abc", "offset")]
    [InlineData("offset=1&offset=2", "offset")]
    [InlineData("offset=99999999999", "offset")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=%201", "limit")]
    [InlineData("limit=1&limit=1", "limit")]
    [InlineData("sort=nosuch", "sort")]
    [InlineData("sort=--name", "sort")]
    [InlineData("sort=part", "sort")]
    [InlineData("sort=name,name,name,name,name,name,name,name,name", "sort")]
    [InlineData("part=x", "part")]
    [InlineData("amount.gt=abc", "amount")]
    [InlineData("orderDate.gt=yesterday", "orderDate")]
    [InlineData("orderDate=12:00", "orderDate")]
    [InlineData("preferred=maybe", "preferred")]
    [InlineData("name.regex=(", "name")]
    [InlineData("name.regex=(a)\\1", "name")]
    [InlineData("name.gt>=x", "name.gt")]
    [InlineData("name", "name")]
    [InlineData("name!x", "name")]
    [InlineData("name=\U0001F600", "query")]
    [InlineData("parent.parent.parent.parent.parent.parent.parent.parent.name=x", "parent.parent.parent.parent.parent.parent.parent.parent.name")]
    [InlineData("filter=$[?(@.nosuch==1)]", "nosuch")]
    public void What_cannot_be_asked_is_refused_by_name(string queryString, string field)
    {
        var fault = ProbeShape.Parser().Parse(queryString).Fault;

        Assert.Equal(FaultKind.Invalid, fault?.Kind);
        Assert.Equal(field.Length > 64 ? field[..64] : field, fault?.Field);
    }

    [Theory]
    [InlineData("depth=1")]
    [InlineData("expand=part")]
    [InlineData("before=x")]
    [InlineData("after=x")]
    public void What_is_known_but_not_offered_is_unsupported(string queryString) =>
        Assert.Equal(FaultKind.Unsupported, ProbeShape.Parser().Parse(queryString).Fault?.Kind);

    [Fact]
    public void Every_bound_is_named_when_it_is_passed()
    {
        Assert.Contains("8192", Message(new string('a', 8193)), StringComparison.Ordinal);
        Assert.Contains("50 parameters", Message(string.Join('&', Enumerable.Repeat("name=x", 51))), StringComparison.Ordinal);
        Assert.Contains("1000 characters", Message("name=" + new string('a', 1001)), StringComparison.Ordinal);
        Assert.Contains("200 values", Message("name=" + string.Join(',', Enumerable.Repeat("a", 201))), StringComparison.Ordinal);
        Assert.Null(ProbeShape.Parser().Parse(string.Join('&', Enumerable.Repeat("name=x", 50))).Fault);
        Assert.Null(ProbeShape.Parser().Parse("name=" + string.Join(',', Enumerable.Repeat("a", 200))).Fault);

        static string Message(string queryString) => ProbeShape.Parser().Parse(queryString).Fault?.Message ?? "";
    }

    [Theory]
    [InlineData("", 0, 1000, false)]
    [InlineData("limit=5", 0, 5, true)]
    [InlineData("limit=5000", 0, 1000, true)]
    [InlineData("limit=99999999999999999999", 0, 1000, true)]
    [InlineData("offset=2147483647", int.MaxValue, 1000, true)]
    public void The_window_is_capped_and_known_to_be_asked_for(string queryString, int offset, int limit, bool windowed)
    {
        var request = ProbeShape.Parser().Parse(queryString).Value;

        Assert.Equal((offset, limit, windowed), (request.Query.Offset, request.Query.Limit, request.IsWindowed));
    }

    [Theory]
    [InlineData("status=active,closed", "status", Comparison.Equal, "active|closed")]
    [InlineData("status=active&status=closed", "status", Comparison.Equal, "active|closed")]
    [InlineData("part.role.like=own", "part.role", Comparison.Contains, "own")]
    [InlineData("name=beta", null, Comparison.Equal, "beta")]
    public void A_simple_condition_can_be_handed_to_a_backend(string queryString, string? field, Comparison comparison, string values)
    {
        var condition = Assert.Single(ProbeShape.Parser().Parse(queryString).Value.Query.Conditions);

        Assert.Equal((field, comparison, values), (condition.Field, condition.Comparison, string.Join('|', condition.Values)));
    }

    [Fact]
    public void A_choice_between_attributes_is_the_gateways_to_check() =>
        Assert.Null(Assert.Single(ProbeShape.Parser().Parse("status=active;name=beta").Value.Query.Conditions).Field);

    [Fact]
    public void Each_object_is_written_once_whatever_is_asked_of_it()
    {
        var shape = new ProbeShape();
        var query = new QueryParser<Probe>(shape, false).Parse("amount.gt=1&name.ne=x&sort=amount,-name&filter=[?(@.amount>1)]").Value.Query;

        var page = InGateway.Finish(Probes, query, query.Conditions);

        Assert.Equal(3, page.TotalCount);
        Assert.Equal(3, shape.Written);
    }

    [Fact]
    public void A_message_holds_no_control_characters_and_little_of_the_input()
    {
        var fault = ProbeShape.Parser().Parse("bad%0d%0aname" + new string('x', 500) + "=1").Fault;

        Assert.DoesNotContain('\n', fault!.Message);
        Assert.True(fault.Message.Length < 150);
    }

    private static IReadOnlyList<string?> ShapeSearch(string queryString) => ProbeShape.Search(queryString, Probes);
}
