using System.Text.Json;
using TeleCo.Gateway.Sandbox.Cisco;
using TeleCo.Gateway.Sandbox.Nokia;
using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The sandboxes' tables say what the YANG modules say.</summary>
public sealed class NetworkSandboxSchemaTests
{
    [Fact]
    public void The_table_of_internet_access_is_the_whole_module()
    {
        var yang = new YangModules("cisco/teleco-internet-access@2026-01-15.yang");

        var problems = new List<string>();
        Compare(yang, CiscoModels.Internet.List, yang.Find("teleco-internet-access", "internet-access", "service"), isWhole: true, problems);

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("ietf-l3vpn-ntw", "ietf-l3vpn-ntw@2022-02-14.yang", "l3vpn-ntw")]
    [InlineData("ietf-l2vpn-ntw", "ietf-l2vpn-ntw@2022-09-20.yang", "l2vpn-ntw")]
    public void The_tables_of_the_VPNs_are_parts_of_their_modules(string module, string file, string root)
    {
        var yang = new YangModules(
            $"ietf/{file}", "ietf/ietf-vpn-common@2022-02-11.yang", "ietf/ietf-inet-types@2013-07-15.yang", "ietf/ietf-routing-types@2017-12-04.yang");
        var problems = new List<string>();

        Compare(yang, CiscoModels.Find(module)!.List, yang.Find(module, root, "vpn-services", "vpn-service"), isWhole: false, problems);

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("ont")]
    [InlineData("l2-user")]
    [InlineData("l2-infra")]
    [InlineData("fiber")]
    [InlineData("ont-connection")]
    public void The_tables_of_the_intents_are_their_whole_modules(string type)
    {
        var yang = new YangModules($"nokia/{type}@2026-01-15.yang", "nokia/altiplano-fixed-access@2026-01-15.yang");
        var problems = new List<string>();

        Compare(yang, IntentTypes.Find(type)!.Body, yang.Find(type, type), isWhole: true, problems);

        Assert.Empty(problems);
    }

    [Fact]
    public void The_table_of_the_E_Line_is_the_whole_module()
    {
        var yang = new YangModules("nokia/evpn-epipe@2026-01-15.yang");
        var problems = new List<string>();

        Compare(yang, NspSchema.Body, yang.Find("evpn-epipe", "evpn-epipe"), isWhole: true, problems);

        Assert.Empty(problems);
    }

    [Fact]
    public void A_table_that_says_otherwise_is_found()
    {
        var yang = new YangModules("nokia/ont@2026-01-15.yang");
        var wrong = Sandbox.Restconf.Yang.Container("ont", Sandbox.Restconf.Yang.Leaf("ont-type", LeafTypes.Unsigned32), Sandbox.Restconf.Yang.Leaf("colour", LeafTypes.Text));
        var problems = new List<string>();

        Compare(yang, wrong, yang.Find("ont", "ont"), isWhole: true, problems);

        Assert.Contains("ont-type: mandatory", problems);
        Assert.Contains("ont-type: text", problems);
        Assert.Contains("colour: not in the module", problems);
        Assert.Contains("fiber-name: not in the table", problems);
    }

    private static void Compare(YangModules yang, SchemaNode table, YangNode module, bool isWhole, List<string> problems)
    {
        var nodes = yang.Nodes(module).Where(node => node.Statement.Value("config") is not "false").ToDictionary(node => node.Statement.Argument);
        foreach (var child in table.Children)
        {
            if (nodes.Remove(child.Name, out var node))
            {
                CompareNode(yang, child, node, isWhole, problems);
            }
            else
            {
                problems.Add($"{child.Name}: not in the module");
            }
        }

        // What a part leaves out is refused as unknown, which no answer depends on; mandatory nodes it must have.
        problems.AddRange(nodes.Values
            .Where(node => isWhole || node.Statement.Value("mandatory") is "true")
            .Select(node => $"{node.Statement.Argument}: not in the table"));
    }

    private static void CompareNode(YangModules yang, SchemaNode table, YangNode node, bool isWhole, List<string> problems)
    {
        var kind = node.Statement.Keyword switch
        {
            "container" => SchemaKind.Container,
            "list" => SchemaKind.List,
            "leaf" => SchemaKind.Leaf,
            _ => SchemaKind.LeafList,
        };
        Check(table.Kind == kind, $"{table.Name}: {kind}", problems);
        Check(string.Join(' ', table.Keys) == (node.Statement.Value("key") ?? ""), $"{table.Name}: keys", problems);
        Check(table.IsMandatory == (node.Statement.Value("mandatory") is "true"), $"{table.Name}: mandatory", problems);
        if (kind is SchemaKind.Container or SchemaKind.List)
        {
            Compare(yang, table, node, isWhole, problems);
        }
        else if (table.Type is { } type)
        {
            CompareType(table.Name, type, yang.TypeOf(node), problems);
        }
    }

    private static void CompareType(string name, LeafType type, (string Type, string? Range, YangStatement Statement) yang, List<string> problems)
    {
        switch (yang.Type)
        {
            case "uint64":
                Check(Reads(type, "\"18446744073709551615\"") && !Reads(type, "1"), $"{name}: 64 bits", problems);
                break;
            case "uint8" or "uint16" or "uint32" or "int32":
                var (least, most) = Bounds(yang.Type, yang.Range);
                Check(Reads(type, $"{least}") && Reads(type, $"{most}"), $"{name}: {least} to {most}", problems);
                Check(!Reads(type, $"{least - 1}") && !Reads(type, $"{most + 1}") && !Reads(type, $"\"{least}\""), $"{name}: beyond {least} to {most}", problems);
                break;
            case "boolean":
                Check(Reads(type, "true") && !Reads(type, "\"true\""), $"{name}: boolean", problems);
                break;
            case "empty":
                Check(Reads(type, "[null]") && !Reads(type, "null"), $"{name}: empty", problems);
                break;
            case "enumeration":
                Check(
                    yang.Statement.Children.Where(child => child.Keyword is "enum").All(child => Reads(type, $"\"{child.Argument}\"")) && !Reads(type, "\"other\""),
                    $"{name}: enumeration",
                    problems);
                break;
            case "identityref":
                Check(!Reads(type, "\"any-to-any\"") && !Reads(type, "\"ietf-vpn-common:other\""), $"{name}: identity", problems);
                break;
            case "string":
                Check(!Reads(type, "1"), $"{name}: text", problems);
                break;
        }
    }

    private static (long Least, long Most) Bounds(string type, string? range)
    {
        var (least, most) = type switch
        {
            "uint8" => (0L, (long)byte.MaxValue),
            "uint16" => (0L, ushort.MaxValue),
            "uint32" => (0L, uint.MaxValue),
            _ => (int.MinValue, int.MaxValue),
        };
        return range?.Split("..") is [var from, var to] ? (long.Parse(from), to is "max" ? most : long.Parse(to)) : (least, most);
    }

    private static bool Reads(LeafType type, string json) => type.Read(JsonElement.Parse(json)) is not null;

    private static void Check(bool isTrue, string problem, List<string> problems)
    {
        if (!isTrue)
        {
            problems.Add(problem);
        }
    }
}
