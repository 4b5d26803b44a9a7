namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>What a CRM keeps natively of a company or a person, in words that are no vendor's. Each vendor has a table from these to its own field names.</summary>
internal enum CrmField
{
    Id,
    LastModified,
    Role,
    Partner,
    Status,
    StatusReason,
    PartyId,
    PartyType,
    Name,
    GivenName,
    FamilyName,
    Salutation,
    BirthDate,
    Email,
    Phone,
    MobilePhone,
    Fax,
    Street,
    City,
    Region,
    PostCode,
    Country,

    /// <summary>The canonical resource as JSON: holds what has no field of its own.</summary>
    Document,
}

/// <summary>The two kinds of record that every CRM has.</summary>
internal enum CrmKind
{
    /// <summary>Salesforce Account, HubSpot company.</summary>
    Company,

    /// <summary>Salesforce Contact, HubSpot contact.</summary>
    Person,
}
