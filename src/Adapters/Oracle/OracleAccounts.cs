using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Accounts of one kind: organizations of the trading community, and what their invoices leave to pay.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed partial class OracleAccounts<T>(OracleClient client, OracleInvoices invoices, OracleAccountKind<T> kind) : IDirectory<T>
    where T : Account, IResource<T>
{
    private const string Key = "PartyNumber";

    private static readonly Fault Absent = Fault.NotFound(T.ResourceName);

    private static readonly OracleWireContext Json = OracleWireContext.Default;

    public async Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken)
    {
        var found = await FindManyAsync([id], cancellationToken);
        return found.Then<T>(accounts => accounts is [var account] ? account : Absent);
    }

    public async Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken)
    {
        var filters = ById(ids.Select(id => id.Value)).Filters;
        if (filters.Count == 0)
        {
            return Array.Empty<T>();
        }

        var scope = OracleReferences.Scope(null, kind.IsParty);
        var deadline = client.Deadline();
        var listed = await ListAsync("organization.findMany", [.. filters.Select(filter => Some($"{filter} and {scope}"))], deadline, cancellationToken);
        return listed.TryGet(out var lists, out var fault) ? await MapAsync([.. lists.SelectMany(list => list.Items!)], deadline, cancellationToken) : fault;
    }

    public async Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken)
    {
        var plan = ErpPlan.For(
            query, [OracleReferences.Scope(query.Partner, kind.IsParty)], " and ", Translate, field => field switch { "id" => Key, "name" => "OrganizationName", _ => null }, OracleSearch.Order, Key);
        if (plan.Filters.Count == 0 || !OracleReferences.IsPlain(query.Partner))
        {
            return Page<T>.Empty;
        }

        var deadline = client.Deadline();
        return await OracleSearch.RunAsync(
            plan, query, Some, queries => ListAsync("organization.search", queries, deadline, cancellationToken), found => MapAsync(found, deadline, cancellationToken));
    }

    private static OracleQuery Some(string q) => new(OracleClient.Parties, "hubOrganizations", Key) { Q = q, Expand = "SourceSystemReference" };

    private static ErpCondition ById(IEnumerable<string?> ids) =>
        ErpCondition.AnyOf(ids.Select(OracleClient.NumberOf).OfType<string>(), chunk => OracleQuery.In(Key, chunk));

    private static ErpCondition? Translate(Condition<T> condition) => condition switch
    {
        { Comparison: not Comparison.Equal } => null,
        { Field: "id" } => ById(condition.Values),
        { Field: "name", Values.Count: <= ErpCondition.MaxTerms } => ErpCondition.Loose(OracleQuery.In("OrganizationName", condition.Values)),
        { Field: "relatedParty.id", Values: [var customer] } =>
            CustomerNumber.Of(customer, OracleAccountRules.LongestCustomerNumber) is { } number ? ErpCondition.Loose(OracleReferences.ByCustomer(number)) : ErpCondition.Nothing,
        _ => null,
    };

    private Task<Outcome<IReadOnlyList<OracleList<OracleOrganization>>>> ListAsync(
        string operation, IReadOnlyList<OracleQuery> queries, long deadline, CancellationToken cancellationToken) =>
        client.ListManyAsync(operation, queries, deadline, Json.OracleListOracleOrganization, Json.OracleBatchOracleListOracleOrganization, cancellationToken);

    private async Task<Outcome<IReadOnlyList<T>>> MapAsync(IReadOnlyList<OracleOrganization> organizations, long deadline, CancellationToken cancellationToken)
    {
        if (organizations.Any(organization => organization.PartyNumber is not { Length: > 0 }))
        {
            return VendorFaults.Garbled;
        }

        var currencies = organizations.ToDictionary(organization => organization.PartyNumber!, organization => organization.CurrencyCode ?? client.Options.Currency);
        var owed = await invoices.StandingsAsync(currencies.Keys, number => currencies[number], deadline, cancellationToken);
        return owed.Select(IReadOnlyList<T> (standings) => [.. organizations.Select(organization => Map(organization, standings[organization.PartyNumber!]))]);
    }

    private T Map(OracleOrganization organization, AccountStanding? standing, string? state = null)
    {
        var references = OracleReferences.Of(organization);
        return kind.Make(organization.PartyNumber!, new()
        {
            Name = organization.OrganizationName ?? "",
            State = state ?? OracleAccountRules.StateOf(organization),
            RelatedParty = AccountFields.Customer(CustomerNumber.ToId(references.Customer)),
            Standing = standing,
            Partner = references.Partner is { } partner ? new PartnerId(partner) : null,
            LastModified = organization.LastUpdateDate?.UtcDateTime,
        });
    }
}
