using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http.OData;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Accounts of one kind: business partners with a customer side, and what they owe by the ledger.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed partial class SapAccounts<T>(SapClient client, SapLedger ledger, SapAccountKind<T> kind) : IDirectory<T>
    where T : Account, IResource<T>
{
    private static readonly Fault Absent = Fault.NotFound(T.ResourceName);

    private static readonly SapWireContext Json = SapWireContext.Default;

    public async Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken)
    {
        if (SapClient.NumberOf(id.Value) is not { } number)
        {
            return Absent;
        }

        // Side by side: the ledger needs nothing of the partner but its number.
        var deadline = client.OData.Deadline();
        var standing = ledger.StandingsAsync([number], _ => client.Options.Currency, deadline, cancellationToken);
        var found = await ReadAsync(number, deadline, cancellationToken);
        var owed = await standing;
        return !found.TryGet(out var partner, out var fault) || !owed.TryGet(out var standings, out fault)
            ? fault
            : Map(partner, Corrected(standings[number], partner));
    }

    public async Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken)
    {
        var filters = SapAccountSearch.ById(ids.Select(id => SapClient.NumberOf(id.Value)).OfType<string>()).Filters;
        if (filters.Count == 0)
        {
            return Array.Empty<T>();
        }

        var scope = string.Join(" and ", SapAccountSearch.Scope(null, kind.IsParty, client.Options.PartyAccountType));
        var deadline = client.OData.Deadline();
        var listed = await client.OData.ListManyAsync(
            "partner.findMany", [.. filters.Select(filter => SapPartners.Some($"{scope} and {filter}"))], deadline, Json.ODataAnswerODataListSapPartner, cancellationToken);
        return listed.TryGet(out var lists, out var fault)
            ? await MapAsync([.. lists.SelectMany(list => list.Results!)], deadline, cancellationToken)
            : fault;
    }

    public async Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken)
    {
        var plan = SapAccountSearch.Plan(query, kind.IsParty, client.Options.PartyAccountType);
        if (plan.Filters.Count == 0)
        {
            return Page<T>.Empty;
        }

        var deadline = client.OData.Deadline();
        return await SapSearch.RunAsync(
            client, "partner.search", plan, query, SapPartners.Some, deadline, Json.ODataAnswerODataListSapPartner, found => MapAsync(found, deadline, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<SapPartner>> ReadAsync(string number, long deadline, CancellationToken cancellationToken)
    {
        var request = client.OData.Request("partner.find", SapPartners.One(number));
        request.Deadline = deadline;
        var found = await client.OData.FindAsync(request, Json.ODataAnswerSapPartner, cancellationToken);
        return found.Then<SapPartner>(partner => partner is not null && IsOurs(partner) ? partner : Absent);
    }

    private async Task<Outcome<IReadOnlyList<T>>> MapAsync(IReadOnlyList<SapPartner> partners, long deadline, CancellationToken cancellationToken)
    {
        if (partners.Any(partner => partner.BusinessPartner is not { Length: > 0 }))
        {
            return Http.VendorFaults.Garbled;
        }

        var currencies = partners.ToDictionary(partner => partner.BusinessPartner!, partner => SapAccountMapping.CurrencyOf(partner) ?? client.Options.Currency);
        var owed = await ledger.StandingsAsync(currencies.Keys, number => currencies[number], deadline, cancellationToken);
        return owed.Select(IReadOnlyList<T> (standings) => [.. partners.Select(partner => Map(partner, standings[partner.BusinessPartner!]))]);
    }

    /// <summary>Nothing open is nothing in the account's own currency, which the ledger did not know.</summary>
    private static AccountStanding Corrected(AccountStanding standing, SapPartner partner) =>
        standing.Balances is [{ Amount.Value: 0 }] && SapAccountMapping.CurrencyOf(partner) is { } currency
            ? standing with { Balances = [standing.Balances[0] with { Amount = new() { Value = 0, Unit = currency } }] }
            : standing;

    /// <summary>Whether it is an account of this kind that is still there.</summary>
    private bool IsOurs(SapPartner partner) =>
        partner is { BusinessPartner.Length: > 0, IsMarkedForArchiving: false, Customer: not null }
        && kind.IsParty == string.Equals(partner.BusinessPartnerType, client.Options.PartyAccountType, StringComparison.OrdinalIgnoreCase);

    private T Map(SapPartner partner, AccountStanding? standing) => kind.Make(partner.BusinessPartner!, SapAccountMapping.ToFields(partner, standing));
}
