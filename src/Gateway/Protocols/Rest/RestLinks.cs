using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Where a resource's collection is, as the caller reached it.</summary>
internal static class RestLinks
{
    public static Links Of(HttpContext context, string resource)
    {
        var request = context.Request;
        var path = request.Path.Value!;
        var end = path.IndexOf(resource, path.IndexOf("/v", StringComparison.OrdinalIgnoreCase) + 1, StringComparison.OrdinalIgnoreCase);
        return new($"{request.Scheme}://{request.Host}{request.PathBase}{path[..end]}{resource}");
    }
}
