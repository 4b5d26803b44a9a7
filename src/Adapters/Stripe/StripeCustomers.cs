using System.Security.Cryptography;
using System.Text;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Form;
using TeleCo.Gateway.Adapters.Payments;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>The customers that payment methods hang on: one for a party or account, found by our ids in its metadata.</summary>
/// <remarks>The search is late by about a minute, so that the customers of the last minutes are listed beside it. Two creations at the same time share a key made of the owner, and so make one customer.</remarks>
internal sealed class StripeCustomers(StripeClient client, TimeProvider time)
{
    /// <summary>The most customers that a search looks through.</summary>
    public const int Most = 100;

    private static readonly TimeSpan IndexLag = TimeSpan.FromMinutes(5);

    private static readonly StripeWireContext Json = StripeWireContext.Default;

    /// <summary>The customers of an owner; more than one when people made them by hand.</summary>
    public Task<Outcome<IReadOnlyList<StripeCustomer>>> FindAsync(MethodOwner owner, long deadline, CancellationToken cancellationToken)
    {
        var (key, value) = owner.Party is { } party ? (StripeMetadata.Party, party) : (StripeMetadata.Account, owner.Account!);
        return FindAsync(key, value, deadline, cancellationToken);
    }

    /// <summary>The customers whose metadata have a value.</summary>
    public async Task<Outcome<IReadOnlyList<StripeCustomer>>> FindAsync(string key, string value, long deadline, CancellationToken cancellationToken)
    {
        if (value.AsSpan().ContainsAny('\'', '\\') || value.Length > 100)
        {
            return Array.Empty<StripeCustomer>(); // no id of ours looks like this, and it goes into a query
        }

        var query = new FormBody().Add("query", $"metadata['{key}']:'{value}'").Add("limit", Most);
        var searching = ListAsync(client.Get("customer.search", "customers/search", query), deadline, cancellationToken);
        var listing = ListAsync(Recent(), deadline, cancellationToken);
        var (searched, listed) = (await searching, await listing);
        if (!searched.TryGet(out var old, out var fault) || !listed.TryGet(out var recent, out fault))
        {
            return fault;
        }

        return old.Concat(recent)
            .Where(customer => customer is { Id: not null, Deleted: false } && customer.Metadata?.GetValueOrDefault(key) == value)
            .DistinctBy(customer => customer.Id)
            .ToArray();
    }

    /// <summary>All customers, as far as a search may look.</summary>
    public Task<Outcome<IReadOnlyList<StripeCustomer>>> AllAsync(long deadline, CancellationToken cancellationToken) =>
        ListAsync(client.Get("customer.list", "customers", new FormBody().Add("limit", Most)), deadline, cancellationToken);

    /// <summary>The owner's customer, made when there is none.</summary>
    public async Task<Outcome<string>> FindOrCreateAsync(MethodOwner owner, string? partner, long deadline, CancellationToken cancellationToken)
    {
        var found = await FindAsync(owner, deadline, cancellationToken);
        if (!found.TryGet(out var customers, out var fault))
        {
            return fault;
        }

        if (customers.FirstOrDefault(customer => customer.Metadata?.GetValueOrDefault(StripeMetadata.Partner) == partner) is { Id: { } existing })
        {
            return existing;
        }

        var form = new FormBody()
            .AddMetadata(StripeMetadata.Party, owner.Party)
            .AddMetadata(StripeMetadata.Account, owner.Party is null ? owner.Account : null)
            .AddMetadata(StripeMetadata.Partner, partner);
        var request = client.Post("customer.create", "customers", form, KeyOf(owner, partner));
        request.Deadline = deadline;
        var made = await client.SendAsync(request, Json.StripeCustomer, cancellationToken);
        return made.TryGet(out var customer, out fault) ? customer.Id is { } id ? id : VendorFaults.Garbled : fault;
    }

    private VendorRequest Recent() => client.Get(
        "customer.list",
        "customers",
        new FormBody().Add("created[gte]", StripeClient.Seconds((time.GetUtcNow() - IndexLag).UtcDateTime)).Add("limit", Most));

    private async Task<Outcome<IReadOnlyList<StripeCustomer>>> ListAsync(VendorRequest request, long deadline, CancellationToken cancellationToken)
    {
        request.Deadline = deadline;
        var sent = await client.SendAsync(request, Json.StripeListStripeCustomer, cancellationToken);
        return sent.Select(IReadOnlyList<StripeCustomer> (page) => page.Data ?? []);
    }

    private static string KeyOf(MethodOwner owner, string? partner) =>
        $"customer-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{partner}\n{owner.Party}\n{(owner.Party is null ? owner.Account : null)}")))}";
}
