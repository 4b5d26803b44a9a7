using System.Xml.Linq;
using System.Xml.Schema;
using TeleCo.Gateway.Sandbox.Ericsson.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The sandbox's compact tables and the vendor's XSDs agree about messages that nobody thought of.</summary>
public sealed class EricssonSandboxFuzzTests(ITestOutputHelper output)
{
    private const int Rounds = 4000;

    private static readonly XName Nil = XNamespace.Get("http://www.w3.org/2001/XMLSchema-instance") + "nil";
    private static readonly string[] Texts = ["", "0", "1", "2", "x", " 1 ", "12345", "123456", "12345678901", "true", "TRUE", "ODB-ALL", "-A", "4372055500061"];
    private static readonly string[] Names =
        ["imsi", "msisdn", "ki", "obi", "nam", "prov", "keep", "gprs", "apnid", "vpaa", "caw", "ts10", "activationState", "epsOdb", "epsRoamingAllowed", "adkey", "other"];

    [Theory]
    [InlineData("GsmHlr", true)]
    [InlineData("GsmHlr", false)]
    [InlineData("GsmAuc", true)]
    [InlineData("GsmAuc", false)]
    [InlineData("EPSMultiSC", true)]
    [InlineData("EPSMultiSC", false)]
    public void Tables_and_schemas_agree_about_random_messages(string code, bool isCreate)
    {
        var schemas = VendorSchemas.Read("ericsson/cai3g-envelope.xsd");
        ManagedObject[] objects = [ManagedObjects.Auc, ManagedObjects.Hlr, ManagedObjects.Eps];
        var type = objects.Single(one => one.Code == code);
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var valid = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var element = Start(type, isCreate);
            for (var count = random.Next(3); count >= 0; count--)
            {
                Mutate(element, random);
            }

            var ours = type.Problem(Received(element), isCreate);
            var theirs = Problems(schemas, element, isCreate ? type.Create : type.Set);
            Assert.True((ours is null) == (theirs.Count == 0), $"seed {seed}: {element}\nours: {ours}\ntheirs: {string.Join("; ", theirs)}");
            valid += ours is null ? 1 : 0;
        }

        Assert.InRange(valid, Rounds / 100, Rounds * 99 / 100);
    }

    private static XElement Start(ManagedObject type, bool isCreate)
    {
        var space = type.Namespace;
        XElement Value(string name, object content) => new(space + name, content);
        XElement[] keys = type == ManagedObjects.Auc ? [Value("imsi", "232990000000061"), Value("ki", "00112233445566778899AABBCCDDEEFF")]
            : type == ManagedObjects.Hlr ? [Value("msisdn", "4372055500061"), Value("imsi", "232990000000061")]
            : [Value("imsi", "232990000000061"), Value("msisdn", "4372055500061")];
        XElement[] values = type == ManagedObjects.Auc ? [Value("fsetind", "1"), Value("adkey", "2")]
            : type == ManagedObjects.Eps ? [Value("epsProfileId", "1"), Value("epsOdb", "NONE"), Value("epsRoamingAllowed", "true")]
            :
            [
                Value("profileId", "1"), Value("nam", new[] { Value("prov", "0"), Value("keep", "1") }),
                Value("gprs", new object[] { new XAttribute("pdpid", "1"), Value("apnid", "a"), Value("pdpty", "b"), Value("vpaa", "1") }),
                Value("caw", new[] { Value("provisionState", "1"), Value("ts10", Value("activationState", "1")) }), Value("ts11", "1"),
            ];
        return new XElement(isCreate ? type.Create : type.Set, isCreate ? keys : [], values);
    }

    private static void Mutate(XElement root, Random random)
    {
        XElement[] all = [.. root.DescendantsAndSelf()];
        var target = all[random.Next(all.Length)];
        switch (random.Next(8))
        {
            case 0 when target != root:
                target.Remove();
                break;
            case 1 when target != root:
                target.AddAfterSelf(new XElement(target));
                break;
            case 2 when target.NextNode is XElement next:
                next.Remove();
                target.AddBeforeSelf(next);
                break;
            case 3 when target != root:
                target.Name = root.Name.Namespace + Names[random.Next(Names.Length)];
                break;
            case 4 when !target.HasElements:
                target.Value = Texts[random.Next(Texts.Length)];
                break;
            case 5:
                target.SetAttributeValue(random.Next(2) == 0 ? "imsi" : "pdpid", "232990000000061");
                break;
            case 6:
                target.SetAttributeValue(Nil, random.Next(2) == 0 ? "true" : "false");
                break;
            default:
                target.Add(new XElement(root.Name.Namespace + Names[random.Next(Names.Length)], Texts[random.Next(Texts.Length)]));
                break;
        }
    }

    private static XElement Received(XElement element)
    {
        var message = new XElement(SoapMessage.Envelope + "Envelope", new XElement(SoapMessage.Envelope + "Body", element));
        return SoapMessage.Parse(System.Text.Encoding.UTF8.GetBytes(message.ToString(SaveOptions.DisableFormatting))).Content;
    }

    private static List<string> Problems(XmlSchemaSet schemas, XElement element, XName root)
    {
        var problems = new List<string>();
        if (element.Name != root)
        {
            problems.Add("another element");
        }

        new XDocument(element).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }
}
