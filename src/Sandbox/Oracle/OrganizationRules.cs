using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>Organizations of the trading community with their source references and addresses.</summary>
internal sealed class OrganizationRules(AdfStore store, bool makesAccounts)
{
    private const int References = 0;
    private const int Addresses = 1;

    private static readonly HashSet<string> SourceSystems = ["TELECO", "TELECO_PARTNER", "TELECO_PARTY"];
    private static readonly HashSet<string> AddressTypes = ["BILL_TO", "SHIP_TO", "SELL_TO"];

    private int _address = 50_000;

    public void Check(AdfRow row, AdfRow? old)
    {
        if (row["PartyId"] is null)
        {
            row.Set(("PartyId", store.NextId()), ("PartyNumber", row.Text("PartyNumber") is { Length: > 0 } given ? given : store.NextNumber()));
        }

        row.Set(("Status", row.Text("Status") ?? "A"));
        if (row.Text("Status") is not ("A" or "I"))
        {
            throw OracleRefusal.Value("Status");
        }

        foreach (var currency in (ReadOnlySpan<string>)["CurrencyCode", "CorpCurrencyCode"])
        {
            if (row.Text(currency) is { } code && !Codes.IsCurrency(code))
            {
                throw OracleRefusal.Business("HZ-120023", $"The currency {code} is not valid.", currency);
            }
        }

        if (row.Text("EmailAddress") is { } email && email.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at == email.Length - 1))
        {
            throw OracleRefusal.Business("HZ-120107", "The e-mail address is not valid.", "EmailAddress");
        }

        CheckReferences(row, old);
        CheckAddresses(row);
    }

    public void Inserted(AdfRow row)
    {
        if (makesAccounts && !store.Accounts.ContainsKey(row.Key))
        {
            store.OpenAccount(row.Key, row.Text("OrganizationName")!);
        }
    }

    public AdfRow? FindExisting(AdfRow row) => row.Text("PartyNumber") is { Length: > 0 } number
        ? store[OracleResources.Organizations].Find(number)
        : row.Children[References].Select(Owner).FirstOrDefault(owner => owner is not null);

    private void CheckReferences(AdfRow row, AdfRow? old)
    {
        foreach (var reference in row.Children[References])
        {
            if (!SourceSystems.Contains(reference.Text("SourceSystem")!))
            {
                throw OracleRefusal.Business("HZ-120044", "The source system is not registered.", "SourceSystemReference/SourceSystem");
            }

            if (Owner(reference) is { } owner && owner.Key != old?.Key)
            {
                throw OracleRefusal.Business("HZ-120045", "The source system reference is in use already.", "SourceSystemReference/SourceSystemReferenceValue");
            }

            if (reference["SourceSystemReferenceId"] is null)
            {
                reference.Set(("SourceSystemReferenceId", store.NextId()));
            }
        }

        var first = row.Children[References] is [var main, ..] ? main : null;
        row.Set(("SourceSystem", first?.Text("SourceSystem")), ("SourceSystemReferenceValue", first?.Text("SourceSystemReferenceValue")));
    }

    private void CheckAddresses(AdfRow row)
    {
        foreach (var address in row.Children[Addresses])
        {
            if (!Codes.IsCountry(address.Text("Country")!))
            {
                throw OracleRefusal.Business("HZ-120061", "The country is not valid.", "Address/Country");
            }

            if (address.Text("AddressType") is { } type && !AddressTypes.Contains(type))
            {
                throw OracleRefusal.Business("HZ-120062", "The address type is not valid.", "Address/AddressType");
            }

            if (address["AddressNumber"] is null)
            {
                address.Set(("AddressNumber", $"{++_address}"));
            }
        }
    }

    private AdfRow? Owner(AdfRow reference) =>
        store[OracleResources.Organizations]
            .Find("SourceSystemReference.SourceSystemReferenceValue", reference.Text("SourceSystemReferenceValue")!)!
            .FirstOrDefault(row => row.Children[References].Any(other =>
                other.Text("SourceSystem") == reference.Text("SourceSystem") && other.Text("SourceSystemReferenceValue") == reference.Text("SourceSystemReferenceValue")));
}
