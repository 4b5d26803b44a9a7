using System.Globalization;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Payments;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Stored payment methods: the payment tokens of PayPal's vault. A token has room for its party's id and nothing else of ours.</summary>
internal sealed class PayPalPaymentMethods(PayPalClient client, IPartyOwners? owners) : IDirectory<PaymentMethod>
{
    private const int PageSize = 20;
    private const int MostPages = 10;
    private const int Parallel = 8;
    private const int MostParties = 20;

    private static readonly Fault Absent = Fault.NotFound(PaymentMethod.ResourceName);

    private static readonly PayPalWireContext Json = PayPalWireContext.Default;

    public async Task<Outcome<PaymentMethod>> FindAsync(Id<PaymentMethod> id, CancellationToken cancellationToken)
    {
        var found = await FindManyAsync([id], cancellationToken);
        return found.TryGet(out var list, out var fault) ? list is [var method, ..] ? method : Absent : fault;
    }

    public async Task<Outcome<IReadOnlyList<PaymentMethod>>> FindManyAsync(IReadOnlyCollection<Id<PaymentMethod>> ids, CancellationToken cancellationToken)
    {
        List<PayPalVaultToken> all = [];
        var deadline = client.Deadline();
        foreach (var chunk in ids.Select(VendorIdOf).OfType<string>().Distinct().Chunk(Parallel))
        {
            foreach (var answer in await Task.WhenAll(chunk.Select(id => TokenAsync(id, deadline, cancellationToken))))
            {
                if (answer.TryGet(out var token, out var fault))
                {
                    all.Add(token);
                }
                else if (fault.Kind != FaultKind.NotFound)
                {
                    return fault;
                }
            }
        }

        return await ModelsAsync(all, cancellationToken);
    }

    /// <summary>The methods of the parties that the search names. PayPal has no list over all parties, so that a search without one finds none of PayPal's.</summary>
    public async Task<Outcome<Page<PaymentMethod>>> SearchAsync(Query<PaymentMethod> query, CancellationToken cancellationToken)
    {
        List<PayPalVaultToken> all = [];
        var deadline = client.Deadline();
        foreach (var party in MethodOwner.NamedIn(query).Select(owner => owner.Party).OfType<string>().Where(IsCustomer).Distinct().Take(MostParties))
        {
            var listed = await ListAsync(party, deadline, cancellationToken);
            if (!listed.TryGet(out var some, out var fault))
            {
                return fault;
            }

            all.AddRange(some);
        }

        var models = await ModelsAsync(all, cancellationToken);
        return models.Select(methods => InGateway.Finish(methods.Where(method => query.Partner is null || method.Partner == query.Partner), query, query.Conditions));
    }

    public async Task<Outcome<PaymentMethod>> CreateAsync(PaymentMethod draft, EffectKey key, CancellationToken cancellationToken)
    {
        if (MethodOwner.Of(draft)?.Party is not { } party || !IsCustomer(party))
        {
            return Fault.Invalid("relatedParty", "A payment method of PayPal's is stored for a relatedParty.");
        }

        if (draft.Detail?.Token is not { } setup || !PayPalClient.IsId(setup))
        {
            return Fault.Invalid("token", "A setup token that its owner has approved is needed.");
        }

        var deadline = client.Deadline();
        var mine = await CheckAsync(setup, party, deadline, cancellationToken);
        if (mine is not null)
        {
            return mine;
        }

        var request = PayPalClient.Post("paymentMethod.create", "/v3/vault/payment-tokens", Body(setup), key.Value);
        request.Deadline = deadline;
        var made = await client.SendAsync(request, Json.PayPalVaultToken, cancellationToken);
        return made.TryGet(out var token, out var fault) ? token.ToModel(draft.Partner) ?? (Outcome<PaymentMethod>)VendorFaults.Unknown
            : fault.Kind == FaultKind.NotFound ? UnknownToken : fault;
    }

    /// <summary>A payment token has nothing that could be changed.</summary>
    public Task<Outcome<PaymentMethod>> UpdateAsync(PaymentMethod current, PaymentMethod changed, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<PaymentMethod>>(new Fault(FaultKind.Unsupported, "PayPal keeps nothing of a payment method that could be changed; store a new one."));

    public async Task<Outcome<PaymentMethod>> DeleteAsync(PaymentMethod current, CancellationToken cancellationToken)
    {
        if (VendorIdOf(current.Id) is not { } id)
        {
            return Absent;
        }

        var sent = await client.SendAsync(new VendorRequest("paymentMethod.delete", HttpMethod.Delete, $"/v3/vault/payment-tokens/{id}", VendorEffect.Repeatable), cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault.Kind == FaultKind.NotFound ? Absent : fault;
        }

        answer.Dispose();
        return current;
    }

    private static Fault UnknownToken { get; } = Fault.Invalid("token", "The payment processor does not know the token.");

    /// <summary>What keeps a setup token from being stored: it is not there, or somebody else's. One that an earlier attempt has used up is not seen any more, and left to PayPal to judge.</summary>
    private async Task<Fault?> CheckAsync(string setup, string party, long deadline, CancellationToken cancellationToken)
    {
        var request = PayPalClient.Get("setupToken.find", $"/v3/vault/setup-tokens/{setup}");
        request.Deadline = deadline;
        var sent = await client.SendAsync(request, Json.PayPalVaultToken, cancellationToken);
        return sent.TryGet(out var found, out var fault)
            ? found.Customer?.Id == party ? null : Fault.Invalid("token", "The token is not one of this relatedParty.")
            : fault.Kind == FaultKind.NotFound ? null : fault;
    }

    private async Task<Outcome<PayPalVaultToken>> TokenAsync(string id, long deadline, CancellationToken cancellationToken)
    {
        var request = PayPalClient.Get("paymentMethod.find", $"/v3/vault/payment-tokens/{id}");
        request.Deadline = deadline;
        return await client.SendAsync(request, Json.PayPalVaultToken, cancellationToken);
    }

    private async Task<Outcome<IReadOnlyList<PayPalVaultToken>>> ListAsync(string party, long deadline, CancellationToken cancellationToken)
    {
        List<PayPalVaultToken> all = [];
        for (var page = 1; page <= MostPages; page++)
        {
            var request = PayPalClient.Get("paymentMethod.list", string.Create(
                CultureInfo.InvariantCulture, $"/v3/vault/payment-tokens?customer_id={Uri.EscapeDataString(party)}&page_size={PageSize}&page={page}&total_required=true"));
            request.Deadline = deadline;
            var sent = await client.SendAsync(request, Json.PayPalVaultTokens, cancellationToken);
            if (!sent.TryGet(out var read, out var fault))
            {
                return fault.Kind == FaultKind.NotFound ? all : fault;
            }

            all.AddRange(read.PaymentTokens ?? []);
            if (page >= (read.TotalPages ?? 1))
            {
                break;
            }
        }

        return all;
    }

    /// <summary>The tokens as the model's, each party's partner looked up once.</summary>
    private async Task<Outcome<IReadOnlyList<PaymentMethod>>> ModelsAsync(List<PayPalVaultToken> tokens, CancellationToken cancellationToken)
    {
        Dictionary<string, PartnerId?> partners = [];
        foreach (var party in tokens.Select(token => token.Customer?.Id).OfType<string>().Distinct())
        {
            Outcome<PartnerId?> owner = owners is null ? (PartnerId?)null : await owners.OwnerOfAsync(party, cancellationToken);
            if (!owner.TryGet(out var partner, out var fault))
            {
                return fault;
            }

            partners[party] = partner;
        }

        return tokens.Select(token => token.ToModel(partners.GetValueOrDefault(token.Customer?.Id ?? ""))).OfType<PaymentMethod>().ToList();
    }

    private static ReadOnlyMemory<byte> Body(string setup) => WireBody.Write(setup, static (writer, setup) =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("payment_source");
        writer.WriteStartObject("token");
        writer.WriteString("id", setup);
        writer.WriteString("type", "SETUP_TOKEN");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>What the vault takes as a customer's id; its list wants seven characters at least.</summary>
    private static bool IsCustomer(string party) => party.Length is >= 7 and <= 22 && PayPalClient.IsId(party);

    private static string? VendorIdOf(Id<PaymentMethod> id) =>
        id.Value is { Length: <= Id<PaymentMethod>.MaxLength } && id.Vendor.SequenceEqual(PayPalServices.Code) && PayPalClient.IsId(id.VendorId) ? id.VendorId : null;
}
