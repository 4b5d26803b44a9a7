using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl.Billing;

/// <summary>The input types of bills and charges, and what they say.</summary>
internal sealed class BillInputs
{
    private const string Rule = "Several values of one field mean any of them; several fields must all match.";

    public BillInputs(CommonTypes common, BillingTypes billing)
    {
        var texts = CommonTypes.ListOf(common.Text);
        Filter = new InputObjectGraphType { Name = "BillFilter", Description = Rule };
        Filter.Add("billNo", texts, "The bill's number.");
        Filter.Add("state", CommonTypes.ListOf(billing.BillState), "Where the bill stands.");
        Filter.Add("category", texts, "The kind of bill.");
        Filter.Add("billingAccountId", texts, "The id of the account billed.");
        Filter.Add("relatedPartyId", texts, "The id of a related party, such as the customer.");

        ChargeFilter = new InputObjectGraphType { Name = "AppliedCustomerBillingRateFilter", Description = Rule };
        ChargeFilter.Add("billId", texts, "The id of the bill that has the charge.");
        ChargeFilter.Add("billingAccountId", texts, "The id of the account charged.");

        Update = new InputObjectGraphType { Name = "UpdateBillInput", Description = "A change of a bill." };
        Update.Add("id", new NonNullGraphType(new IdGraphType()), "Which bill.");
        Update.Add("state", billing.BillState, "Where the bill is to stand.");
        Update.Add("billCycle", common.ReferenceInput, "The cycle.");
    }

    public InputObjectGraphType Filter { get; }

    public InputObjectGraphType ChargeFilter { get; }

    public InputObjectGraphType Update { get; }

    public static IReadOnlyList<Condition<CustomerBill>> Conditions(IResolveFieldContext context) => new FilterReader<CustomerBill>(context)
        .Text("billNo", "billNo", bill => bill.BillNo)
        .Word("state", bill => bill.State)
        .Text("category", "category", bill => bill.Category)
        .Text("billingAccountId", "billingAccount.id", bill => bill.BillingAccount?.Id)
        .Any("relatedPartyId", "relatedParty.id", Parties)
        .Conditions;

    public static IReadOnlyList<Condition<AppliedCustomerBillingRate>> ChargeConditions(IResolveFieldContext context) => new FilterReader<AppliedCustomerBillingRate>(context)
        .Text("billId", "bill.id", charge => charge.Bill?.Id)
        .Text("billingAccountId", "billingAccount.id", charge => charge.BillingAccount?.Id)
        .Conditions;

    /// <summary>The ids of a bill's parties.</summary>
    public static IEnumerable<string?> Parties(CustomerBill bill) => (bill.RelatedParty ?? []).Select(party => party.Party?.Id);

    public static CustomerBill Change(InputReader input, CustomerBill current) => current with
    {
        State = input.Has("state") ? input.Choice<CustomerBillState>("state") : current.State,
        BillCycle = input.Has("billCycle") ? input.Object("billCycle", InputShapes.Reference) : current.BillCycle,
    };
}
