namespace TeleCo.Gateway.Sandbox.Sap.Billing;

/// <summary>What a billing run posts for one account.</summary>
internal sealed record PostedBill
{
    public required string Number { get; init; }

    public required string AccountingDocument { get; init; }

    public required string PaymentDocument { get; init; }

    public required string Account { get; init; }

    public required string AccountName { get; init; }

    public required string Partner { get; init; }

    public required string Currency { get; init; }

    /// <summary>A day of UTC, and of the system's books.</summary>
    public required DateTime Date { get; init; }

    /// <summary>Share that is paid, from 0 to 1.</summary>
    public required decimal Paid { get; init; }

    public required IReadOnlyList<BillLine> Lines { get; init; }
}

/// <summary>One line; the price is net and for one.</summary>
internal sealed record BillLine(string Material, string Text, decimal Quantity, decimal Price)
{
    public decimal Net => Quantity * Price;
}
