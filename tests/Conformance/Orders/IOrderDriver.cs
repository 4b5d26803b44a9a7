using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Orders;

/// <summary>Says a scenario's wishes about orders in the words of one protocol.</summary>
internal interface IOrderDriver
{
    Task<OrderTold> CreateAsync(OrderWish wish, string? token, string? key = null);

    Task<OrderTold> GetAsync(string id, string? token);

    Task<OrderTold> SearchAsync(string externalId, string? token);

    Task<OrderTold> CancelAsync(string id, string? token);

    Task<OrderTold> GetServiceAsync(string id, string? token);
}

/// <summary>The ways to order.</summary>
public enum OrderWay
{
    RestV4,
    Soap11,
    Soap12,
    GraphQl,
}

/// <summary>Gives the driver of a way.</summary>
internal static class OrderDrivers
{
    public static IOrderDriver By(this GatewayUnderTest gateway, OrderWay way) => way switch
    {
        OrderWay.RestV4 => new RestOrderDriver(gateway),
        OrderWay.Soap11 => new SoapOrderDriver(gateway, isSoap12: false),
        OrderWay.Soap12 => new SoapOrderDriver(gateway, isSoap12: true),
        _ => new GraphQlOrderDriver(gateway),
    };
}
