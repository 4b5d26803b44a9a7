using System.Buffers;
using System.Net;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What the RESTCONF plumbing promises to every vendor.</summary>
public sealed class RestconfTests
{
    [Theory]
    [InlineData("svc-4711", "svc-4711")]
    [InlineData("GigabitEthernet0/0/0/1", "GigabitEthernet0%2F0%2F0%2F1")]
    [InlineData("a:b,c#d e=f", "a%3Ab%2Cc%23d%20e%3Df")]
    [InlineData("..", "..")]
    [InlineData("Büro%2F~", "B%C3%BCro%252F~")]
    [InlineData("", "")]
    public void A_key_is_escaped_as_a_whole_and_stays_so_on_the_wire(string key, string expected)
    {
        var path = RestconfPath.Data("/restconf").Node("mod:list").Entry(key, "x").Node("leaf").ToString();

        Assert.Equal($"/restconf/data/mod:list={expected},x/leaf", path);
        Assert.Equal(path, new Uri(new Uri("https://host.example/"), path).PathAndQuery);
    }

    [Theory]
    [InlineData("""{"ietf-restconf:errors":{"error":[{"error-tag":"in-use","error-message":"m"}]}}""", "in-use", "m")]
    [InlineData("""{"errors":{"error":{"error-tag":"in-use"}}}""", "in-use", null)]
    [InlineData("""{"wrapped":{"by":[{"ietf-restconf:errors":{"error":[{"error-message":"m"}]}}]}}""", null, "m")]
    [InlineData("""{"error":"invalid_client","error_description":"m"}""", null, "m")]
    public void An_error_is_found_wherever_it_hides(string body, string? tag, string? message)
    {
        using var answer = Answer(400, body);

        var error = RestconfError.Read(answer);

        Assert.Equal((tag, message), (error?.Tag, error?.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>error</html>")]
    [InlineData("{\"error\":7}")]
    [InlineData("[\"error\"]")]
    public void A_body_without_an_error_has_none(string body)
    {
        using var answer = Answer(500, body);

        Assert.Null(RestconfError.Read(answer));
    }

    [Fact]
    public void A_body_of_many_levels_is_no_trouble()
    {
        using var answer = Answer(500, string.Concat(Enumerable.Repeat("{\"error\":", 10_000)));
        using var deep = Answer(500, string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "{\"error-tag\":\"x\"}" + new string('}', 60));

        Assert.Null(RestconfError.Read(answer));
        Assert.Null(RestconfError.Read(deep));
    }

    [Theory]
    [InlineData("""{"ietf-restconf:errors":{"error":[{"error-tag":"invalid-value"}]}}""", "invalid-value")]
    [InlineData("""{"ibn:intent":{"error":"of another kind"}}""", null)]
    [InlineData("""{"note":"no errors\" here"}""", null)]
    public void An_error_within_a_success_is_one_only_under_its_own_name(string body, string? tag)
    {
        using var answer = Answer(200, body);

        Assert.Equal(tag, RestconfError.ReadWithin(answer)?.Tag);
    }

    private static VendorAnswer Answer(int status, string body)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(buffer, 0);
        return new((HttpStatusCode)status, null, buffer, bytes.Length);
    }
}
