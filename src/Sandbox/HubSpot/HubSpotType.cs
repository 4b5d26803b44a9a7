using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>An object type of the account; adding one is a line in <see cref="All"/>.</summary>
internal sealed class HubSpotType
{
    private static readonly string[] Stages =
        ["subscriber", "lead", "marketingqualifiedlead", "salesqualifiedlead", "opportunity", "customer", "evangelist", "other"];

    private readonly FrozenDictionary<string, HubSpotProperty> _byName;

    private HubSpotType(string name, string singular, string typeId, string modifiedName, HubSpotProperty[] own)
    {
        Name = name;
        Singular = singular;
        TypeId = typeId;
        ModifiedName = modifiedName;
        Properties =
        [
            new("hs_object_id", HubSpotKind.Number) { ReadOnly = true, Default = true },
            new("createdate", HubSpotKind.DateTime) { ReadOnly = true, Default = true },
            new(modifiedName, HubSpotKind.DateTime) { ReadOnly = true, Default = true },
            .. own,
        ];
        _byName = Properties.ToFrozenDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        Uniques = [.. Properties.Where(property => property.Unique)];
        Defaults = [.. Properties.Where(property => property.Default).Select(property => property.Name)];
    }

    public static HubSpotType Contacts { get; } = new(
        "contacts",
        "contact",
        "0-1",
        "lastmodifieddate",
        [
            new("email", HubSpotKind.Email) { Unique = true, Default = true, Searchable = true },
            new("firstname") { Default = true, Searchable = true },
            new("lastname") { Default = true, Searchable = true },
            new("phone") { Searchable = true },
            new("mobilephone") { Searchable = true },
            new("hs_additional_emails"),
            new("salutation"),
            new("date_of_birth"),
            new("jobtitle"),
            new("company") { Searchable = true },
            new("website"),
            new("hs_language", HubSpotKind.Option) { Options = ["de", "de-at", "en", "en-gb", "fr", "it", "sl", "hu", "cs", "hr"] },
            new("hs_lead_status", HubSpotKind.Option)
            {
                Options = ["NEW", "OPEN", "IN_PROGRESS", "OPEN_DEAL", "UNQUALIFIED", "ATTEMPTED_TO_CONTACT", "CONNECTED", "BAD_TIMING"],
            },
            .. Common(),
            .. Teleco("teleco_id", "teleco_partner", "teleco_status", "teleco_document"),
        ]);

    public static HubSpotType Companies { get; } = new(
        "companies",
        "company",
        "0-2",
        "hs_lastmodifieddate",
        [
            new("name") { Default = true, Searchable = true },
            new("domain") { Default = true, Searchable = true },
            new("website") { Searchable = true },
            new("phone") { Searchable = true },
            new("address2"),
            new("description"),
            new("numberofemployees", HubSpotKind.Number),
            new("annualrevenue", HubSpotKind.Number),
            .. Common(),
            .. Teleco(
                "teleco_id", "teleco_role", "teleco_partner", "teleco_status", "teleco_status_reason", "teleco_party_id", "teleco_party_type", "teleco_document"),
        ]);

    public static FrozenDictionary<string, HubSpotType> All { get; } =
        new[] { Contacts, Companies }.SelectMany(type => new[] { (Key: type.Name, type), (Key: type.TypeId, type) })
            .ToFrozenDictionary(pair => pair.Key, pair => pair.type);

    public string Name { get; }

    public string Singular { get; }

    public string TypeId { get; }

    public string ModifiedName { get; }

    public HubSpotProperty[] Properties { get; }

    public HubSpotProperty[] Uniques { get; }

    public string[] Defaults { get; }

    public HubSpotProperty? Find(string name) => _byName.GetValueOrDefault(name);

    private static HubSpotProperty[] Common() =>
    [
        new("address"),
        new("city"),
        new("state"),
        new("zip"),
        new("country"),
        new("lifecyclestage", HubSpotKind.Stage) { Options = Stages },
        new("hubspot_owner_id"),
    ];

    private static IEnumerable<HubSpotProperty> Teleco(params string[] names) =>
        names.Select(name => new HubSpotProperty(name) { Unique = name is "teleco_id" });
}
