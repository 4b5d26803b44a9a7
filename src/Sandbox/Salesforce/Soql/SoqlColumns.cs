using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>What a query shows of a row: fields, parents by relation, children by sub-select.</summary>
internal sealed class SoqlColumns
{
    private readonly List<SObjectField> _fields = [];
    private readonly List<(SObjectField Relation, SoqlColumns Columns)> _parents = [];
    private readonly List<SoqlChildren> _children = [];

    public IReadOnlyList<SObjectField> Fields => _fields;

    public IReadOnlyList<(SObjectField Relation, SoqlColumns Columns)> Parents => _parents;

    public IReadOnlyList<SoqlChildren> Children => _children;

    public static SoqlColumns Of(IEnumerable<SObjectField> fields)
    {
        var columns = new SoqlColumns();
        columns._fields.AddRange(fields);
        return columns;
    }

    public static SoqlColumns Bind(string query, SoqlQuery select, SObjectType type, SalesforceStore store)
    {
        var columns = new SoqlColumns();
        foreach (var selected in select.Select)
        {
            if (selected.Field is { } name)
            {
                columns.Add(query, name, SoqlPath.Bind(query, name, type));
            }
            else if (selected.Children is { } children)
            {
                columns._children.Add(SoqlChildren.Bind(query, children, type, store));
            }
        }

        return columns;
    }

    private void Add(string query, SoqlToken name, SoqlPath path)
    {
        var at = this;
        foreach (var relation in path.Relations)
        {
            at = at.Parent(relation);
        }

        if (at._fields.Contains(path.Field))
        {
            throw SoqlFault.At("INVALID_FIELD", query, name.Position, $"duplicate field selected: {name.Text}");
        }

        at._fields.Add(path.Field);
    }

    private SoqlColumns Parent(SObjectField relation)
    {
        var known = _parents.Find(parent => parent.Relation == relation).Columns;
        if (known is null)
        {
            known = new SoqlColumns();
            _parents.Add((relation, known));
        }

        return known;
    }
}
