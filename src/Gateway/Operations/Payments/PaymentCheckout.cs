using Microsoft.Extensions.Options;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>A payment that only has to be sent.</summary>
/// <param name="Payment">The ledger's row.</param>
/// <param name="Order">The processor's order.</param>
/// <param name="Processor">Who is to take it.</param>
internal sealed record ReadyPayment(Payment Payment, PaymentOrder Order, IPaymentProcessor Processor);

/// <summary>Looks up what a payment names, chooses its processor, and makes the order.</summary>
internal sealed class PaymentCheckout(
    BillingAccounts accounts, VendorRouter<IRegister<PaymentMethod>> methods, VendorRouter<IPaymentProcessor> processors, IOptions<PaymentOptions> options, TimeProvider time)
{
    public async Task<Outcome<ReadyPayment>> PrepareAsync(Payment wish, CallContext call, EffectKey key, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Value.LookupTimeout);
        try
        {
            var found = await accounts.FindAsync(wish.Account.Id!, "account.id", call, timeout.Token); // validation saw to it that there is one
            if (!found.TryGet(out var account, out var fault))
            {
                return fault;
            }

            var owned = wish with { Partner = call.Caller.Partner ?? account.Partner, CustomerId = account.CustomerId };
            var method = await MethodAsync(owned, account, call, timeout.Token);
            return method.TryGet(out var means, out fault) ? Order(owned, means, key) : fault;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            // Nothing was sent yet: the caller may simply try again.
            return new Fault(FaultKind.VendorTimeout, "The billing account could not be looked up in time.");
        }
    }

    private Outcome<ReadyPayment> Order(Payment wish, Means means, EffectKey key)
    {
        if (!processors.TryFind(means.Vendor, out var processor))
        {
            return Fault.Invalid("paymentMethod.id", "paymentMethod.id names no payment method of this account.");
        }

        var order = new PaymentOrder
        {
            PaymentId = PaymentIds.Of(means.Vendor, key),
            Amount = wish.TotalAmount,
            Method = means.Method,
            AccountId = wish.Account.Id!,
            CustomerId = wish.CustomerId,
            PartnerId = wish.Partner?.Value,
            BillId = wish.PaymentItem?.Select(item => item.Item?.Id).FirstOrDefault(id => id is not null),
            CorrelatorId = wish.CorrelatorId,
            Description = wish.Description,
        };
        return processor.Check(order) is { } fault ? fault : new ReadyPayment(Row(wish, order.PaymentId, means.Stored), order, processor);
    }

    /// <summary>The ledger's row: of the wish what callers may say, and never a token.</summary>
    private Payment Row(Payment wish, string id, PaymentMethod? stored)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var method = stored is null ? wish.PaymentMethod : wish.PaymentMethod with { Name = stored.Name, ReferredType = stored.Type, Detail = stored.Detail };
        return wish with
        {
            Id = new(id),
            Status = PaymentStatus.Pending,
            StatusDate = now,
            PaymentDate = now,
            PaymentMethod = method with { Detail = method.Detail is { } detail ? detail with { Token = null } : null },
        };
    }

    private async Task<Outcome<Means>> MethodAsync(Payment wish, BillingAccount account, CallContext call, CancellationToken cancellationToken)
    {
        if (wish.PaymentMethod.Id is { } id)
        {
            return await StoredAsync(new Id<PaymentMethod>(id), wish, account, call, cancellationToken);
        }

        var (kind, detail) = (PaymentMethodRules.KindOf(wish.PaymentMethod.Type)!, wish.PaymentMethod.Detail); // validation saw to it that it is one
        var facts = new RouteFacts
        {
            Method = PaymentMethodRules.RouteOf(kind, detail),
            Currency = wish.TotalAmount.Unit,
            Partner = wish.Partner,
        };
        return new Means(processors.ChooseCode(facts), new(kind, Reference: null, detail?.Token), Stored: null);
    }

    // Unknown, foreign and somebody else's answer alike.
    private async Task<Outcome<Means>> StoredAsync(Id<PaymentMethod> id, Payment wish, BillingAccount account, CallContext call, CancellationToken cancellationToken)
    {
        Fault none = Fault.Invalid("paymentMethod.id", "paymentMethod.id names no payment method of this account.");
        if (!methods.TryFind(id.Vendor, out var register))
        {
            return none;
        }

        var found = await register.FindAsync(id, cancellationToken);
        if (!found.TryGet(out var method, out var fault))
        {
            return fault.Kind == FaultKind.NotFound ? none : fault;
        }

        var ofAccount = method.Account?.Any(one => one.Id == account.Id.Value) == true;
        var ofCustomer = account.CustomerId is { } customer && method.RelatedParty?.Party?.Id == customer;
        return call.Caller.Sees(method) && method.Partner == wish.Partner && (ofAccount || ofCustomer)
            ? new Means(id.Vendor.ToString(), new(PaymentMethodRules.KindOf(method.Type) ?? PaymentMethodRules.Card, id.VendorId, Token: null), method)
            : none;
    }

    /// <summary>By what is paid, and with whom.</summary>
    private sealed record Means(string Vendor, ProcessorMethod Method, PaymentMethod? Stored);
}
