using Microsoft.Extensions.Logging;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>How a canonical resource lies in the records of a CRM.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal interface ICrmMapping<T>
    where T : IResource<T>
{
    CrmKind Kind { get; }

    /// <summary>What tells its records from others of the kind; null when nothing has to.</summary>
    string? Role { get; }

    /// <summary>The native field that always equals a canonical one, or null when there is none.</summary>
    CrmField? FieldOf(string canonicalField);

    /// <summary>The value that the native field holds when the canonical one is this, or null when that cannot be said.</summary>
    string? NativeOf(CrmField field, string value) => value;

    /// <summary>The record of a resource: its document, and native fields that are projections of it.</summary>
    CrmRecord ToRecord(T resource);

    /// <summary>The resource of a record: its document, with native fields on top where someone changed them in the CRM.</summary>
    T ToModel(CrmRecord record, string code, ILogger logger);
}
