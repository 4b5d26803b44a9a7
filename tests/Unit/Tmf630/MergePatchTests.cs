using System.Text.Json;
using CsCheck;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class MergePatchTests
{
    /// <summary>RFC 7396, appendix A, in its order.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "null", "null")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""[1,2]""", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void The_appendix_of_the_RFC_holds(string target, string patch, string expected) =>
        Assert.Equal(expected, MergePatch.Apply(JsonElement.Parse(target), JsonElement.Parse(patch)).Value.GetRawText());

    [Fact]
    public void Of_a_doubled_name_the_last_stands() =>
        Assert.Equal("""{"a":2}""", MergePatch.Apply(JsonElement.Parse("""{"a":0}"""), JsonElement.Parse("""{"a":1,"a":2}""")).Value.GetRawText());

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"a":["\udc00"]}""")]
    public void Text_that_is_no_Unicode_is_refused(string patch) =>
        Assert.Equal(FaultKind.Invalid, MergePatch.Apply(JsonElement.Parse("{}"), JsonElement.Parse(patch)).Fault?.Kind);

    [Fact]
    public void A_patch_of_33_levels_is_refused_and_one_of_32_is_not()
    {
        Assert.Null(MergePatch.Apply(JsonElement.Parse("{}"), JsonElement.Parse(Nested(31))).Fault);
        Assert.Equal(FaultKind.Invalid, MergePatch.Apply(JsonElement.Parse("{}"), JsonElement.Parse(Nested(32))).Fault?.Kind);
    }

    [Fact]
    public void The_difference_of_two_objects_applied_to_the_one_gives_the_other() =>
        Gen.Select(Objects, Objects).Sample((from, to) =>
        {
            var patched = MergePatch.Apply(JsonElement.Parse(Text(from)), JsonElement.Parse(Difference(from, to))).Value;
            return JsonElement.DeepEquals(patched, JsonElement.Parse(Text(to)));
        });

    private static Gen<Dictionary<string, int>> Objects => Gen.Dictionary(Gen.Int[0, 9].Select(number => $"n{number}"), Gen.Int)[0, 8];

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("""{"a":""", depth)) + "1" + new string('}', depth);

    private static string Text(Dictionary<string, int> members) => "{" + string.Join(',', members.Select(member => $"\"{member.Key}\":{member.Value}")) + "}";

    private static string Difference(Dictionary<string, int> from, Dictionary<string, int> to) =>
        "{" + string.Join(',', from.Keys.Except(to.Keys).Select(name => $"\"{name}\":null").Concat(to.Select(member => $"\"{member.Key}\":{member.Value}"))) + "}";
}
