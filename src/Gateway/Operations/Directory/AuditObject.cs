using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>How the audit trail names an object. An id that came from outside is kept short and printable.</summary>
internal static class AuditObject
{
    public static string Of<T>(Id<T> id)
        where T : IResource<T>
    {
        var value = id.Value.Length > Id<T>.MaxLength ? id.Value[..Id<T>.MaxLength] : id.Value;
        return $"{T.ResourceName}/{value}";
    }

    public static string? Of<T>(Outcome<T> outcome)
        where T : IResource<T> => outcome.TryGet(out var resource, out _) ? Of(resource.Id) : null;
}
