using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema.Model.Orders;
using static TeleCo.Gateway.Schema.Model.Orders.ServiceOrderState;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>The state diagram of TMF641, arrow by arrow.</summary>
public sealed class OrderStatesTests
{
    private static readonly HashSet<(ServiceOrderState From, ServiceOrderState To)> Drawn =
    [
        (Acknowledged, InProgress), (Acknowledged, Rejected), (Acknowledged, Cancelled), (Acknowledged, AssessingCancellation),
        (InProgress, Completed), (InProgress, Failed), (InProgress, Partial), (InProgress, Pending), (InProgress, Held), (InProgress, Cancelled), (InProgress, AssessingCancellation),
        (Pending, InProgress), (Pending, Cancelled), (Pending, AssessingCancellation),
        (Held, InProgress), (Held, Cancelled), (Held, AssessingCancellation),
        (AssessingCancellation, PendingCancellation),
        (PendingCancellation, Cancelled),
    ];

    [Fact]
    public void An_order_moves_as_the_diagram_draws_and_in_no_other_way() => Assert.All(
        from one in Enum.GetValues<ServiceOrderState>() from other in Enum.GetValues<ServiceOrderState>() select (one, other),
        move => Assert.Equal(Drawn.Contains(move), OrderStates.CanMove(move.one, move.other)));

    [Fact]
    public void An_assessment_may_end_in_the_state_before_it_and_in_no_other() => Assert.All(
        from before in new[] { Acknowledged, InProgress, Pending, Held } from to in Enum.GetValues<ServiceOrderState>() select (before, to),
        move => Assert.Equal(move.to == move.before || move.to == PendingCancellation, OrderStates.CanMove(AssessingCancellation, move.to, move.before)));

    [Fact]
    public void Five_states_are_final() =>
        Assert.Equal([Rejected, Cancelled, Completed, Failed, Partial], Enum.GetValues<ServiceOrderState>().Where(OrderStates.IsFinal));

    [Theory]
    [InlineData(Acknowledged, Acknowledged, Acknowledged)]
    [InlineData(InProgress, Acknowledged, InProgress)]
    [InlineData(InProgress, Completed, Acknowledged)]
    [InlineData(Completed, Completed, Completed)]
    [InlineData(Failed, Failed, Failed)]
    [InlineData(Partial, Completed, Failed)]
    [InlineData(Partial, Completed, Cancelled)]
    [InlineData(Rejected, Completed, Rejected)]
    [InlineData(Rejected, Acknowledged, Rejected)]
    [InlineData(Pending, Completed, Pending)]
    [InlineData(Pending, InProgress, Pending)]
    public void An_order_is_what_its_items_are(ServiceOrderState order, params ServiceOrderState[] items) => Assert.Equal(order, OrderStates.RollUp(items));
}
