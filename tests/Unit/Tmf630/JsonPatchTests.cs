using System.Text.Json;
using CsCheck;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class JsonPatchTests
{
    /// <summary>RFC 6902, appendix A, those that succeed.</summary>
    [Theory]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/baz","value":"qux"}]""", """{"foo":"bar","baz":"qux"}""")]
    [InlineData("""{"foo":["bar","baz"]}""", """[{"op":"add","path":"/foo/1","value":"qux"}]""", """{"foo":["bar","qux","baz"]}""")]
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"remove","path":"/baz"}]""", """{"foo":"bar"}""")]
    [InlineData("""{"foo":["bar","qux","baz"]}""", """[{"op":"remove","path":"/foo/1"}]""", """{"foo":["bar","baz"]}""")]
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"replace","path":"/baz","value":"boo"}]""", """{"baz":"boo","foo":"bar"}""")]
    [InlineData("""{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}""", """[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]""", """{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}""")]
    [InlineData("""{"foo":["all","grass","cows","eat"]}""", """[{"op":"move","from":"/foo/1","path":"/foo/3"}]""", """{"foo":["all","cows","eat","grass"]}""")]
    [InlineData("""{"baz":"qux","foo":["a",2,"c"]}""", """[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}]""", """{"baz":"qux","foo":["a",2,"c"]}""")]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/child","value":{"grandchild":{}}}]""", """{"foo":"bar","child":{"grandchild":{}}}""")]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/baz","value":"qux","xyz":123}]""", """{"foo":"bar","baz":"qux"}""")]
    [InlineData("""{"/":9,"~1":10}""", """[{"op":"test","path":"/~01","value":10}]""", """{"/":9,"~1":10}""")]
    [InlineData("""{"foo":["bar"]}""", """[{"op":"add","path":"/foo/-","value":["abc","def"]}]""", """{"foo":["bar",["abc","def"]]}""")]
    [InlineData("""{"a":1}""", """[{"op":"copy","from":"/a","path":"/b"}]""", """{"a":1,"b":1}""")]
    [InlineData("""{"a":null}""", """[{"op":"test","path":"/a","value":null}]""", """{"a":null}""")]
    [InlineData("""{"a":1}""", """[{"op":"test","path":"/a","value":1.0}]""", """{"a":1}""")]
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"","value":{"b":2}}]""", """{"b":2}""")]
    [InlineData("""{"":1}""", """[{"op":"remove","path":"/"}]""", """{}""")]
    public void The_appendix_of_the_RFC_holds(string target, string patch, string expected)
    {
        var patched = JsonPatch.Apply(JsonElement.Parse(target), JsonElement.Parse(patch));

        Assert.True(patched.IsSuccess, patched.Fault?.Message);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), patched.Value), patched.Value.GetRawText());
    }

    [Theory]
    [InlineData("""[{"op":"test","path":"/baz","value":"bar"}]""", FaultKind.Conflict, 0)]
    [InlineData("""[{"op":"test","path":"/n","value":"10"}]""", FaultKind.Conflict, 0)]
    [InlineData("""[{"op":"test","path":"/nosuch","value":null}]""", FaultKind.Conflict, 0)]
    [InlineData("""[{"op":"test","path":"/n","value":10},{"op":"add","path":"/baz/bat","value":"qux"}]""", FaultKind.Invalid, 1)]
    [InlineData("""[{"op":"remove","path":"/nosuch"}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"remove","path":""}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"replace","path":"/nosuch","value":1}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"add","path":"/list/9","value":1}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"add","path":"/list/01","value":1}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"add","path":"list","value":1}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"add","path":"/a~2","value":1}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"add","path":"/a"}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"move","path":"/a","from":"/nosuch"}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"move","path":"/list/0","from":"/list"}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"copy","path":"/a"}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":"spin","path":"/a"}]""", FaultKind.Invalid, 0)]
    [InlineData("""[{"op":1,"path":"/a"}]""", FaultKind.Invalid, 0)]
    [InlineData("""[1]""", FaultKind.Invalid, 0)]
    public void What_cannot_be_done_is_named_by_its_position(string patch, FaultKind kind, int index)
    {
        var fault = JsonPatch.Apply(JsonElement.Parse("""{"baz":"qux","n":10,"list":[1]}"""), JsonElement.Parse(patch)).Fault;

        Assert.Equal(kind, fault?.Kind);
        Assert.Contains($"Operation {index}:", fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_array_or_too_long_is_refused()
    {
        Assert.NotNull(JsonPatch.Apply(JsonElement.Parse("{}"), JsonElement.Parse("{}")).Fault);
        Assert.Null(JsonPatch.Apply(JsonElement.Parse("{}"), Adds(100)).Fault);
        Assert.NotNull(JsonPatch.Apply(JsonElement.Parse("{}"), Adds(101)).Fault);

        static JsonElement Adds(int count) => JsonElement.Parse("[" + string.Join(',', Enumerable.Repeat("""{"op":"add","path":"/a","value":1}""", count)) + "]");
    }

    [Fact]
    public void Copies_of_copies_cannot_grow_without_end()
    {
        var wide = JsonElement.Parse("[" + string.Join(',', Enumerable.Repeat("""{"op":"copy","from":"/a","path":"/a/-"}""", 31)) + "]");
        var broad = JsonElement.Parse("[" + string.Join(',', Enumerable.Range(0, 50).SelectMany(_ => new[] { """{"op":"copy","from":"/a","path":"/b/a"}""", """{"op":"copy","from":"/a","path":"/b/b"}""", """{"op":"copy","from":"/b","path":"/a"}""" }).Take(99)) + "]");

        Assert.NotNull(JsonPatch.Apply(JsonElement.Parse("""{"a":["x"]}"""), wide).Fault);
        Assert.NotNull(JsonPatch.Apply(JsonElement.Parse("""{"a":{"x":1},"b":{}}"""), broad).Fault);
    }

    [Theory]
    [InlineData("""[{"op":"replace","path":"/contactMedium/preferred?city=Paris","value":true}]""", """{"contactMedium":[{"city":"Paris","preferred":true},{"city":"Rome","preferred":false}],"name":"x"}""")]
    [InlineData("""[{"op":"replace","path":"/contactMedium/preferred?contactMedium.city=Rome","value":true}]""", """{"contactMedium":[{"city":"Paris","preferred":false},{"city":"Rome","preferred":true}],"name":"x"}""")]
    [InlineData("""[{"op":"replace","path":"/contactMedium?city=Rome/preferred","value":true}]""", """{"contactMedium":[{"city":"Paris","preferred":false},{"city":"Rome","preferred":true}],"name":"x"}""")]
    [InlineData("""[{"op":"remove","path":"/contactMedium?city=Paris"}]""", """{"contactMedium":[{"city":"Rome","preferred":false}],"name":"x"}""")]
    [InlineData("""[{"op":"remove","path":"/contactMedium?preferred=false"}]""", """{"contactMedium":[],"name":"x"}""")]
    [InlineData("""[{"op":"add","path":"/contactMedium/note?city=Rome&preferred=false","value":1}]""", """{"contactMedium":[{"city":"Paris","preferred":false},{"city":"Rome","preferred":false,"note":1}],"name":"x"}""")]
    [InlineData("""[{"op":"replace","path":"/name","value":"y"}]""", """{"contactMedium":[{"city":"Paris","preferred":false},{"city":"Rome","preferred":false}],"name":"y"}""")]
    public void A_query_in_the_path_chooses_array_elements(string patch, string expected)
    {
        var patched = JsonPatch.Apply(JsonElement.Parse("""{"contactMedium":[{"city":"Paris","preferred":false},{"city":"Rome","preferred":false}],"name":"x"}"""), JsonElement.Parse(patch), queries: true);

        Assert.True(patched.IsSuccess, patched.Fault?.Message);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), patched.Value), patched.Value.GetRawText());
    }

    [Theory]
    [InlineData("/contactMedium/preferred?city=Oslo")]
    [InlineData("/name?x=y")]
    [InlineData("?x=y")]
    [InlineData("/?x=y")]
    [InlineData("x?")]
    public void A_query_that_chooses_nothing_is_refused(string path) =>
        Assert.Equal(FaultKind.Invalid, JsonPatch.Apply(
            JsonElement.Parse("""{"contactMedium":[{"city":"Paris"}],"name":"x"}"""),
            JsonElement.Parse($$"""[{"op":"replace","path":"{{path}}","value":1}]"""),
            queries: true).Fault?.Kind);

    [Fact]
    public void Random_patches_are_answered_not_thrown_at()
    {
        string[] operations = ["add", "remove", "replace", "move", "copy", "test"];
        string[] paths = ["", "/", "/a", "/a/0", "/a/-", "/a/b", "/a?x=1", "/a?x=1/y", "/a/x?x=1", "a", "/~", "/b/c/d", "/a/99999999999", "??", "/?/?", "/a?&&="];
        var operation = Gen.Select(Gen.Int[0, 5], Gen.Int[0, paths.Length - 1], Gen.Int[0, paths.Length - 1], (op, path, from) =>
            $$$"""{"op":"{{{operations[op]}}}","path":"{{{paths[path]}}}","from":"{{{paths[from]}}}","value":{"x":1,"y":[null]}}""");

        operation.Array[0, 12].Sample(
            steps =>
            {
                var patched = JsonPatch.Apply(JsonElement.Parse("""{"a":[{"x":1},[{"x":1}],null],"b":{"c":1}}"""), JsonElement.Parse($"[{string.Join(',', steps)}]"), queries: true);
                return patched.IsSuccess || patched.Fault.Message.Length < 300;
            },
            iter: 10000);
    }
}
