using TeleCo.Gateway.Operations.Admin;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Protocols.Admin;

/// <summary>Orders with their work, and what can be done about a stuck one.</summary>
internal sealed class OrderEndpoints(ListOrders list, GetOrderWork get, DecideItem decide)
{
    public async Task ListAsync(HttpContext context) => await context.AnswerAsync(
        context.Window().TryGet(out var window, out var fault)
            ? await list.RunAsync(new(context.Query("stuck") == "true", window.Offset, window.Limit), context.Call(), context.RequestAborted)
            : fault,
        AdminJson.Default.IReadOnlyListOrderView);

    public async Task GetAsync(HttpContext context) =>
        await context.AnswerAsync(await get.RunAsync(Order(context), context.Call(), context.RequestAborted), AdminJson.Default.OrderView);

    public async Task DecideAsync(HttpContext context)
    {
        var decided = (await TaskEndpoints.ReadAnswerAsync(context)).TryGet(out var answer, out var fault)
            ? await decide.RunAsync(new(Order(context), context.Path("item"), answer), context.Call(), context.RequestAborted)
            : fault;
        await context.AnswerAsync(
            decided.TryGet(out _, out fault) ? await get.RunAsync(Order(context), context.Call(), context.RequestAborted) : fault, AdminJson.Default.OrderView);
    }

    private static Id<ServiceOrder> Order(HttpContext context) => new(context.Path("id"));
}
