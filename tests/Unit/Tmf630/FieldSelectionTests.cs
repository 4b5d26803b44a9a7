using System.Buffers;
using System.Text;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class FieldSelectionTests
{
    private const string Json = """{"id":"1","href":"h","@type":"T","a":"x\u00e9","b":{"@type":"B","c":[1,{"d":2}],"e":null},"l":[{"c":1,"x":2},{"x":3}]}""";

    [Theory]
    [InlineData("", Json)]
    [InlineData("none", """{"id":"1","href":"h","@type":"T"}""")]
    [InlineData("id", """{"id":"1","href":"h","@type":"T"}""")]
    [InlineData("a", """{"id":"1","href":"h","@type":"T","a":"x\u00e9"}""")]
    [InlineData(" a , b.e", """{"id":"1","href":"h","@type":"T","a":"x\u00e9","b":{"@type":"B","e":null}}""")]
    [InlineData("b", """{"id":"1","href":"h","@type":"T","b":{"@type":"B","c":[1,{"d":2}],"e":null}}""")]
    [InlineData("b.e,b", """{"id":"1","href":"h","@type":"T","b":{"@type":"B","c":[1,{"d":2}],"e":null}}""")]
    [InlineData("b.c.d", """{"id":"1","href":"h","@type":"T","b":{"@type":"B","c":[1,{"d":2}]}}""")]
    [InlineData("l.c", """{"id":"1","href":"h","@type":"T","l":[{"c":1},{}]}""")]
    [InlineData("nosuch", """{"id":"1","href":"h","@type":"T"}""")]
    public void Only_what_is_selected_is_given(string fields, string expected)
    {
        Assert.Equal(expected, Apply(fields, Json));
        Assert.Equal($"[{expected},{expected}]", Apply(fields, $"[{Json},{Json}]"));
    }

    [Fact]
    public void An_unknown_name_is_ignored_in_version_4_and_refused_in_version_5()
    {
        Assert.True(FieldSelection.Parse("a,nosuch", name => name == "a", refuseUnknown: false).IsSuccess);
        Assert.Equal("fields", FieldSelection.Parse("a,nosuch", name => name == "a", refuseUnknown: true).Fault?.Field);
    }

    [Fact]
    public void Names_are_bounded_in_number_and_depth()
    {
        Assert.NotNull(FieldSelection.Parse(string.Join(',', Enumerable.Range(0, 101)), _ => true, refuseUnknown: false).Fault);
        Assert.NotNull(FieldSelection.Parse("a.a.a.a.a.a.a.a.a", _ => true, refuseUnknown: false).Fault);
    }

    private static string Apply(string fields, string json)
    {
        var output = new ArrayBufferWriter<byte>();
        FieldSelection.Parse(fields, _ => true, refuseUnknown: false).Value.Write(Encoding.UTF8.GetBytes(json), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
