using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Orders;

/// <summary>The networks that services run in, by the code that a service's id begins with.</summary>
internal sealed class Networks(VendorRouter<INetworkDomain> router, RoutingTable table)
{
    /// <summary>Whose rules choose.</summary>
    public const string Domain = "network";

    /// <summary>The network for a new service, and its code; null when none is connected.</summary>
    public (string Code, INetworkDomain Network)? Choose(RouteFacts facts) =>
        table.Serves(Domain) ? (router.ChooseCode(facts), router.Choose(facts)) : null;

    /// <summary>The network that runs a service; null when the service is kept by hand, or its network is no longer connected.</summary>
    public INetworkDomain? Of(Service service) => Of(CodeOf(service));

    public INetworkDomain? Of(string code) => router.TryFind(code, out var network) ? network : null;

    /// <summary>The code of the network that runs a service.</summary>
    public static string CodeOf(Service service) => service.Id.Vendor.ToString();

    /// <summary>Whether no network runs the service: it is kept in the inventory by hand.</summary>
    public static bool IsInventoryOnly(Service service) => service.Id.Vendor is OrderKeys.Code;
}
