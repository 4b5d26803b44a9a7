using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap.V1;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Queries;
using Xml = TeleCo.Gateway.Schema.Contracts.Soap.V1.PaymentServiceXml;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Binds PaymentService version 1 to the operations on payments, refunds and stored means of payment.</summary>
internal static class PaymentServiceV1
{
    public static SoapService Bind(PaymentOperations operations) =>
        new("PaymentService", 1, [.. Payments(operations), .. Refunds(operations), .. Methods(operations)]) { CheckMessage = CardNumbers.InBody };

    private static SoapOperation[] Payments(PaymentOperations operations) =>
    [
        new SoapOperation<ByIdV1, OneV1<Payment>>("GetPayment", Xml.ById, Xml.OnePayment, async (request, call, cancellationToken) =>
            One(await operations.GetPayment.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchPaymentsV1, Page<Payment>>("SearchPayments", Xml.SearchPayments, Xml.FoundPayments, (request, call, cancellationToken) =>
            operations.SearchPayments.RunAsync(
                Search(request.Offset, request.Limit, Is<Payment>("account.id", request.AccountId, payment => payment.Account.Id), In<Payment>(request.Status)), call, cancellationToken)),
        new SoapOperation<CreateV1<Payment>, OneV1<Payment>>("CreatePayment", Xml.CreatePayment, Xml.OnePayment, async (request, call, cancellationToken) =>
            One(await operations.CreatePayment.RunAsync(request.Item.Value with { Id = default }, call, cancellationToken)), request => request.IdempotencyKey),
    ];

    private static SoapOperation[] Refunds(PaymentOperations operations) =>
    [
        new SoapOperation<ByIdV1, OneV1<Refund>>("GetRefund", Xml.ById, Xml.OneRefund, async (request, call, cancellationToken) =>
            One(await operations.GetRefund.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchRefundsV1, Page<Refund>>("SearchRefunds", Xml.SearchRefunds, Xml.FoundRefunds, (request, call, cancellationToken) =>
            operations.SearchRefunds.RunAsync(
                Search(request.Offset, request.Limit, Is<Refund>("payment.id", request.PaymentId, refund => refund.Payment?.Id), In<Refund>(request.Status)), call, cancellationToken)),
        new SoapOperation<CreateV1<Refund>, OneV1<Refund>>("CreateRefund", Xml.CreateRefund, Xml.OneRefund, async (request, call, cancellationToken) =>
            One(await operations.CreateRefund.RunAsync(request.Item.Value with { Id = default }, call, cancellationToken)), request => request.IdempotencyKey),
    ];

    private static SoapOperation[] Methods(PaymentOperations operations) =>
    [
        new SoapOperation<ByIdV1, OneV1<PaymentMethod>>("GetPaymentMethod", Xml.ById, Xml.OneMethod, async (request, call, cancellationToken) =>
            One(await operations.GetMethod.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchPaymentMethodsV1, Page<PaymentMethod>>("SearchPaymentMethods", Xml.SearchMethods, Xml.FoundMethods, (request, call, cancellationToken) =>
            operations.SearchMethods.RunAsync(Search(request.Offset, request.Limit, OfAccount(request.AccountId), OfParty(request.RelatedPartyId)), call, cancellationToken)),
    ];

    private static Outcome<OneV1<T>> One<T>(Outcome<T> outcome) => outcome.Select(item => new OneV1<T>(item));

    private static Query<T> Search<T>(int? offset, int? limit, params ReadOnlySpan<Condition<T>?> conditions) => new()
    {
        Conditions = [.. conditions.ToArray().OfType<Condition<T>>()],
        Offset = offset ?? 0,
        Limit = limit ?? Query<T>.MaxItems,
    };

    private static Condition<T>? Is<T>(string field, string? value, Func<T, string?> of) => value is null ? null : Condition<T>.IsOneOf(field, [value], of);

    private static Condition<T>? In<T>(PaymentStatus? status)
        where T : MoneyMovement =>
        status is { } wanted ? new(movement => movement.Status == wanted) { Field = "status", Values = [PaymentKinds.WordOf(wanted)] } : null;

    private static Condition<PaymentMethod>? OfAccount(string? id) => id is null
        ? null
        : new(method => Array.Exists(method.Account ?? [], account => account.Id == id)) { Field = "account.id", Values = [id] };

    private static Condition<PaymentMethod>? OfParty(string? id) => Is<PaymentMethod>("relatedParty.id", id, method => method.RelatedParty?.Party?.Id);
}
