using TeleCo.Gateway.Sandbox.Oracle.Query;
using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary><c>orderBy</c>, such as <c>TransactionDate:desc,TransactionNumber</c>; what is empty comes last.</summary>
internal sealed class AdfOrder : IComparer<AdfRow>
{
    private readonly (AdfAttribute Attribute, int Direction)[] _terms;

    private AdfOrder((AdfAttribute Attribute, int Direction)[] terms) => _terms = terms;

    public static AdfOrder Parse(AdfResource resource, string text) => new([.. text.Split(',').Select(term => ParseTerm(resource, term.Trim()))]);

    public int Compare(AdfRow? x, AdfRow? y)
    {
        foreach (var (attribute, direction) in _terms)
        {
            var order = (x!.Values[attribute.Index], y!.Values[attribute.Index]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                var (left, right) => QCompare.Order(left, right) * direction,
            };
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static (AdfAttribute Attribute, int Direction) ParseTerm(AdfResource resource, string term)
    {
        var parts = term.Split(':');
        var attribute = resource.Attributes.GetValueOrDefault(parts[0]) ?? throw OracleRefusal.Unknown(parts[0], resource.Name);
        return parts switch
        {
            [_] or [_, "asc"] => (attribute, 1),
            [_, "desc"] => (attribute, -1),
            _ => throw OracleRefusal.Parameter("orderBy"),
        };
    }
}
