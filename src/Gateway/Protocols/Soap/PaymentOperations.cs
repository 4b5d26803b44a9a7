using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>The operations that PaymentService is made of.</summary>
internal sealed record PaymentOperations
{
    public required Operation<Id<Payment>, Payment> GetPayment { get; init; }

    public required Operation<Query<Payment>, Page<Payment>> SearchPayments { get; init; }

    public required Operation<Payment, Payment> CreatePayment { get; init; }

    public required Operation<Id<Refund>, Refund> GetRefund { get; init; }

    public required Operation<Query<Refund>, Page<Refund>> SearchRefunds { get; init; }

    public required Operation<Refund, Refund> CreateRefund { get; init; }

    public required Operation<Id<PaymentMethod>, PaymentMethod> GetMethod { get; init; }

    public required Operation<Query<PaymentMethod>, Page<PaymentMethod>> SearchMethods { get; init; }
}
