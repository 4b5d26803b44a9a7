using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle.Query;

/// <summary><c>finder=invoiceSearch;BusinessUnit=Vision,BillToCustomerNumber=1008</c>: values without quotes.</summary>
internal sealed class Finder
{
    private Finder(Dictionary<string, string> values, QExpression? condition) => (Values, Condition) = (values, condition);

    public Dictionary<string, string> Values { get; }

    public QExpression? Condition { get; }

    public static Finder Parse(AdfResource resource, string text)
    {
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        var name = semicolon < 0 ? text : text[..semicolon];
        if (!resource.Finders.TryGetValue(name, out var attributes))
        {
            throw new OracleRefusal(400, "27526", $"The finder {name} is not defined on {resource.Name}.");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        QExpression? condition = null;
        foreach (var pair in (semicolon < 0 ? "" : text[(semicolon + 1)..]).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            if (parts.Length != 2 || !attributes.Contains(parts[0]) || !values.TryAdd(parts[0], parts[1]))
            {
                throw new OracleRefusal(400, "27527", $"The finder {name} does not take {parts[0]}.");
            }

            condition = And(condition, resource, parts[0], parts[1]);
        }

        return new Finder(values, condition);
    }

    // What is no attribute is a parameter that the resource itself knows the meaning of.
    private static QExpression? And(QExpression? left, AdfResource resource, string name, string text)
    {
        if (!resource.Attributes.TryGetValue(name, out var attribute))
        {
            return left;
        }

        var value = AdfValue.FromText(attribute, text) ?? throw OracleRefusal.Value(name);
        var right = new QCompare(new QPath(name, -1, attribute), "=", value);
        return left is null ? right : new QAnd(left, right);
    }
}
