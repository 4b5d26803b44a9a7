using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap.V1;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Queries;
using Xml = TeleCo.Gateway.Schema.Contracts.Soap.V1.BillingServiceXml;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Binds BillingService version 1 to the operations on accounts and bills.</summary>
internal static class BillingServiceV1
{
    public static SoapService Bind(BillingOperations operations, int maxDocumentBytes) => new(
        "BillingService",
        1,
        [.. Accounts(operations), .. Bills(operations, maxDocumentBytes), .. ChargesAndWishes(operations)]);

    private static SoapOperation[] Accounts(BillingOperations operations) =>
    [
        new SoapOperation<ByIdV1, OneV1<BillingAccount>>("GetBillingAccount", Xml.ById, Xml.OneAccount, async (request, call, cancellationToken) =>
            One(await operations.GetAccount.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchBillingAccountsV1, Page<BillingAccount>>("SearchBillingAccounts", Xml.SearchAccounts, Xml.FoundAccounts, (request, call, cancellationToken) =>
            operations.SearchAccounts.RunAsync(
                Search<BillingAccount>(
                    request,
                    Is<BillingAccount>("name", request.Name, account => account.Name),
                    Is<BillingAccount>("state", request.State, account => account.State),
                    Has<BillingAccount>(request.RelatedPartyId, account => account.RelatedParty)),
                call, cancellationToken)),
        new SoapOperation<CreateV1<BillingAccount>, OneV1<BillingAccount>>("CreateBillingAccount", Xml.CreateAccount, Xml.OneAccount, async (request, call, cancellationToken) =>
            One(await operations.CreateAccount.RunAsync(request.Item.Value with { Id = default }, call, cancellationToken)), request => request.IdempotencyKey),
        new SoapOperation<UpdateV1<BillingAccount>, OneV1<BillingAccount>>("UpdateBillingAccount", Xml.UpdateAccount, Xml.OneAccount, async (request, call, cancellationToken) =>
            request.Item.Has("id")
                ? One(await operations.UpdateAccount.RunAsync(new(request.Item.Value.Id, current => request.Item.ApplyTo(current) with { Id = current.Id }), call, cancellationToken))
                : Fault.Invalid("billingAccount.id", "billingAccount.id is mandatory: it says which account to change.")),
        new SoapOperation<ByIdV1, Nothing>("DeleteBillingAccount", Xml.ById, Xml.Nothing, async (request, call, cancellationToken) =>
            (await operations.DeleteAccount.RunAsync(new(new(request.Id)), call, cancellationToken)).Select(_ => default(Nothing))),
    ];

    private static SoapOperation[] Bills(BillingOperations operations, int maxDocumentBytes) =>
    [
        new SoapOperation<ByIdV1, OneV1<CustomerBill>>("GetBill", Xml.ById, Xml.OneBill, async (request, call, cancellationToken) =>
            One(await operations.GetBill.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchBillsV1, Page<CustomerBill>>("SearchBills", Xml.SearchBills, Xml.FoundBills, (request, call, cancellationToken) =>
            operations.SearchBills.RunAsync(
                Search<CustomerBill>(
                    request,
                    Is<CustomerBill>("billNo", request.BillNo, bill => bill.BillNo),
                    request.State is { } state ? new Condition<CustomerBill>(bill => bill.State == state) : null,
                    Is<CustomerBill>("billingAccount.id", request.BillingAccountId, bill => bill.BillingAccount?.Id),
                    Has<CustomerBill>(request.RelatedPartyId, bill => bill.RelatedParty)),
                call, cancellationToken)),
        new SoapOperation<UpdateV1<CustomerBill>, OneV1<CustomerBill>>("UpdateBill", Xml.UpdateBill, Xml.OneBill, async (request, call, cancellationToken) =>
            One(await operations.UpdateBill.RunAsync(new(request.Item.Value.Id, current => request.Item.ApplyTo(current)), call, cancellationToken))),
        new SoapOperation<ByIdV1, BillDocumentV1>("GetBillDocument", Xml.ById, Xml.Document, async (request, call, cancellationToken) =>
            (await operations.OpenDocument.RunAsync(new(request.Id), call, cancellationToken)).TryGet(out var document, out var fault)
                ? await SoapDocument.ReadAsync(document, maxDocumentBytes, cancellationToken)
                : fault),
    ];

    private static SoapOperation[] ChargesAndWishes(BillingOperations operations) =>
    [
        new SoapOperation<ByIdV1, OneV1<AppliedCustomerBillingRate>>("GetAppliedCustomerBillingRate", Xml.ById, Xml.OneCharge, async (request, call, cancellationToken) =>
            One(await operations.GetCharge.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchAppliedCustomerBillingRatesV1, Page<AppliedCustomerBillingRate>>(
            "SearchAppliedCustomerBillingRates", Xml.SearchCharges, Xml.FoundCharges, (request, call, cancellationToken) => operations.SearchCharges.RunAsync(
                Search<AppliedCustomerBillingRate>(
                    request,
                    Is<AppliedCustomerBillingRate>("bill.id", request.BillId, charge => charge.Bill?.Id),
                    Is<AppliedCustomerBillingRate>("billingAccount.id", request.BillingAccountId, charge => charge.BillingAccount?.Id)),
                call, cancellationToken)),
        new SoapOperation<CreateV1<CustomerBillOnDemand>, OneV1<CustomerBillOnDemand>>("CreateCustomerBillOnDemand", Xml.CreateWish, Xml.OneWish, async (request, call, cancellationToken) =>
            One(await operations.CreateWish.RunAsync(request.Item.Value with { Id = default }, call, cancellationToken)), request => request.IdempotencyKey),
        new SoapOperation<ByIdV1, OneV1<CustomerBillOnDemand>>("GetCustomerBillOnDemand", Xml.ById, Xml.OneWish, async (request, call, cancellationToken) =>
            One(await operations.GetWish.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchCustomerBillsOnDemandV1, Page<CustomerBillOnDemand>>("SearchCustomerBillsOnDemand", Xml.SearchWishes, Xml.FoundWishes, (request, call, cancellationToken) =>
            operations.SearchWishes.RunAsync(
                Search<CustomerBillOnDemand>(request, Is<CustomerBillOnDemand>("billingAccount.id", request.BillingAccountId, wish => wish.BillingAccount?.Id)), call, cancellationToken)),
    ];

    private static Outcome<OneV1<T>> One<T>(Outcome<T> outcome) => outcome.Select(item => new OneV1<T>(item));

    private static Query<T> Search<T>(SearchV1 request, params ReadOnlySpan<Condition<T>?> conditions) => new()
    {
        Conditions = [.. conditions.ToArray().OfType<Condition<T>>()],
        Offset = request.Offset ?? 0,
        Limit = request.Limit ?? Query<T>.MaxItems,
    };

    private static Condition<T>? Is<T>(string field, string? value, Func<T, string?> of) => value is null ? null : Condition<T>.IsOneOf(field, [value], of);

    private static Condition<T>? Has<T>(string? party, Func<T, RelatedParty[]?> parties) => party is null
        ? null
        : new(item => Array.Exists(parties(item) ?? [], known => known.Party?.Id == party)) { Field = "relatedParty.id", Values = [party] };
}
