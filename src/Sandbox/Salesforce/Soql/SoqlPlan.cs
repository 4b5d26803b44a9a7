using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>A query with every name looked up: finds its rows.</summary>
internal sealed class SoqlPlan
{
    private readonly SalesforceStore _store;
    private readonly SoqlQuery _query;
    private readonly Func<SObjectRow, bool> _where;
    private readonly (SoqlPath Path, SoqlOrder Order)[] _order;

    private SoqlPlan(string text, SoqlQuery query, SObjectType type, SalesforceStore store)
    {
        _store = store;
        _query = query;
        Type = type;
        Columns = SoqlColumns.Bind(text, query, type, store);
        _where = SoqlCondition.Bind(text, query.Where, type, store);
        _order = [.. query.Order.Select(order => (Sortable(text, order, type), order))];
    }

    public SObjectType Type { get; }

    public SoqlColumns Columns { get; }

    public bool IsCount => _query.IsCount;

    public static SoqlPlan Bind(string text, SalesforceStore store)
    {
        var query = SoqlParser.Parse(text);
        var type = SObjectTypes.All.GetValueOrDefault(query.From.Text)
            ?? throw SoqlFault.At(
                "INVALID_TYPE", text, query.From.Position, $"sObject type '{query.From.Text}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.");
        return Bind(text, query, type, store);
    }

    public static SoqlPlan Bind(string text, SoqlQuery query, SObjectType type, SalesforceStore store) => new(text, query, type, store);

    public List<SObjectRow> Rows(bool includeDeleted, Func<SObjectRow, bool>? also = null)
    {
        var rows = new List<SObjectRow>();
        foreach (var row in Candidates())
        {
            if ((includeDeleted || !row.IsDeleted) && (also is null || also(row)) && _where(row))
            {
                rows.Add(row);
            }
        }

        Sort(rows);
        var start = Math.Min(_query.Offset, rows.Count);
        return rows.GetRange(start, Math.Min(_query.Limit ?? int.MaxValue, rows.Count - start));
    }

    private void Sort(List<SObjectRow> rows)
    {
        if (_order.Length == 0 || rows.Count < 2)
        {
            return;
        }

        // Ties stay in order of creation: paging by OFFSET would be a lottery otherwise, which the vendor leaves to the id too.
        var sorted = rows.Order(Comparer<SObjectRow>.Create(Compare)).ToList();
        rows.Clear();
        rows.AddRange(sorted);
    }

    private int Compare(SObjectRow left, SObjectRow right)
    {
        foreach (var (path, order) in _order)
        {
            var compared = SoqlValue.CompareNullable(path.Read(left, _store), path.Read(right, _store), order.Descending, order.NullsLast);
            if (compared != 0)
            {
                return compared;
            }
        }

        return 0;
    }

    private IEnumerable<SObjectRow> Candidates()
    {
        var table = _store.Table(Type.Name);
        if (SoqlCondition.Key(_query.Where, Type) is not { } key)
        {
            return table.Rows;
        }

        var found = key.Values.Select(value => value.Value as string)
            .OfType<string>()
            .Select(value => key.Field == Type.Id ? table.Find(SalesforceId.Normalize(value) ?? value) : table.Find(key.Field, value))
            .OfType<SObjectRow>()
            .DistinctBy(row => row.Id);
        return _query.Order.Count > 0 ? found : found.OrderBy(row => row.Id, StringComparer.Ordinal);
    }

    private static SoqlPath Sortable(string text, SoqlOrder order, SObjectType type)
    {
        var path = SoqlPath.Bind(text, order.Field, type);
        return path.Field.Filterable
            ? path
            : throw SoqlFault.At("INVALID_FIELD", text, order.Field.Position, $"field '{path.Field.Name}' can not be sorted in a query call");
    }
}
