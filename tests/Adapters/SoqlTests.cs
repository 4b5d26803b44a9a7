using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Salesforce;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>No value leaves its literal.</summary>
public sealed class SoqlTests
{
    private const string Alphabet = "'\\\"%_ab \n\r\tÄ€;()-=\0\u2028";

    [Fact]
    public void Any_text_comes_out_of_its_literal_as_it_went_in()
    {
        var random = new Random(20_260_101);
        for (var round = 0; round < 20_000; round++)
        {
            var value = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            Assert.Equal(value, Unescape(Soql.Literal(value)));
            Assert.Equal($"%{value}%", Unescape(Soql.Containing(value)));
        }
    }

    [Fact]
    public void A_hostile_name_stays_in_the_condition()
    {
        var search = new CrmSearch
        {
            Kind = CrmKind.Company,
            Filters = [new(CrmField.Role, Comparison.Equal, "Customer"), new(CrmField.Name, Comparison.Equal, "x' OR Name != '"), new(CrmField.Name, Comparison.Contains, "50%_")],
            Limit = 10,
            Offset = 5,
            Sort = [new(CrmField.Name, true)],
        };

        Assert.Equal(
            @"SELECT COUNT() FROM Account WHERE Teleco_Role__c = 'Customer' AND Name = 'x\' OR Name != \'' AND (Name LIKE '%50\%\_%')",
            Soql.Count(search));
        Assert.EndsWith(" ORDER BY Name DESC NULLS LAST, Id LIMIT 10 OFFSET 5", Soql.Page(search), StringComparison.Ordinal);
    }

    /// <summary>Reads a literal as Salesforce does.</summary>
    private static string Unescape(string literal)
    {
        Assert.True(literal.Length >= 2 && literal[0] == '\'' && literal[^1] == '\'', literal);
        var text = new System.Text.StringBuilder();
        for (var index = 1; index < literal.Length - 1; index++)
        {
            Assert.NotEqual('\'', literal[index]);
            if (literal[index] != '\\')
            {
                text.Append(literal[index]);
                continue;
            }

            Assert.True(++index < literal.Length - 1, literal);
            text.Append(literal[index] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var same => same });
        }

        return text.ToString();
    }
}
