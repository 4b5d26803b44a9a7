using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>How the audit trail names an object. An id that came from outside is kept short and printable.</summary>
internal static class AuditObject
{
    public static string Of<T>(Id<T> id)
        where T : IResource<T>
    {
        var value = id.Value.Length > Id<T>.MaxLength ? id.Value[..Id<T>.MaxLength] : id.Value;
        return $"{T.ResourceName}/{Printable(value)}";
    }

    public static string? Of<T>(Outcome<T> outcome)
        where T : IResource<T> => outcome.TryGet(out var resource, out _) ? Of(resource.Id) : null;

    // PostgreSQL takes neither a NUL nor half a surrogate pair: such an id would keep its call out of the trail.
    private static string Printable(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var index = 0; index < source.Length; index++)
        {
            target[index] = source[index] is > ' ' and <= '~' ? source[index] : '?';
        }
    });
}
