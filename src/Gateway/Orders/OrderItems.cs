using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Orders;

/// <summary>The items of an order, those within others among them.</summary>
internal static class OrderItems
{
    /// <summary>Every item, an outer one before those within it.</summary>
    public static IEnumerable<ServiceOrderItem> AllItems(this ServiceOrder order) => Within(order.ServiceOrderItem);

    /// <summary>An item by its id.</summary>
    public static ServiceOrderItem Item(this ServiceOrder order, string id) => order.AllItems().First(item => item.Id == id);

    /// <summary>The order with one of its items changed.</summary>
    public static ServiceOrder WithItem(this ServiceOrder order, string id, Func<ServiceOrderItem, ServiceOrderItem> change) =>
        order with { ServiceOrderItem = Changed(order.ServiceOrderItem, id, change) };

    /// <summary>The order with each of its items changed.</summary>
    public static ServiceOrder WithItems(this ServiceOrder order, Func<ServiceOrderItem, ServiceOrderItem> change) =>
        order.AllItems().Select(item => item.Id).ToList().Aggregate(order, (changed, id) => changed.WithItem(id, change));

    /// <summary>How deep items lie within one another; 1 is flat.</summary>
    public static int Depth(ServiceOrderItem[]? items) => items is { Length: > 0 } ? 1 + items.Max(item => Depth(item.Items)) : 0;

    private static IEnumerable<ServiceOrderItem> Within(ServiceOrderItem[] items) =>
        items.SelectMany(item => item.Items is { Length: > 0 } inner ? Within(inner).Prepend(item) : [item]);

    private static ServiceOrderItem[] Changed(ServiceOrderItem[] items, string id, Func<ServiceOrderItem, ServiceOrderItem> change) =>
        Array.ConvertAll(items, item => item.Id == id ? change(item)
            : item.Items is { Length: > 0 } inner ? item with { Items = Changed(inner, id, change) }
            : item);
}
