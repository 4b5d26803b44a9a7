using System.Diagnostics;
using System.Text;
using CsCheck;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

/// <summary>Random and hostile input: the parser answers, and in time. CsCheck prints the seed of a failure.</summary>
public sealed class HostileQueryTests
{
    private static readonly string[] Words =
    [
        "status", "name", "part.role", "value.x", "orderDate", "amount", ".gt", ".regex", ".like", "=", "==", ">=", "<", "!=", "=~", "*=", "&", ";", ",", "\"", "%3E", "%", "%zz", "+", "-", "sort=", "filter=", "fields=",
        "limit=", "offset=", "$[?(", "@.", ")]", "'", "/", "\\", "&&", "%26%26", "||", "(", ")", "[", "]", "*", "!", "1", "2026-01-01T00:00:00Z", "true", "null", "\ud800", "\0", "é", "a{9}",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    private static readonly Probe[] Probes = [new() { Id = "1", Name = "x", Amount = 1, Part = [new("r", null, null)] }, new() { Id = "2", Value = System.Text.Json.JsonElement.Parse("[[1],{\"x\":null}]") }];

    [Fact]
    public void Random_bytes_are_answered_not_thrown_at() =>
        Gen.Byte.Array[0, 300].Select(Encoding.Latin1.GetString).Sample(Run, iter: 5000);

    [Fact]
    public void Random_words_of_the_grammar_are_answered_not_thrown_at() =>
        Word.Array[0, 30].Select(words => string.Concat(words)).Sample(Run, iter: 20000);

    [Fact]
    public void Random_filters_are_answered_not_thrown_at() =>
        Word.Array[0, 30].Select(words => string.Concat(words)).Sample(
            text =>
            {
                var parsed = JsonPathFilter.Parse("$[?(" + text, _ => null, _ => WireKind.Any);
                return parsed.Fault is not null || parsed.Value(System.Text.Json.JsonElement.Parse("{}")) || true;
            },
            iter: 20000);

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*)*x")]
    [InlineData("((a{99}){99}){99}")]
    [InlineData("(((a{1,999}){1,999}){1,999}){1,999}")]
    [InlineData("([^x]*[^y]*[^z]*)*$")]
    public void A_catastrophic_regular_expression_costs_little(string pattern)
    {
        var probes = Enumerable.Range(0, 2000).Select(index => new Probe { Id = $"{index}", Name = new string('a', 2000) + "!" }).ToArray();
        var watch = Stopwatch.StartNew();

        var query = ProbeShape.Parser().Parse("name.regex=" + Uri.EscapeDataString(pattern));
        if (query.IsSuccess)
        {
            InGateway.Finish(probes, query.Value.Query, query.Value.Query.Conditions);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void Cost_grows_no_faster_than_the_input()
    {
        var small = string.Join('&', Enumerable.Repeat("name=" + string.Join(",", Enumerable.Repeat("x;", 8)), 5));
        var large = string.Join('&', Enumerable.Repeat("name=" + string.Join(",", Enumerable.Repeat("x;", 8)), 40));
        Allocated(large);
        var (little, much) = (Allocated(small), Allocated(large));

        Assert.InRange((double)large.Length / small.Length, 7.8, 8.2);
        Assert.True(much < little * 16, $"{little} bytes, then {much} bytes");

        // Allocation stands for steps: it is the same on every run, which time is not.
        static long Allocated(string queryString)
        {
            var parser = ProbeShape.Parser();
            var before = GC.GetAllocatedBytesForCurrentThread();
            parser.Parse(queryString);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static bool Run(string queryString)
    {
        var parsed = ProbeShape.Parser(refuseUnknownFields: true).Parse(queryString);
        if (parsed.Fault is { } fault)
        {
            return fault.Message.Length < 400;
        }

        return InGateway.Finish(Probes, parsed.Value.Query, parsed.Value.Query.Conditions).TotalCount <= Probes.Length;
    }
}
