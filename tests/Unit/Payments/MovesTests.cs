using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Unit.Payments;

public sealed class MovesTests
{
    private static readonly PaymentStatus[] All = Enum.GetValues<PaymentStatus>();

    [Fact]
    public void No_way_leads_back_to_where_it_came_from()
    {
        foreach (var may in new Func<PaymentStatus, PaymentStatus, bool>[] { Moves.MayPayment, Moves.MayRefund })
        {
            var reach = All.ToDictionary(from => from, from => Reach(from, may));
            Assert.All(All, status => Assert.DoesNotContain(status, reach[status]));
        }
    }

    [Fact]
    public void A_payment_at_its_end_stays_there() =>
        Assert.All(All.Where(Moves.IsFinal), from => Assert.All(All, to => Assert.False(Moves.MayPayment(from, to))));

    [Fact]
    public void What_comes_late_moves_nothing_back()
    {
        var now = new DateTime(2026, 1, 15, 10, 0, 0, DateTimeKind.Utc);
        var captured = PaymentWorld.Wish(10) with { Status = PaymentStatus.Captured, Captured = 10, Refunded = 4 };
        var late = new ProcessorPayment { Reference = "pi_1", Status = PaymentStatus.Processing, Amount = Money.Of(10, "EUR"), Captured = 0, Refunded = 0 };

        Assert.Equal(captured, Progress.After(captured, late, now));
    }

    private static HashSet<PaymentStatus> Reach(PaymentStatus from, Func<PaymentStatus, PaymentStatus, bool> may)
    {
        var (found, open) = (new HashSet<PaymentStatus>(), new Stack<PaymentStatus>([from]));
        while (open.TryPop(out var status))
        {
            foreach (var next in All.Where(to => may(status, to) && found.Add(to)))
            {
                open.Push(next);
            }
        }

        return found;
    }
}
