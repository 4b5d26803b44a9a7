using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>The tax on a sum. ERPs give its amount; the rate is told where one of whole tenths of a percent explains the amount to the cent.</summary>
internal static class BillTax
{
    /// <summary>A line's tax is rounded by half a cent at most; a bill has a few lines.</summary>
    private const decimal Rounding = 0.02m;

    public static TaxItem Of(decimal net, decimal tax, string currency) => new()
    {
        TaxCategory = "VAT",
        TaxAmount = ErpMoney.Of(tax, currency),
        TaxRate = net != 0 && decimal.Round(tax / net * 100, 1) is var rate && Math.Abs((net * rate / 100) - tax) <= Rounding ? rate : null,
    };
}
