using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Settings of an SAP S/4HANA system, under <c>Vendors:Sap</c>: a communication user, or an OAuth client in front of the system.</summary>
public sealed class SapOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Sap";

    /// <summary>Few calls at a time: each holds a work process of the system.</summary>
    public SapOptions() => MaxConcurrentCalls = 4;

    /// <summary>The communication user's name, for Basic.</summary>
    public string? User { get; set; }

    /// <summary>The communication user's password.</summary>
    public Secret? Password { get; set; }

    /// <summary>The authorization server's address without a path, where OAuth is used; the token endpoint is <c>/oauth/token</c>.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>The OAuth client's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The OAuth client's secret.</summary>
    public Secret? ClientSecret { get; set; }

    /// <summary>The client (<c>sap-client</c>) of an on-premise system, three digits; null for the system's own.</summary>
    public string? Client { get; set; }

    /// <summary>The language of texts (<c>sap-language</c>), two letters; null for the user's own.</summary>
    public string? Language { get; set; }

    /// <summary>The company code that the accounts are in.</summary>
    public string CompanyCode { get; set; } = "1010";

    /// <summary>The sales organization of new accounts.</summary>
    public string SalesOrganization { get; set; } = "1010";

    /// <summary>The distribution channel of new accounts.</summary>
    public string DistributionChannel { get; set; } = "10";

    /// <summary>The division of new accounts.</summary>
    public string Division { get; set; } = "00";

    /// <summary>The grouping of new accounts; its number range gives the numbers.</summary>
    public string Grouping { get; set; } = "BP02";

    /// <summary>The ledger account of receivables.</summary>
    public string ReconciliationAccount { get; set; } = "12100000";

    /// <summary>The terms of payment of new accounts.</summary>
    public string PaymentTerms { get; set; } = "NT30";

    /// <summary>The company code's currency (ISO 4217): that of accounts which name none.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>The business partner type that marks a party account.</summary>
    public string PartyAccountType { get; set; } = "TCPA";
}
