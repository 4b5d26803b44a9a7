using System.Diagnostics;
using System.Net;
using System.Text;
using static TeleCo.Gateway.Tests.Unit.Soap.SoapTestServer;

namespace TeleCo.Gateway.Tests.Unit.Soap;

public sealed class SoapAttackTests
{
    private static readonly string Body = Get("sf-1");

    public static TheoryData<string, string> Messages => new()
    {
        { "external entity", $"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>{Envelope(Get("&e;"))}" },
        { "external DTD", $"<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>{Envelope(Body)}" },
        { "billion laughs", $"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>{Envelope(Get("&b;"))}" },
        { "undeclared entity", Envelope(Get("&nbsp;")) },
        { "entity in an attribute", Envelope("<t:GetCustomer x='&e;'><t:id>1</t:id></t:GetCustomer>") },
        { "deep nesting", Envelope(string.Concat(Enumerable.Repeat("<a>", 100_000))) },
        { "deep nesting in a header", Envelope(Body, $"<x:a xmlns:x='urn:x'>{string.Concat(Enumerable.Repeat("<a>", 100))}{string.Concat(Enumerable.Repeat("</a>", 100))}</x:a>") },
        { "many attributes", Envelope($"<t:GetCustomer {string.Join(' ', Enumerable.Range(0, 60_000).Select(i => $"a{i}=''"))}><t:id>1</t:id></t:GetCustomer>") },
        { "many namespaces", Envelope($"<t:GetCustomer {string.Join(' ', Enumerable.Range(0, 30_000).Select(i => $"xmlns:a{i}='urn:x'"))}><t:id>1</t:id></t:GetCustomer>") },
        { "many elements", Envelope(Body, $"<x:a xmlns:x='urn:x'>{string.Concat(Enumerable.Repeat("<b/>", 60_000))}</x:a>") },
        { "huge name", Envelope($"<t:{new string('x', 500_000)}/>") },
        { "huge namespace", Envelope($"<x xmlns='{new string('x', 500_000)}'/>") },
        { "two bodies", Envelope(Body).Replace("</s:Body>", $"</s:Body><s:Body>{Get("sf-2")}</s:Body>") },
        { "two requests", Envelope(Body + Get("sf-2")) },
        { "a request before the body", Envelope(Body).Replace("<s:Body>", $"{Get("sf-2")}<s:Body>") },
        { "a header after the body", Envelope(Body).Replace("</s:Body>", "</s:Body><s:Header/>") },
        { "two headers", Envelope(Body, "<x:a xmlns:x='urn:x'/>").Replace("<s:Body>", "<s:Header/><s:Body>") },
        { "text in the body", Envelope($"text{Body}") },
        { "text after the request", Envelope($"{Body}text") },
        { "text in the header", Envelope(Body, "text") },
        { "CDATA in the envelope", Envelope(Body).Replace("<s:Body>", "<![CDATA[ ]]><s:Body>") },
        { "processing instruction in the body", Envelope(Get("sf<?x y?>-1")) },
        { "processing instruction before the envelope", $"<?xml-stylesheet href='x'?>{Envelope(Body)}" },
        { "processing instruction after the envelope", $"{Envelope(Body)}<?x y?>" },
        { "something after the envelope", $"{Envelope(Body)}<x/>" },
        { "text after the envelope", $"{Envelope(Body)}x" },
        { "an empty body", Envelope("") },
        { "an empty body element", $"<s:Envelope xmlns:s='{Soap11}'><s:Body/></s:Envelope>" },
        { "an empty envelope", $"<s:Envelope xmlns:s='{Soap11}'/>" },
        { "no body", $"<s:Envelope xmlns:s='{Soap11}'><s:Header/></s:Envelope>" },
        { "another root", Body.Replace("<t:GetCustomer>", $"<t:GetCustomer xmlns:t='{SoapTestServer.Namespace}'>") },
        { "the wrong namespace", Envelope(Body).Replace(SoapTestServer.Namespace, "urn:other") },
        { "a header block without a namespace", Envelope(Body, "<a/>") },
        { "a mustUnderstand that is none", Envelope(Body, "<x:a xmlns:x='urn:x' s:mustUnderstand='yes'/>") },
        { "a nil where a value belongs", Envelope("<t:GetCustomer><t:id xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/></t:GetCustomer>") },
        { "a type that the schema does not have", Envelope("<t:GetCustomer xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='t:Customer'><t:id>1</t:id></t:GetCustomer>") },
        { "a null character", Envelope(Get("sf\0-1")) },
        { "a null character reference", Envelope(Get("sf&#0;-1")) },
        { "no XML", "hello" },
        { "nothing", "" },
        { "an open end", Envelope(Body)[..^5] },
        { "XML 1.1", $"<?xml version='1.1'?>{Envelope(Body)}" },
        { "another encoding declared", $"<?xml version='1.0' encoding='iso-8859-1'?>{Envelope(Body)}" },
        { "UTF-7 declared", $"<?xml version='1.0' encoding='utf-7'?>{Envelope(Body)}" },
        { "an unknown encoding declared", $"<?xml version='1.0' encoding='x-nonsense'?>{Envelope(Body)}" },
        { "UTF-16 declared over UTF-8", $"<?xml version='1.0' encoding='utf-16'?>{Envelope(Body)}" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_hostile_message_is_the_callers_fault_soon_and_runs_nothing(string name, string message)
    {
        await using var server = await StartAsync();
        var started = Stopwatch.GetTimestamp();

        var answer = await server.CallAsync(message);

        Assert.True(answer.FaultCode == "Client", $"{name}: {answer.Text}");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("invalid_request", answer.Code);
        Assert.Equal(0, server.Customers.Runs);
        Assert.InRange(answer.Text.Length, 0, 3000);
        Assert.DoesNotContain("root:", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("XmlReader", answer.Text, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task A_message_over_the_size_is_refused_whether_it_says_its_length_or_not()
    {
        await using var server = await StartAsync();
        var message = Envelope(Get(new string('x', 1024 * 1024)));
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent(message, Encoding.UTF8, "text/xml") };
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Headers.Authorization = new("Bearer", Token);

        var answer = await server.CallAsync(message);
        using var response = await server.Http.SendAsync(chunked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("invalid_request", answer.Code);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public async Task UTF_8_and_UTF_16_are_read_with_and_without_a_mark(string name, bool mark)
    {
        await using var server = await StartAsync();
        server.Customers["sf-ü€😀"] = server.Customers["sf-1"] with { Id = new("sf-ü€😀") };
        var encoding = Encoding.GetEncoding(name);
        var message = (mark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes(Envelope(Get("sf-ü€😀")))).ToArray();

        var answer = await server.CallAsync(message, contentType: "text/xml");

        Assert.Equal("sf-ü€😀", answer.Value("id"));
    }

    [Fact]
    public async Task CDATA_and_comments_inside_a_value_change_nothing()
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope(Get("s<!-- x --><![CDATA[f]]>-1")));

        Assert.Equal("sf-1", answer.Value("id"));
    }

    [Fact]
    public async Task A_byte_that_is_not_of_the_encoding_is_refused()
    {
        await using var server = await StartAsync();
        var message = Encoding.Latin1.GetBytes(Envelope(Get("sf-\u00FC")));

        var answer = await server.CallAsync(message);

        Assert.Equal("invalid_request", answer.Code);
    }
}
