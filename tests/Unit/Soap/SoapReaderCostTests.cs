using System.Diagnostics;
using System.Text;
using System.Xml;
using CsCheck;
using TeleCo.Gateway.Protocols.Soap;
using TeleCo.Gateway.Schema.Contracts.Soap.V1;

namespace TeleCo.Gateway.Tests.Unit.Soap;

public sealed class SoapReaderCostTests
{
    private static readonly SoapSchema Schema = new SoapContract("CustomerService", 1).Schema;

    public static TheoryData<string, Func<int, string>> Growths => new()
    {
        { "text", size => Update(string.Concat(Enumerable.Repeat($"<characteristic><value>{new string('x', 60_000)}</value></characteristic>", size / 60_000))) },
        { "elements", size => Update(string.Concat(Enumerable.Repeat("<account><id>the account's id</id></account>", size / 45))) },
        { "attributes", size => $"<a {string.Join(' ', Enumerable.Range(0, size / 10).Select(i => $"a{i}=''"))}/>" },
        { "namespaces", size => $"<a {string.Join(' ', Enumerable.Range(0, size / 20).Select(i => $"xmlns:a{i}='u'"))}/>" },
        { "depth", size => string.Concat(Enumerable.Repeat("<a>", size / 3)) },
        { "prefixes in depth", size => string.Concat(Enumerable.Range(0, size / 18).Select(i => $"<a xmlns:p{i}='u'>")) },
        { "one name", size => $"<{new string('x', size)}/>" },
        { "character references", size => Update(string.Concat(Enumerable.Repeat($"<characteristic><value>{string.Concat(Enumerable.Repeat("&#65;", 12_000))}</value></characteristic>", size / 60_000))) },
        { "unknown header", size => $"<s:Envelope xmlns:s='{SoapTestServer.Soap11}'><s:Header><x:x xmlns:x='urn:x'>{string.Concat(Enumerable.Repeat("<b c='d'>e</b>", size / 15))}</x:x></s:Header>" },
    };

    // Sixteen times the size may cost up to sixty-four times the time: linear with a wide margin, and far from the 256 of a square.
    [Theory]
    [MemberData(nameof(Growths))]
    public void The_cost_of_a_message_grows_with_its_size_and_not_with_its_square(string name, Func<int, string> make)
    {
        var small = Encoding.UTF8.GetBytes(make(60_000));
        var large = Encoding.UTF8.GetBytes(make(960_000));
        var (bestSmall, bestLarge) = (TimeSpan.MaxValue, TimeSpan.MaxValue);

        // The best of many rounds, for a busy machine makes single ones long; a square stays one however often it is tried.
        for (var round = 0; round < 50 && (round < 5 || !IsLinear(bestSmall, bestLarge)); round++)
        {
            bestSmall = Min(bestSmall, Measure(small));
            bestLarge = Min(bestLarge, Measure(large));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {bestSmall.TotalMicroseconds:F0} us for 60 KB, {bestLarge.TotalMicroseconds:F0} us for 960 KB");
        Assert.True(IsLinear(bestSmall, bestLarge), $"{name}: {bestSmall} for 60 KB, {bestLarge} for 960 KB");
    }

    [Theory]
    [InlineData('x')]
    [InlineData('€')]
    public void A_value_as_long_as_the_schema_allows_is_read(char letter)
    {
        var message = Encoding.UTF8.GetBytes(Update($"<characteristic><value>{new string(letter, 65_536)}</value></characteristic>"));

        Assert.True(ReadOrRefuse(message));
    }

    [Fact]
    public void Any_damage_to_a_message_is_either_read_or_refused()
    {
        var valid = Encoding.UTF8.GetBytes(SoapTestServer.Envelope(
            $"<UpdateCustomer xmlns='{SoapTestServer.Namespace}'><customer><id>sf-1</id><validFor><startDateTime>2026-01-01T00:00:00Z</startDateTime></validFor><characteristic><valueType>number</valueType><value>1</value></characteristic></customer></UpdateCustomer>",
            "<w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'><w:UsernameToken><w:Username>a</w:Username><w:Password>b</w:Password></w:UsernameToken></w:Security>"));
        var snippet = Pick.From("<", ">", "&", "&#0;", "&#xD800;", "]]>", "<![CDATA[", "<!--", "-->", "<?a b?>", "<!DOCTYPE a>", "xmlns='u'", "\0", "'", "\"", "/", ":", "\uFEFF", "s:", "<s:Body>", "</s:Body>", "1e999", "-1");
        var damage = Gen.Select(Gen.Int[0, valid.Length - 1], Gen.Int[0, 40], snippet);

        damage.Array[1, 4].Sample(
            changes =>
            {
                var message = changes.Aggregate(valid, (bytes, change) =>
                {
                    var (at, cut, text) = change;
                    var start = Math.Min(at, bytes.Length);
                    return [.. bytes[..start], .. Encoding.UTF8.GetBytes(text), .. bytes[Math.Min(start + cut, bytes.Length)..]];
                });
                ReadOrRefuse(message);
            },
            iter: 20_000);
    }

    [Fact]
    public void Any_bytes_are_refused()
    {
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.False(ReadOrRefuse(bytes)), iter: 5_000);
    }

    private static string Update(string content) => SoapTestServer.Envelope($"<UpdateCustomer xmlns='{SoapTestServer.Namespace}'><customer>{content}</customer></UpdateCustomer>");

    private static bool IsLinear(TimeSpan small, TimeSpan large) => large < TimeSpan.FromMilliseconds(50) || large < small * 64;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Measure(byte[] message)
    {
        var started = Stopwatch.GetTimestamp();
        ReadOrRefuse(message);
        return Stopwatch.GetElapsedTime(started);
    }

    // Only these two may leave the reader; the endpoint turns both into faults of the caller.
    private static bool ReadOrRefuse(byte[] message)
    {
        try
        {
            using var reader = new SoapReader(new MemoryStream(message), SoapVersion.V11, new SoapOptions());
            reader.ReadHeader();
            reader.ReadBodyName();
            reader.ReadBody(CustomerServiceXml.Update, Schema);
            return true;
        }
        catch (Exception exception) when (exception is SoapRefusal or XmlException)
        {
            return false;
        }
    }
}
