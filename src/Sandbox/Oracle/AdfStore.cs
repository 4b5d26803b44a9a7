using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>The stored resources, with undo of all since the last commit.</summary>
internal sealed class AdfStore(TimeProvider clock)
{
    private const int MostRows = 200_000;

    private readonly Dictionary<AdfResource, AdfTable> _tables = new[] { OracleResources.Organizations, OracleResources.Invoices, OracleResources.Receipts }
        .ToDictionary(resource => resource, resource => new AdfTable(resource));

    private readonly Stack<Action> _undo = [];
    private long _id = 300_100_176_000_000;
    private int _number = 20_000;

    /// <summary>Accounts of receivables, by number; an organization has one only once set-up made it.</summary>
    public SortedDictionary<string, string> Accounts { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public AdfTable this[AdfResource resource] => _tables[resource];

    public long NextId() => ++_id;

    public string NextNumber() => $"{++_number}";

    public AdfRow Insert(AdfRow row, string user)
    {
        var table = _tables[row.Resource];
        if (table.Count >= MostRows || table.Find(row.Key) is not null)
        {
            throw OracleRefusal.Business("JBO-25013", "Too many objects match the primary key.", row.Resource.Key.Name);
        }

        row.Set(("CreatedBy", user), ("CreationDate", Now), ("LastUpdatedBy", user), ("LastUpdateDate", Now));
        table.Put(row);
        _undo.Push(() => table.Remove(row.Key));
        return row;
    }

    public AdfRow Update(AdfRow old, AdfRow row, string user)
    {
        var table = _tables[row.Resource];
        row.Set(("LastUpdatedBy", user), ("LastUpdateDate", Now));
        table.Put(row);
        _undo.Push(() => table.Put(old));
        return row;
    }

    public void Delete(AdfRow row)
    {
        var table = _tables[row.Resource];
        table.Remove(row.Key);
        _undo.Push(() => table.Put(row));
    }

    public void OpenAccount(string number, string name)
    {
        Accounts[number] = name;
        _undo.Push(() => Accounts.Remove(number));
    }

    public void RollBack()
    {
        while (_undo.TryPop(out var undo))
        {
            undo();
        }
    }

    public void Commit() => _undo.Clear();
}
