using System.Text.Json;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>An account as a business partner with a customer side.</summary>
internal static class SapAccountMapping
{
    public const int LongestCustomerNumber = 20;

    private const int LongestPartner = 20;

    public static AccountFields ToFields(SapPartner partner, AccountStanding? standing) => new()
    {
        Name = SapNames.Of(partner),
        State = StateOf(partner),
        RelatedParty = AccountFields.Customer(CustomerNumber.ToId(partner.BusinessPartnerIDByExtSystem)),
        Standing = standing,
        Partner = string.IsNullOrEmpty(partner.SearchTerm2) ? null : new PartnerId(partner.SearchTerm2),
        LastModified = At(partner.LastChangeDate, partner.LastChangeTime) ?? At(partner.CreationDate, partner.CreationTime),
    };

    public static string StateOf(SapPartner partner) =>
        partner.BusinessPartnerIsBlocked ? AccountStates.Closed
        : partner.Customer?.PostingIsBlocked == true ? AccountStates.Suspended
        : AccountStates.Active;

    public static string? CurrencyOf(SapPartner partner) =>
        partner.Customer?.SalesAreas?.Results?.Select(area => area.Currency).FirstOrDefault(currency => !string.IsNullOrEmpty(currency));

    /// <summary>What is wrong with an account for SAP, or null.</summary>
    public static Fault? Check(Account account) =>
        account.CustomerId is { } customer && CustomerNumber.Of(customer, LongestCustomerNumber) is null
            ? Fault.Invalid("relatedParty.id", "The id of the related party in the role customer is none of a customer that the backend can name.")
        : account.Partner?.Value.Length > LongestPartner ? Fault.Invalid("relatedParty.id", "The id of the partner is longer than the backend can keep.")
        : null;

    /// <summary>The deep insert that makes an account.</summary>
    public static void WriteDraft(Utf8JsonWriter writer, Account draft, string state, string mark, SapOptions options, bool isParty)
    {
        writer.WriteString("BusinessPartnerCategory", SapNames.Organization);
        writer.WriteString("BusinessPartnerGrouping", options.Grouping);
        WriteName(writer, SapNames.Organization, draft.Name);
        writer.WriteString("SearchTerm1", mark);
        WriteText(writer, "SearchTerm2", draft.Partner?.Value);
        WriteText(writer, "BusinessPartnerIDByExtSystem", CustomerNumber.Of(draft.CustomerId, LongestCustomerNumber));
        WriteText(writer, "BusinessPartnerType", isParty ? options.PartyAccountType : null);
        if (state == AccountStates.Closed)
        {
            writer.WriteBoolean("BusinessPartnerIsBlocked", true);
        }

        WriteAddress(writer, draft);
        WriteMany(writer, "to_BusinessPartnerRole", ["FLCU00", "FLCU01"], static (writer, role) => writer.WriteString("BusinessPartnerRole", role));
        writer.WriteStartObject("to_Customer");
        if (state == AccountStates.Suspended)
        {
            writer.WriteBoolean("PostingIsBlocked", true);
        }

        WriteMany(writer, "to_CustomerCompany", [options], static (writer, options) =>
        {
            writer.WriteString("CompanyCode", options.CompanyCode);
            writer.WriteString("ReconciliationAccount", options.ReconciliationAccount);
            writer.WriteString("PaymentTerms", options.PaymentTerms);
        });
        WriteMany(writer, "to_CustomerSalesArea", [(Options: options, Currency: draft.CreditLimit?.Unit ?? options.Currency)], static (writer, area) =>
        {
            writer.WriteString("SalesOrganization", area.Options.SalesOrganization);
            writer.WriteString("DistributionChannel", area.Options.DistributionChannel);
            writer.WriteString("Division", area.Options.Division);
            writer.WriteString("Currency", area.Currency);
            writer.WriteString("CustomerPaymentTerms", area.Options.PaymentTerms);
        });
        writer.WriteEndObject();
    }

    /// <summary>What differs between a partner and the account that it shall become.</summary>
    public static void WriteChanges(Utf8JsonWriter writer, SapPartner before, Account after, string state)
    {
        if (SapNames.Of(before) != after.Name)
        {
            WriteName(writer, before.BusinessPartnerCategory, after.Name);
        }

        if (CustomerNumber.ToId(before.BusinessPartnerIDByExtSystem) != after.CustomerId)
        {
            writer.WriteString("BusinessPartnerIDByExtSystem", CustomerNumber.Of(after.CustomerId, LongestCustomerNumber) ?? "");
        }

        if (before.BusinessPartnerIsBlocked != (state == AccountStates.Closed))
        {
            writer.WriteBoolean("BusinessPartnerIsBlocked", state == AccountStates.Closed);
        }
    }

    private static void WriteName(Utf8JsonWriter writer, string? category, string name)
    {
        if (category == SapNames.Person)
        {
            var (first, last) = SapNames.SplitPerson(name);
            writer.WriteString("FirstName", first);
            writer.WriteString("LastName", last);
            return;
        }

        foreach (var (index, part) in SapNames.Split(name).Index())
        {
            writer.WriteString($"OrganizationBPName{index + 1}", part);
        }
    }

    private static void WriteAddress(Utf8JsonWriter writer, Account draft)
    {
        var media = draft.Contact?.SelectMany(contact => contact.ContactMedium ?? []).ToList();
        var postal = media?.FirstOrDefault(medium => medium.Country is { Length: 2 });
        if (postal is null)
        {
            return;
        }

        string[] emails = [.. media!.Select(medium => medium.EmailAddress).OfType<string>().Where(email => email.Length <= 241).Take(1)];
        WriteMany(writer, "to_BusinessPartnerAddress", [(postal, emails)], static (writer, place) =>
        {
            writer.WriteString("StreetName", VendorText.Cut(place.postal.Street1 ?? "", 60));
            writer.WriteString("CityName", VendorText.Cut(place.postal.City ?? "", 40));
            writer.WriteString("PostalCode", VendorText.Cut(place.postal.PostCode ?? "", 10));
            writer.WriteString("Country", place.postal.Country);
            WriteMany(writer, "to_EmailAddress", place.emails, static (writer, email) => writer.WriteString("EmailAddress", email));
        });
    }

    private static void WriteMany<TItem>(Utf8JsonWriter writer, string navigation, TItem[] items, Action<Utf8JsonWriter, TItem> write)
    {
        if (items.Length == 0)
        {
            return;
        }

        writer.WriteStartObject(navigation);
        writer.WriteStartArray("results");
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string property, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(property, value);
        }
    }

    private static DateTime? At(DateTime? date, TimeSpan? time) => date + (time ?? TimeSpan.Zero);
}
