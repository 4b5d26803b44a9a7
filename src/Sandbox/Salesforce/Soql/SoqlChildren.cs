using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>A sub-select over the rows that refer to the one in hand.</summary>
internal sealed class SoqlChildren(string name, SObjectField reference, SoqlPlan plan)
{
    public string Name => name;

    public SoqlColumns Columns => plan.Columns;

    public static SoqlChildren Bind(string query, SoqlQuery select, SObjectType parent, SalesforceStore store)
    {
        foreach (var type in SObjectTypes.All.Values)
        {
            var reference = Array.Find(type.Fields, field =>
                string.Equals(field.ChildName, select.From.Text, StringComparison.OrdinalIgnoreCase) && field.ReferenceTo == parent.Name);
            if (reference is not null)
            {
                return new SoqlChildren(reference.ChildName!, reference, SoqlPlan.Bind(query, select, type, store)); // just compared
            }
        }

        throw SoqlFault.At(
            "INVALID_TYPE", query, select.From.Position, $"Didn't understand relationship '{select.From.Text}' in FROM part of query call.");
    }

    public List<SObjectRow> Of(SObjectRow parent) => plan.Rows(includeDeleted: false, row => row[reference] is string id && id == parent.Id);
}
