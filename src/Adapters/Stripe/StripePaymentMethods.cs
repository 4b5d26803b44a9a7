using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Form;
using TeleCo.Gateway.Adapters.Payments;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Stored payment methods: those that hang on a customer of Stripe's.</summary>
internal sealed class StripePaymentMethods(StripeClient client, StripeMethods methods, StripeCustomers customers) : IDirectory<PaymentMethod>
{
    /// <summary>Stripe has no call for several of them; this many are asked for at the same time.</summary>
    private const int Parallel = 8;

    private static readonly Fault Absent = Fault.NotFound(PaymentMethod.ResourceName);

    private static readonly Fault NoOwner = Fault.Invalid("relatedParty", "A payment method is stored for a relatedParty or an account.");

    private static readonly Fault TooMany = new(FaultKind.Invalid, $"More than {StripeCustomers.Most} parties would have to be looked through; name the relatedParty or account.");

    private static readonly StripeWireContext Json = StripeWireContext.Default;

    public async Task<Outcome<PaymentMethod>> FindAsync(Id<PaymentMethod> id, CancellationToken cancellationToken) =>
        VendorIdOf(id) is { } vendorId ? await OneAsync(Find(vendorId), cancellationToken) : Absent;

    public async Task<Outcome<IReadOnlyList<PaymentMethod>>> FindManyAsync(IReadOnlyCollection<Id<PaymentMethod>> ids, CancellationToken cancellationToken)
    {
        var deadline = client.Deadline();
        string[] wanted = [.. ids.Select(VendorIdOf).OfType<string>().Distinct()];
        return await ManyAsync(wanted, async (id, token) =>
        {
            var request = Find(id);
            request.Deadline = deadline;
            var found = await OneAsync(request, token);
            return found.Fault?.Kind == FaultKind.NotFound ? Array.Empty<PaymentMethod>() : found.Select(method => new[] { method });
        }, cancellationToken);
    }

    public async Task<Outcome<Page<PaymentMethod>>> SearchAsync(Query<PaymentMethod> query, CancellationToken cancellationToken)
    {
        var deadline = client.Deadline();
        var owners = await OwnersAsync(query, deadline, cancellationToken);
        if (!owners.TryGet(out var found, out var fault))
        {
            return fault;
        }

        if (found.Count >= StripeCustomers.Most)
        {
            return TooMany;
        }

        var listed = await ManyAsync(found, (customer, token) => OfAsync(customer, deadline, token), cancellationToken);
        return listed.Select(methods => InGateway.Finish(
            methods.Where(method => query.Partner is null || method.Partner == query.Partner).OrderBy(method => method.StatusDate), query, query.Conditions));
    }

    public async Task<Outcome<PaymentMethod>> CreateAsync(PaymentMethod draft, EffectKey key, CancellationToken cancellationToken)
    {
        if (MethodOwner.Of(draft) is not { } owner)
        {
            return NoOwner;
        }

        if (StripeMethods.Check(new(draft.Type ?? "", Reference: null, draft.Detail?.Token)) is { } wrong)
        {
            return wrong with { Field = wrong.Field == "paymentMethod" ? "@type" : "token" };
        }

        var deadline = client.Deadline();
        var customer = await customers.FindOrCreateAsync(owner, draft.Partner?.Value, deadline, cancellationToken);
        if (!customer.TryGet(out var customerId, out var fault))
        {
            return fault;
        }

        var attached = await AttachAsync(draft.Detail!.Token!, customerId, key, deadline, cancellationToken);
        return attached.TryGet(out var id, out fault)
            ? await NoteAsync(id, draft, $"{key.Value}-u", deadline, cancellationToken)
            : fault.Kind is FaultKind.NotFound || fault.Field is "paymentMethod.token" or "paymentMethod.id"
                ? Fault.Invalid("token", "The payment processor does not know the token.")
                : fault;
    }

    public async Task<Outcome<PaymentMethod>> UpdateAsync(PaymentMethod current, PaymentMethod changed, CancellationToken cancellationToken) =>
        VendorIdOf(current.Id) is { } id ? await NoteAsync(id, changed, $"{Guid.NewGuid()}", client.Deadline(), cancellationToken) : Absent;

    public async Task<Outcome<PaymentMethod>> DeleteAsync(PaymentMethod current, CancellationToken cancellationToken)
    {
        if (VendorIdOf(current.Id) is not { } id)
        {
            return Absent;
        }

        var detached = await client.SendAsync(
            client.Post("paymentMethod.detach", $"payment_methods/{id}/detach", new FormBody(), $"{Guid.NewGuid()}"), Json.StripePaymentMethod, cancellationToken);
        if (detached.IsSuccess)
        {
            return current;
        }

        // Stripe refuses to take off what is on nobody: as good as done, and told as every absence is.
        return detached.Fault.Kind is FaultKind.NotFound ? Absent
            : detached.Fault.Kind is FaultKind.Refused or FaultKind.Conflict && (await FindAsync(current.Id, cancellationToken)).Fault?.Kind == FaultKind.NotFound ? Absent
            : detached.Fault;
    }

    private async Task<Outcome<IReadOnlyList<StripeCustomer>>> OwnersAsync(Query<PaymentMethod> query, long deadline, CancellationToken cancellationToken)
    {
        var named = MethodOwner.NamedIn(query);
        return named.Count > 0 ? await ManyAsync(named, (owner, token) => ArrayAsync(customers.FindAsync(owner, deadline, token)), cancellationToken)
            : query.Partner is { } partner ? await customers.FindAsync(StripeMetadata.Partner, partner.Value, deadline, cancellationToken)
            : await customers.AllAsync(deadline, cancellationToken);
    }

    private async Task<Outcome<PaymentMethod[]>> OfAsync(StripeCustomer customer, long deadline, CancellationToken cancellationToken)
    {
        var request = client.Get("paymentMethod.list", $"customers/{customer.Id}/payment_methods", new FormBody().Add("limit", StripeClient.PageSize));
        request.Deadline = deadline;
        var sent = await client.SendAsync(request, Json.StripeListStripePaymentMethod, cancellationToken);
        return sent.Select(page => (page.Data ?? []).Select(method => method.ToModel(customer)).OfType<PaymentMethod>().ToArray());
    }

    /// <summary>Puts a method on a customer; an earlier attempt's counts as this one's.</summary>
    private async Task<Outcome<string>> AttachAsync(string token, string customer, EffectKey key, long deadline, CancellationToken cancellationToken)
    {
        var resolved = await methods.ResolveAsync(new("tokenizedCard", Reference: null, token), key, deadline, cancellationToken);
        if (!resolved.TryGet(out var method, out var fault))
        {
            return fault;
        }

        var id = method.Id;
        if (!StripeMethods.IsId(id, "pm_"))
        {
            return VendorFaults.Garbled;
        }

        var request = client.Post("paymentMethod.attach", $"payment_methods/{id}/attach", new FormBody().Add("customer", customer), $"{key.Value}-a");
        request.Deadline = deadline;
        var attached = await client.SendAsync(request, Json.StripePaymentMethod, cancellationToken);
        return attached.TryGet(out var stored, out var refusal) ? stored.Id ?? id
            : refusal.Kind is FaultKind.Refused or FaultKind.Conflict && await IsOnAsync(id, customer, deadline, cancellationToken) ? id
            : refusal;
    }

    private async Task<bool> IsOnAsync(string id, string customer, long deadline, CancellationToken cancellationToken)
    {
        var request = Find(id);
        request.Deadline = deadline;
        var found = await client.SendAsync(request, Json.StripePaymentMethod, cancellationToken);
        return found.IsSuccess && found.Value.Customer?.Id == customer;
    }

    private async Task<Outcome<PaymentMethod>> NoteAsync(string id, PaymentMethod method, string key, long deadline, CancellationToken cancellationToken)
    {
        var request = client.Post("paymentMethod.update", $"payment_methods/{id}", new FormBody().AddNotes(method).Add("expand[0]", "customer"), key);
        request.Deadline = deadline;
        return await OneAsync(request, cancellationToken);
    }

    private async Task<Outcome<PaymentMethod>> OneAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, Json.StripePaymentMethod, cancellationToken);
        return sent.TryGet(out var found, out var fault) ? found.ToModel(found.Customer) ?? (Outcome<PaymentMethod>)Absent
            : fault.Kind == FaultKind.NotFound || fault.Field == "paymentMethod.id" ? Absent : fault;
    }

    private VendorRequest Find(string id) => client.Get("paymentMethod.find", $"payment_methods/{id}", new FormBody().Add("expand[0]", "customer"));

    private static string? VendorIdOf(Id<PaymentMethod> id) =>
        id.Value is { Length: <= Id<PaymentMethod>.MaxLength } && id.Vendor.SequenceEqual(StripeServices.Code) && StripeMethods.IsId(id.VendorId, "pm_") ? id.VendorId : null;

    private static async Task<Outcome<StripeCustomer[]>> ArrayAsync(Task<Outcome<IReadOnlyList<StripeCustomer>>> finding) =>
        (await finding).Select(found => found.ToArray());

    /// <summary>Asks for many things, some at a time; the first fault is the answer.</summary>
    private static async Task<Outcome<IReadOnlyList<TOut>>> ManyAsync<TIn, TOut>(
        IReadOnlyCollection<TIn> inputs, Func<TIn, CancellationToken, Task<Outcome<TOut[]>>> ask, CancellationToken cancellationToken)
    {
        List<TOut> all = [];
        foreach (var chunk in inputs.Chunk(Parallel))
        {
            foreach (var answer in await Task.WhenAll(chunk.Select(input => ask(input, cancellationToken))))
            {
                if (!answer.TryGet(out var some, out var fault))
                {
                    return fault;
                }

                all.AddRange(some);
            }
        }

        return all;
    }
}
