using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>One record; never changed in place, so that undoing is putting the old one back.</summary>
internal sealed class SObjectRow(SObjectType type, object?[] values, long version)
{
    public SObjectType Type => type;

    /// <summary>Values in the order of the type's fields: string, bool, decimal, DateOnly or DateTimeOffset.</summary>
    public object?[] Values => values;

    /// <summary>Grows with every write in the org; what entity tags are made of.</summary>
    public long Version => version;

    public string Id => (string)values[type.Id.Index]!; // the store sets it before a row exists

    public bool IsDeleted => values[type.IsDeleted.Index] is true;

    public DateTimeOffset LastModified => (DateTimeOffset)values[type.LastModifiedDate.Index]!; // as Id

    public object? this[SObjectField field] => values[field.Index];
}
