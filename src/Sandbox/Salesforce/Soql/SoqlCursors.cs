namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>Results not yet read to the end. The oldest gives way, as the vendor keeps a bounded number a user.</summary>
internal sealed class SoqlCursors
{
    private const int MostOpen = 100;

    private readonly Dictionary<string, SoqlResult> _open = [];
    private readonly Queue<string> _order = [];
    private long _number;

    public string Open(SoqlResult result)
    {
        var locator = SalesforceId.Make("01g", ++_number);
        _open[locator] = result;
        _order.Enqueue(locator);
        if (_order.Count > MostOpen)
        {
            _open.Remove(_order.Dequeue());
        }

        return locator;
    }

    public (string Locator, SoqlResult Result, int Start) Find(string name)
    {
        var dash = name.IndexOf('-');
        return dash > 0 && int.TryParse(name[(dash + 1)..], out var start) && _open.TryGetValue(name[..dash], out var result)
            && start >= 0 && start < result.Rows.Count
            ? (name[..dash], result, start)
            : throw new SalesforceRefusal(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
    }
}

/// <summary>The rows of a query as they were when it ran, and how many go on a page.</summary>
internal sealed record SoqlResult(SoqlPlan Plan, IReadOnlyList<SObjectRow> Rows, int BatchSize);
