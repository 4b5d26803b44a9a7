using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Accounts;

namespace TeleCo.Gateway.Protocols.GraphQl.Billing;

/// <summary>Accounts and bills in the graph, and the ways between them and customers.</summary>
internal sealed class BillingGraph(AccountFields accounts, BillFields bills, WishFields wishes) : IGraphArea
{
    public void AddTo(ObjectGraphType query, ObjectGraphType mutation, ObjectGraphType subscription, CommonTypes common)
    {
        var billing = new BillingTypes(common);
        var account = common.Account;
        accounts.AddTo(query, mutation, common, account, new ConnectionType<BillingAccount>(account, common.PageInfo));
        bills.AddTo(query, mutation, common, billing, account, accounts);
        wishes.AddTo(query, mutation, common, billing);
    }
}
