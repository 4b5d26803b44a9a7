using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>A field reached over zero or more parent relations, such as <c>Account.Parent.Name</c>.</summary>
internal sealed record SoqlPath(IReadOnlyList<SObjectField> Relations, SObjectField Field)
{
    private const int MostRelations = 5;

    public static SoqlPath Bind(string query, SoqlToken name, SObjectType type)
    {
        var parts = name.Text.Split('.');
        var relations = new List<SObjectField>();
        var at = type;
        for (var index = 0; index < parts.Length - 1; index++)
        {
            if (at.Relation(parts[index]) is { } relation && index < MostRelations)
            {
                relations.Add(relation);
                at = SObjectTypes.All[relation.ReferenceTo!]; // a relation names its object
            }
            else if (index > 0 || !parts[index].Equals(type.Name, StringComparison.OrdinalIgnoreCase))
            {
                throw SoqlFault.At(
                    "INVALID_FIELD", query, name.Position, $"Didn't understand relationship '{parts[index]}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.");
            }
        }

        var field = at.Find(parts[^1]) ?? throw SoqlFault.NoColumn(query, name.Position, parts[^1], at.Name);
        return new SoqlPath(relations, field);
    }

    public object? Read(SObjectRow row, SalesforceStore store) => Follow(row, store)?[Field];

    private SObjectRow? Follow(SObjectRow row, SalesforceStore store)
    {
        var at = row;
        foreach (var relation in Relations)
        {
            if (at[relation] is not string id || store.Find(relation.ReferenceTo!, id) is not { IsDeleted: false } parent) // as in Bind
            {
                return null;
            }

            at = parent;
        }

        return at;
    }
}
