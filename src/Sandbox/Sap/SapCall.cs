using TeleCo.Gateway.Sandbox.Sap.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>A request below a service's root; a part of a batch is one too.</summary>
internal sealed class SapCall
{
    private static readonly HashSet<string> Tunnelled = ["MERGE", "PATCH", "PUT", "DELETE"];

    public SapCall(VendorRequest request, EdmService service, string[] rest)
    {
        Request = request;
        Service = service;
        Rest = rest;
        Root = $"{request.Origin}/sap/opu/odata/sap/{service.Name}/";
        Options = new QueryOptions(request.Target);
        var tunnelled = request.Headers["X-HTTP-Method"].ToString();
        Method = request.Method == "POST" && tunnelled.Length > 0
            ? Tunnelled.Contains(tunnelled) ? tunnelled : throw SapRefusal.Method(tunnelled)
            : request.Method;
    }

    public VendorRequest Request { get; }

    public EdmService Service { get; }

    /// <summary>Segments after the service; empty for its root.</summary>
    public string[] Rest { get; }

    public string Root { get; }

    public QueryOptions Options { get; }

    public string Method { get; }

    /// <summary>Refuses what asks for another form than JSON: this system has its Atom formats switched off.</summary>
    public void RequireJson()
    {
        if (Options["$format"] is { } format ? format != "json" : !AcceptsJson(Request))
        {
            throw new SapRefusal(406, "/IWFND/CM_BEC/026", "The requested media type is not served: ask for application/json");
        }
    }

    public static bool AcceptsJson(VendorRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)
        || request.Target.Contains("$format=json", StringComparison.Ordinal)
        || request.Target.Contains("%24format=json", StringComparison.Ordinal);
}
