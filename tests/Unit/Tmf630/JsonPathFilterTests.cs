using System.Text.Json;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class JsonPathFilterTests
{
    private static readonly JsonElement Resource = JsonElement.Parse("""
        {"id":"1","status":"active","name":"Ann's \"A\" / B","amount":10.5,"preferred":true,"none":null,"orderDate":"2026-01-01T12:00:00Z",
         "part":[{"role":"owner","n":1},{"role":"user","n":2,"tags":["x","y"]}],"odd name":3}
        """);

    [Theory]
    [InlineData("$[?(@.status=='active')]", true)]
    [InlineData("[?(@.status==\"active\")]", true)]
    [InlineData("$[?@.status=='active']", true)]
    [InlineData(" $ [ ? ( @.status == 'active' ) ] ", true)]
    [InlineData("$[?(@.status!='active')]", false)]
    [InlineData("$[?(@.nowhere!='active')]", true)]
    [InlineData("$[?(@.amount>10 && @.amount<=10.5)]", true)]
    [InlineData("$[?(@.amount>10 && @.amount<10.5)]", false)]
    [InlineData("$[?(10<@.amount)]", true)]
    [InlineData("$[?(10>=@.amount)]", false)]
    [InlineData("$[?(@.amount==1.05e1)]", true)]
    [InlineData("$[?(@.preferred==true)]", true)]
    [InlineData("$[?(@.preferred)]", true)]
    [InlineData("$[?(@.none)]", false)]
    [InlineData("$[?(!@.nowhere)]", true)]
    [InlineData("$[?(@.none==null)]", true)]
    [InlineData("$[?(@.status!=null)]", true)]
    [InlineData("$[?(@.status=='x' || @.amount>1 && @.preferred==false)]", false)]
    [InlineData("$[?((@.status=='active' || @.amount>1) && !(@.preferred==false))]", true)]
    [InlineData("$[?(@.name=~/ann/)]", false)]
    [InlineData("$[?(@.name=~/ann/i)]", true)]
    [InlineData("$[?(@.name=~/\"A\" \\/ B$/)]", true)]
    [InlineData("$[?(@.name=~'^Ann')]", true)]
    [InlineData("$[?(@.name=='Ann\\'s \"A\" / B')]", true)]
    [InlineData("$[?(@.orderDate>'2026-01-01T12:30:00+01:00')]", true)]
    [InlineData("$[?(@.part.role=='user')]", true)]
    [InlineData("$[?(@.part[*].role=='user')]", true)]
    [InlineData("$[?(@.part[0].role=='user')]", false)]
    [InlineData("$[?(@.part[1].tags=='y')]", true)]
    [InlineData("$[?(@.part[9].role=='user')]", false)]
    [InlineData("$[?(@['part']['role']=='owner')]", true)]
    [InlineData("$[?(@['odd name']==3)]", true)]
    [InlineData("$.part[?(@.role=='owner' && @.n==1)]", true)]
    [InlineData("$.part[?(@.role=='owner' && @.n==2)]", false)]
    [InlineData("$[?(@.part[?(@.role=='user' && @.n==2)])]", true)]
    [InlineData("$[?(@.part[?(@.role=='user' && @.n==2)].tags=='z')]", false)]
    public void An_expression_says_whether_a_resource_passes(string expression, bool passes) =>
        Assert.Equal(passes, Parse(expression).Value(Resource));

    [Theory]
    [InlineData("", 1)]
    [InlineData("$", 2)]
    [InlineData("$.status", 9)]
    [InlineData("$[?(@.status=='active')", 24)]
    [InlineData("$[?(@.status='active')]", 13)]
    [InlineData("$[?(@.status=='active)]", 24)]
    [InlineData("$[?(@.status==active)]", 15)]
    [InlineData("$[?(@.status=='a' &&)]", 21)]
    [InlineData("$[?(@.status=='a')]x", 20)]
    [InlineData("$[?(@..status=='a')]", 7)]
    [InlineData("$[?('a'=='a')]", 10)]
    [InlineData("$[?(@.status=~5)]", 15)]
    [InlineData("$[]", 3)]
    public void What_is_no_filter_is_refused_with_its_position(string expression, int position)
    {
        var fault = Parse(expression).Fault;

        Assert.Equal(FaultKind.Invalid, fault?.Kind);
        Assert.Contains($"character {position}:", fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_and_length_are_bounded()
    {
        Assert.NotNull(Parse("$[?(" + new string('(', 400) + "@.a==1" + new string(')', 400) + ")]").Fault);
        Assert.NotNull(Parse("$[?(" + new string('!', 900) + "@.a==1)]").Fault);
        Assert.NotNull(Parse("$[?(" + string.Join("||", Enumerable.Repeat("@.a==1", 51)) + ")]").Fault);
        Assert.NotNull(Parse(string.Concat(Enumerable.Repeat("$[?(@", 100))).Fault);
        Assert.Null(Parse("$[?(" + string.Join("||", Enumerable.Repeat("@.a==1", 50)) + ")]").Fault);
    }

    private static Outcome<Func<JsonElement, bool>> Parse(string expression) =>
        JsonPathFilter.Parse(expression, _ => null, path => path == "orderDate" ? WireKind.DateTime : WireKind.Any);
}
