using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl.Payments;

/// <summary>The input types of payments and refunds, and what they say.</summary>
internal sealed class PaymentInputs
{
    private const string Rule = "Several values of one field mean any of them; several fields must all match.";

    public PaymentInputs(CommonTypes common, PaymentTypes payments)
    {
        var texts = CommonTypes.ListOf(common.Text);
        var statuses = CommonTypes.ListOf(payments.Status);
        Filter = new InputObjectGraphType { Name = "PaymentFilter", Description = Rule };
        Filter.Add("status", statuses, "Where the payment stands.");
        Filter.Add("accountId", texts, "The id of the billing account.");
        Filter.Add("customerId", texts, "The id of the customer behind the account.");

        RefundFilter = new InputObjectGraphType { Name = "RefundFilter", Description = Rule };
        RefundFilter.Add("status", statuses, "Where the refund stands.");
        RefundFilter.Add("paymentId", texts, "The id of the payment given back.");
        RefundFilter.Add("customerId", texts, "The id of the customer behind the account.");

        var method = MethodInput(common);
        Create = new InputObjectGraphType { Name = "CreatePaymentInput", Description = "A payment to take." };
        Create.Add("paymentMethod", new NonNullGraphType(method), "How it is paid.");
        AddShared(Create, common);
        Create.Add("payer", common.RelatedPartyInput, "Who pays.");
        Create.Add("paymentItem", CommonTypes.ListOf(ItemInput(common)), "What is paid for.");
        AddKey(Create, common);

        CreateRefund = new InputObjectGraphType { Name = "CreateRefundInput", Description = "Money to give back." };
        CreateRefund.Add("payment", new NonNullGraphType(common.ReferenceInput), "The payment to give back; needs an id.");
        CreateRefund.Add("paymentMethod", method, "Kept as it is said; the money goes back the way it came.");
        AddShared(CreateRefund, common);
        CreateRefund.Add("requestor", common.RelatedPartyInput, "Who asks for it.");
        AddKey(CreateRefund, common);
    }

    public InputObjectGraphType Filter { get; }

    public InputObjectGraphType RefundFilter { get; }

    public InputObjectGraphType Create { get; }

    public InputObjectGraphType CreateRefund { get; }

    public static IReadOnlyList<Condition<Payment>> Conditions(IResolveFieldContext context) => new FilterReader<Payment>(context)
        .Word<PaymentStatus>("status", payment => payment.Status, "status", PaymentKinds.WordOf)
        .Text("accountId", "account.id", payment => payment.Account.Id)
        .Text("customerId", "customerId", payment => payment.CustomerId)
        .Conditions;

    public static IReadOnlyList<Condition<Refund>> RefundConditions(IResolveFieldContext context) => new FilterReader<Refund>(context)
        .Word<PaymentStatus>("status", refund => refund.Status, "status", PaymentKinds.WordOf)
        .Text("paymentId", "payment.id", refund => refund.Payment?.Id)
        .Text("customerId", "customerId", refund => refund.CustomerId)
        .Conditions;

    public static Payment Draft(InputReader input) => Shared(
        new Payment
        {
            Account = Account(input),
            TotalAmount = Total(input),
            PaymentMethod = Method(input),
            Payer = input.Object("payer", InputShapes.Party),
            PaymentItem = input.List("paymentItem", Item),
        },
        input);

    public static Refund RefundDraft(InputReader input) => Shared(
        new Refund
        {
            Account = Account(input),
            TotalAmount = Total(input),
            PaymentMethod = Method(input),
            Payment = input.Object("payment", InputShapes.Reference),
            Requestor = input.Object("requestor", InputShapes.Party),
        },
        input);

    private static void AddShared(InputObjectGraphType input, CommonTypes common)
    {
        input.Add("account", new NonNullGraphType(common.ReferenceInput), "The billing account; needs an id.");
        input.Add("totalAmount", new NonNullGraphType(common.MoneyInput), "The sum that moves.");
        input.Add("amount", common.MoneyInput, "The sum before tax.");
        input.Add("taxAmount", common.MoneyInput, "The tax in the sum.");
        input.Add("authorizationCode", common.Text, "The processor's authorization.");
        input.Add("correlatorId", common.Text, "Your own id for it.");
        input.Add("description", common.Text, "What it is for.");
        input.Add("name", common.Text, "A name for it.");
        input.Add("channel", common.ReferenceInput, "The channel that it came by.");
    }

    private static void AddKey(InputObjectGraphType input, CommonTypes common) =>
        input.Add("idempotencyKey", common.Text, "Names the wish: sent again with the same key, it has no second effect.");

    private static InputObjectGraphType MethodInput(CommonTypes common)
    {
        var input = new InputObjectGraphType
        {
            Name = "PaymentMethodInput", Description = "A stored payment method by its id, or one for this payment alone by the processor's token. Card numbers are refused.",
        };
        input.Add("id", common.Text, "The id of a stored payment method.");
        input.Add("type", common.Text, "The class: tokenizedCard, bankAccountDebit or digitalWallet; needed without an id.");
        input.Add("name", common.Text, "Its name.");
        input.Add("token", common.Text, "The processor's token; taken, and never told.");
        input.Add("tokenType", common.Text, "The kind of token.");
        input.Add("brand", common.Text, "The card's brand.");
        input.Add("lastFourDigits", common.Text, "The last four digits of the card or account.");
        input.Add("service", common.Text, "The wallet's provider, such as paypal.");
        input.Add("walletId", common.Text, "The wallet's id with its provider.");
        input.Add("referredType", common.Text, "The class behind the reference.");
        return input;
    }

    private static InputObjectGraphType ItemInput(CommonTypes common)
    {
        var input = new InputObjectGraphType { Name = "PaymentItemInput", Description = "What a payment pays for." };
        input.Add("id", common.Text, "The item's id.");
        input.Add("amount", common.MoneyInput, "The sum before tax.");
        input.Add("taxAmount", common.MoneyInput, "The tax in the sum.");
        input.Add("totalAmount", common.MoneyInput, "The sum.");
        input.Add("item", new NonNullGraphType(common.ReferenceInput), "The bill or order.");
        return input;
    }

    private static T Shared<T>(T movement, InputReader input)
        where T : MoneyMovement => movement with
        {
            Amount = input.Money("amount"),
            TaxAmount = input.Money("taxAmount"),
            AuthorizationCode = input.Text("authorizationCode"),
            CorrelatorId = input.Text("correlatorId"),
            Description = input.Text("description"),
            Name = input.Text("name"),
            Channel = input.Object("channel", InputShapes.Reference),
        };

    private static EntityReference Account(InputReader input) => input.Object("account", InputShapes.Reference) ?? new();

    private static Money Total(InputReader input) => input.Money("totalAmount") ?? Money.Of(0, "");

    private static PaymentMethodRefOrValue Method(InputReader input) => input.Object("paymentMethod", method => new PaymentMethodRefOrValue
    {
        Id = method.Text("id"),
        Type = method.Text("type"),
        Name = method.Text("name"),
        ReferredType = method.Text("referredType"),
        Detail = method.Has("token") || method.Has("brand") || method.Has("lastFourDigits") || method.Has("service") || method.Has("walletId") ? Detail(method) : null,
    }) ?? new();

    private static PaymentMethodDetail Detail(InputReader method) => new()
    {
        Token = method.Text("token"),
        TokenType = method.Text("tokenType"),
        Brand = method.Text("brand"),
        LastFourDigits = method.Text("lastFourDigits"),
        Service = method.Text("service"),
        WalletId = method.Text("walletId"),
    };

    private static PaymentItem Item(InputReader item) => new()
    {
        Id = item.Text("id"),
        Amount = item.Money("amount"),
        TaxAmount = item.Money("taxAmount"),
        TotalAmount = item.Money("totalAmount"),
        Item = item.Object("item", InputShapes.Reference),
    };
}
