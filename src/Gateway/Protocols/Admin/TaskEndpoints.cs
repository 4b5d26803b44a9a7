using TeleCo.Gateway.Operations.Admin;
using TeleCo.Gateway.Protocols.Rest;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Admin;

/// <summary>Tasks for persons.</summary>
internal sealed class TaskEndpoints(ListTasks list, GetTask get, ClaimTask claim, CompleteTask complete, EscalateTask escalate)
{
    public async Task ListAsync(HttpContext context) => await context.AnswerAsync(
        context.Window().TryGet(out var window, out var fault)
            ? await list.RunAsync(new(context.Query("state"), context.Query("orderId"), context.Query("group"), window.Offset, window.Limit), context.Call(), context.RequestAborted)
            : fault,
        AdminJson.Default.IReadOnlyListHumanTask);

    public async Task GetAsync(HttpContext context) =>
        await context.AnswerAsync(await get.RunAsync(context.Path("id"), context.Call(), context.RequestAborted), AdminJson.Default.HumanTask);

    public async Task ClaimAsync(HttpContext context) =>
        await context.AnswerAsync(await claim.RunAsync(context.Path("id"), context.Call(), context.RequestAborted), AdminJson.Default.HumanTask);

    public async Task EscalateAsync(HttpContext context) =>
        await context.AnswerAsync(await escalate.RunAsync(context.Path("id"), context.Call(), context.RequestAborted), AdminJson.Default.HumanTask);

    public async Task CompleteAsync(HttpContext context) => await context.AnswerAsync(
        (await ReadAnswerAsync(context)).TryGet(out var answer, out var fault) ? await complete.RunAsync(new(context.Path("id"), answer), context.Call(), context.RequestAborted) : fault,
        AdminJson.Default.HumanTask);

    /// <summary>The decision that a body holds.</summary>
    public static async Task<Outcome<TaskAnswer>> ReadAnswerAsync(HttpContext context) => (await JsonBody.ReadAsync(context, AdminJson.Default.TaskAnswer))
        .Then<TaskAnswer>(answer => answer is { Decision: not null } ? answer : Fault.Invalid("decision", "decision is mandatory."));
}
