using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

public sealed class XmlRenderingTests
{
    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";

    [Theory]
    [InlineData("""{"id":"1","amount":1.50,"on":true,"none":null}""", "<customer><id>1</id><amount>1.50</amount><on>true</on></customer>")]
    [InlineData("""{"id":"1","@type":"T","a":{"b":2,"@referredType":"R","@baseType":"B","@schemaLocation":"S"}}""", """<customer type="T"><id>1</id><a referredType="R" baseType="B" schemaLocation="S"><b>2</b></a></customer>""")]
    [InlineData("""{"a":[1,[2,3],null,{"b":4}],"c":[]}""", "<customer><a>1</a><a>2</a><a>3</a><a><b>4</b></a></customer>")]
    [InlineData("""{"a b":1,"":2,"x:y":3,"1":4,"@other":5}""", "<customer><a_x0020_b>1</a_x0020_b><_>2</_><x_x003A_y>3</x_x003A_y><_x0031_>4</_x0031_><_x0040_other>5</_x0040_other></customer>")]
    [InlineData("""{"a":"<&>\u0000\u0008\ufffe\ud83d\ude00\ud800"}""", "<customer><a>\uFFFD</a></customer>")]
    [InlineData("""{"a":"<&>\u0000\ufffe\ud83d\ude00"}""", "<customer><a>&lt;&amp;&gt;\uFFFD\uFFFD\U0001F600</a></customer>")]
    [InlineData("""{"@type":"a","@type":"b","@type":{"c":1}}""", """<customer type="a"><_x0040_type><c>1</c></_x0040_type></customer>""")]
    [InlineData("\"text\"", "<customer>text</customer>")]
    public void A_resource_becomes_elements_and_attributes(string json, string expected)
    {
        using var output = new MemoryStream();

        XmlRendering.WriteResource(Encoding.UTF8.GetBytes(json), "customer", output);

        Assert.Equal(Declaration + expected, Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void A_list_has_a_root_of_its_own()
    {
        using var output = new MemoryStream();

        XmlRendering.WriteList("""[{"id":"1"},{"id":"2"}]"""u8, "customers", "customer", output);

        Assert.Equal(Declaration + "<customers><customer><id>1</id></customer><customer><id>2</id></customer></customers>", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void Whatever_text_comes_the_document_is_well_formed() =>
        Gen.Select(Gen.String, Gen.String).Sample(
            (name, value) =>
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }, StringsJson.Default.DictionaryStringString);
                using var output = new MemoryStream();
                XmlRendering.WriteResource(json, "r", output);
                output.Position = 0;
                using var reader = XmlReader.Create(output, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
                return XDocument.Load(reader).Root?.Name.LocalName == "r";
            },
            iter: 2000);
}
