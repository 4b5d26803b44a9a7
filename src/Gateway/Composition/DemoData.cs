using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Composition;

/// <summary>In the sandbox, the ledger begins with the payments that the processors' sandbox servers begin with. Only for servers that this gateway started: a real processor's payments are its own.</summary>
internal static class DemoData
{
    public static async Task AddDemoPaymentsAsync(this IServiceProvider services, SandboxHost? sandbox, CancellationToken cancellationToken)
    {
        var codes = services.GetServices<VendorRegistration>().ToDictionary(vendor => vendor.Name, vendor => vendor.Code, StringComparer.OrdinalIgnoreCase);
        var seeds = SeededPayments.All.Where(seed => sandbox?.Vendors.Contains(seed.Vendor) == true && codes.ContainsKey(seed.Vendor)).ToList();
        await using var db = services.GetRequiredService<GatewayDbFactory>().CreateDbContext();
        if (seeds.Count == 0 || await db.PaymentAttempts.AnyAsync(cancellationToken))
        {
            return;
        }

        var (payments, refunds) = (services.GetRequiredService<ResourceStore<Payment>>(), services.GetRequiredService<ResourceStore<Refund>>());
        foreach (var seed in seeds)
        {
            var payment = payments.Add(db, PaymentOf(seed, codes[seed.Vendor]));
            db.PaymentAttempts.Add(AttemptOf(AttemptKind.Payment, payment.Id.Value, seed, seed.PaymentId));
            foreach (var reference in seed.RefundIds)
            {
                var refund = refunds.Add(db, RefundOf(payment, seed, reference));
                db.PaymentAttempts.Add(AttemptOf(AttemptKind.Refund, refund.Id.Value, seed, reference));
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node on the same database was faster: it has the same payments.
        }
    }

    private static Payment PaymentOf(SeededPayment seed, string code)
    {
        var held = seed.Status == "requires_capture";
        var time = seed.Created.UtcDateTime;
        return new()
        {
            Id = new(PaymentIds.Of(code, KeyOf(seed.PaymentId))),
            Status = held ? PaymentStatus.Authorized : PaymentStatus.Captured,
            StatusDate = time,
            PaymentDate = time,
            LastModified = time,
            Description = $"Bill {seed.BillId}",
            Account = new EntityReference { Id = seed.AccountId, ReferredType = "BillingAccount" },
            TotalAmount = Money.Of(seed.Amount, seed.Currency),
            Captured = held ? 0 : seed.Amount,
            Refunded = seed.Refunded,
            PaymentMethod = MethodOf(seed, code),
            PaymentItem = [new PaymentItem { Id = "1", TotalAmount = Money.Of(seed.Amount, seed.Currency), Item = new EntityReference { Id = seed.BillId, ReferredType = "CustomerBill" } }],
            CustomerId = seed.PartyId,
            Partner = new PartnerId(seed.PartnerId),
        };
    }

    private static Refund RefundOf(Payment payment, SeededPayment seed, string reference) => new()
    {
        Id = new(PaymentIds.Of(payment.Id.Vendor.ToString(), KeyOf(reference))),
        Status = PaymentStatus.Done,
        StatusDate = payment.StatusDate,
        RefundDate = payment.PaymentDate,
        LastModified = payment.LastModified,
        Description = payment.Description,
        Account = payment.Account,
        Payment = new EntityReference { Id = payment.Id.Value, ReferredType = "Payment" },
        TotalAmount = Money.Of(seed.Refunded / seed.RefundIds.Count, seed.Currency),
        PaymentMethod = payment.PaymentMethod,
        CustomerId = payment.CustomerId,
        Partner = payment.Partner,
    };

    private static PaymentMethodRefOrValue MethodOf(SeededPayment seed, string code)
    {
        var wallet = seed.Vendor == "PayPal";
        return new()
        {
            Id = $"{code}-{seed.MethodId}",
            Name = wallet ? "PayPal" : "Card",
            Type = wallet ? "digitalWallet" : "tokenizedCard",
            ReferredType = wallet ? "digitalWallet" : "tokenizedCard",
        };
    }

    private static PaymentAttempt AttemptOf(AttemptKind kind, string id, SeededPayment seed, string reference) => new()
    {
        Kind = kind,
        Id = id,
        Vendor = id[..id.IndexOf('-', StringComparison.Ordinal)],
        EffectKey = KeyOf(reference).Value,
        RequestHash = "",
        FirstAttemptAt = seed.Created.UtcDateTime,
        State = AttemptState.Settled,
        VendorReference = reference,
        CaptureReference = seed.Vendor == "PayPal" ? seed.CaptureId : null,
        TraceId = new string('0', 32),
    };

    private static EffectKey KeyOf(string reference) => new($"demo-{reference}");
}
