using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>Made-up payments for the documents' examples.</summary>
internal static class PaymentSamples
{
    private static readonly DateTime Made = new(2026, 10, 4, 8, 30, 0, DateTimeKind.Utc);

    private static readonly EntityReference Account = new() { Id = "sa-1000001", Name = "Hotel line", ReferredType = "BillingAccount" };

    private static readonly PaymentMethodRefOrValue Card =
        new() { Id = "st-pm_1PqYtB2eZvKYlo2C", Name = "Company card", ReferredType = "tokenizedCard", Detail = new() { Brand = "visa", LastFourDigits = "4242" } };

    public static Payment Payment { get; } = new()
    {
        Id = new("st-3f9c0b7d52e14a6c8d01b2e3f4"),
        CorrelatorId = "PAY-2026-10-0042",
        Description = "Bill 90000001",
        Status = PaymentStatus.Captured,
        StatusDate = Made,
        PaymentDate = Made,
        LastModified = Made,
        Account = Account,
        TotalAmount = Money.Of(79.80m, "EUR"),
        Amount = Money.Of(66.50m, "EUR"),
        TaxAmount = Money.Of(13.30m, "EUR"),
        PaymentMethod = Card,
        Channel = new() { Id = "web", Name = "Web shop" },
        Payer = new() { Role = "payer", Party = new() { Id = "sf-001D000000IqhSLIAZ", Name = "Alpenblick Hotel GmbH", ReferredType = "Customer" } },
        PaymentItem = [new() { Id = "1", TotalAmount = Money.Of(79.80m, "EUR"), Item = new() { Id = "sa-90000001", ReferredType = "CustomerBill" } }],
        Captured = 79.80m,
    };

    public static Refund Refund { get; } = new()
    {
        Id = new("st-8a1d4c2f6b904e7d9c35e0f1a2"),
        Description = "Credit for an outage",
        Status = PaymentStatus.Done,
        StatusDate = Made,
        RefundDate = Made,
        LastModified = Made,
        Account = Account,
        TotalAmount = Money.Of(10.00m, "EUR"),
        PaymentMethod = Card,
        Payment = new() { Id = "st-3f9c0b7d52e14a6c8d01b2e3f4", ReferredType = "Payment" },
    };

    public static PaymentMethod PaymentMethod { get; } = new()
    {
        Id = new("st-pm_1PqYtB2eZvKYlo2C"),
        Type = "tokenizedCard",
        Name = "Company card",
        IsPreferred = true,
        Status = "active",
        StatusDate = Made,
        LastModified = Made,
        Account = [Account],
        RelatedParty = new() { Role = "customer", Party = new() { Id = "sf-001D000000IqhSLIAZ", Name = "Alpenblick Hotel GmbH", ReferredType = "Customer" } },
        Detail = new() { Brand = "visa", CardType = "credit", LastFourDigits = "4242", ExpirationDate = new(2030, 2, 28, 0, 0, 0, DateTimeKind.Utc) },
    };
}
