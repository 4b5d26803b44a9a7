using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>The records of one object, in order of creation, with an index for each external id.</summary>
internal sealed class SObjectTable(SObjectType type)
{
    private readonly OrderedDictionary<string, SObjectRow> _rows = [];
    private readonly Dictionary<string, string>[] _indexes =
        [.. type.ExternalIds.Select(_ => new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))];

    public SObjectType Type => type;

    public IList<SObjectRow> Rows => _rows.Values;

    /// <summary>The record of a normalized id, deleted or not.</summary>
    public SObjectRow? Find(string id) => _rows.GetValueOrDefault(id);

    public SObjectRow? Find(SObjectField externalId, string value) =>
        _indexes[Array.IndexOf(type.ExternalIds, externalId)].TryGetValue(value, out var id) ? _rows[id] : null;

    /// <summary>Puts a record in place of what was there, or takes it away when there is no new one.</summary>
    public void Replace(SObjectRow? old, SObjectRow? next)
    {
        Index(old, remove: true);
        Index(next, remove: false);
        if (next is not null)
        {
            _rows[next.Id] = next;
        }
        else if (old is not null)
        {
            _rows.Remove(old.Id);
        }
    }

    private void Index(SObjectRow? row, bool remove)
    {
        if (row is null || row.IsDeleted)
        {
            return;
        }

        for (var index = 0; index < _indexes.Length; index++)
        {
            if (row[type.ExternalIds[index]] is not string value)
            {
                continue;
            }

            if (remove)
            {
                _indexes[index].Remove(value);
            }
            else
            {
                _indexes[index][value] = row.Id;
            }
        }
    }
}
