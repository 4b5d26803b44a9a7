using System.Net;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Adapters.Http.OData;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Multipart, dates and addresses of OData V2.</summary>
public sealed class ODataBatchTests
{
    [Fact]
    public void A_batch_is_written_as_the_vendor_wants_it()
    {
        var request = ODataBatch.Reads("x", "/sap/$batch", ["A_BillingDocument('90000001')?$select=BillingDocument"]);

        Assert.Equal("multipart/mixed; boundary=batch_1", request.ContentType);
        Assert.Equal(
            "--batch_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + "GET A_BillingDocument('90000001')?$select=BillingDocument HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n--batch_1--\r\n",
            Encoding.ASCII.GetString(request.Body.Span));
    }

    [Fact]
    public void An_answer_is_read_part_by_part()
    {
        const string answer = "--ejjeeffe0\r\nContent-Type: application/http\r\nContent-Length: 9\r\ncontent-transfer-encoding: binary\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"d\":{}}\r\n"
            + "--ejjeeffe0\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n\r\n--ejjeeffe0--";

        var parts = ODataBatch.Read(Encoding.ASCII.GetBytes(answer))!;

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound], parts.Select(part => part.Status));
        Assert.Equal(JsonValueKind.Object, JsonElement.Parse(parts[0].Body.Span).GetProperty("d").ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"error\":{}}")]
    [InlineData("--a")]
    [InlineData("--a\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{}")]
    [InlineData("--a\r\nnothing\r\n--a--")]
    [InlineData("--a\r\nHTTP/1.1 abc\r\n\r\n--a--")]
    public void What_is_no_multipart_is_nothing(string answer) => Assert.Null(ODataBatch.Read(Encoding.ASCII.GetBytes(answer)));

    [Theory]
    [InlineData("/Date(1768867200000)/", "2026-01-20T00:00:00.0000000Z")]
    [InlineData("/Date(1795480174639+0000)/", "2026-11-24T00:29:34.6390000Z")]
    [InlineData("/Date(1795480174639-0300)/", "2026-11-24T00:29:34.6390000Z")]
    [InlineData("/Date(-62135596800000)/", "0001-01-01T00:00:00.0000000Z")]
    [InlineData("/Date(253402214400000)/", "9999-12-31T00:00:00.0000000Z")]
    [InlineData("/Date(-1+0060)/", "1969-12-31T23:59:59.9990000Z")]
    public void A_date_is_an_instant_in_utc(string text, string instant) =>
        Assert.Equal(instant, Read(text).ToString("O"));

    [Theory]
    [InlineData("/Date()/")]
    [InlineData("/Date(99999999999999999)/")]
    [InlineData("/Date(1.5)/")]
    [InlineData("/Date(/")]
    [InlineData("2026-01-20")]
    public void What_is_no_date_is_refused(string text) => Assert.Throws<JsonException>(() => Read(text));

    [Fact]
    public void A_hostile_key_stays_a_key()
    {
        var address = ODataQuery.One("S", "A_X", "1') or ('1' eq '1/?&#").ToAddress();

        Assert.Equal("A_X(%271%27%27%29%20or%20%28%27%271%27%27%20eq%20%27%271%2F%3F%26%23%27)", address);
    }

    private static DateTime Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.ASCII.GetBytes($"\"{text}\""));
        reader.Read();
        return new ODataDateConverter().Read(ref reader, typeof(DateTime), JsonSerializerOptions.Default);
    }
}
