using TeleCo.Gateway.Sandbox.Oracle.Receivables;
using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>What the applications do beyond attributes: numbers, checks, derived values. Each resource has its own.</summary>
internal sealed class OracleRules(OrganizationRules organizations, InvoiceRules invoices, ReceiptRules receipts)
{
    /// <summary>Checks and completes an item that is about to be stored.</summary>
    public void Check(AdfRow row, AdfRow? old)
    {
        if (row.Resource == OracleResources.Organizations)
        {
            organizations.Check(row, old);
        }
        else if (row.Resource == OracleResources.Invoices)
        {
            invoices.Check(row, old);
        }
        else
        {
            receipts.Check(row, old);
        }
    }

    /// <summary>What follows a creation or a new child.</summary>
    public void Inserted(AdfRow row)
    {
        if (row.Resource == OracleResources.Organizations)
        {
            organizations.Inserted(row);
        }
        else if (row.Resource == OracleResources.Receipts)
        {
            receipts.Inserted(row);
        }
    }

    public static void CheckDeletion(AdfRow row)
    {
        if (row.Resource == OracleResources.Invoices && row.Text("InvoiceStatus") == "Complete")
        {
            throw OracleRefusal.Business("AR-855210", "You cannot delete a complete transaction.", "InvoiceStatus");
        }

        if (row.Resource == OracleResources.Receipts && row.Amount("UnappliedAmount") != row.Amount("Amount"))
        {
            throw OracleRefusal.Business("AR-856032", "You cannot delete a receipt that is applied.", "State");
        }
    }

    /// <summary>The item that a creation in upsert mode means.</summary>
    public AdfRow? FindExisting(AdfRow row) =>
        row.Resource == OracleResources.Organizations ? organizations.FindExisting(row)
        : row.Resource == OracleResources.Invoices ? invoices.FindExisting(row)
        : receipts.FindExisting(row);
}
