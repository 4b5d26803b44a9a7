namespace TeleCo.Gateway.Sandbox.Seeds;

/// <summary>Invented Austrian people, companies and places. Phone numbers are of a range that is not given to subscribers.</summary>
internal static class SeedPeople
{
    private static readonly string[] Statuses = ["active", "active", "suspended", "prospect", "validated", "active", "closed", "active"];

    private static readonly (string City, string State, string Zip)[] Cities =
    [
        ("Wien", "Wien", "1030"), ("Graz", "Steiermark", "8010"), ("Linz", "Oberösterreich", "4020"), ("Salzburg", "Salzburg", "5020"),
        ("Innsbruck", "Tirol", "6020"), ("Klagenfurt", "Kärnten", "9020"), ("Bregenz", "Vorarlberg", "6900"), ("Eisenstadt", "Burgenland", "7000"),
        ("St. Pölten", "Niederösterreich", "3100"),
    ];

    private static readonly string[] Streets =
        ["Hauptstraße", "Lindengasse", "Bahnhofstraße", "Mühlweg", "Kirchengasse", "Am Anger", "Rosenhügel", "Brunnenplatz"];

    private static readonly (string First, string Last)[] Names =
    [
        ("Anna", "Huber"), ("Lukas", "Gruber"), ("Katharina", "Wagner"), ("Florian", "Pichler"), ("Johanna", "Steiner"), ("Matthias", "Moser"),
        ("Theresa", "Mayr"), ("Paul", "Hofer"), ("Magdalena", "Leitner"), ("Stefan", "Berger"), ("Veronika", "Fuchs"), ("Georg", "Eder"),
        ("Sophie", "Schwarz"), ("Jakob", "Winkler"), ("Elisabeth", "Brunner"), ("Simon", "Auer"), ("Maria", "Lechner"), ("Tobias", "Haas"),
        ("Barbara", "Reiter"), ("Dominik", "Egger"), ("Eva", "Wallner"), ("Andreas", "Aigner"), ("Julia", "Ebner"), ("Manuel", "Koller"),
    ];

    private static readonly (string Name, string Industry)[] Companies =
    [
        ("Alpenblick Hotelbetriebs GmbH", "Hospitality"), ("Donaustahl Technik AG", "Manufacturing"), ("Murtal Logistik GmbH", "Transportation"),
        ("Bäckerei Sonnleitner KG", "Food & Beverage"), ("Kärntner Seeholz GmbH", "Manufacturing"), ("Ordination Dr. Waldner OG", "Healthcare"),
    ];

    public static SeedPerson Person(int index)
    {
        var (first, last) = Names[index % Names.Length];
        return new SeedPerson(first, last, $"{Ascii(first)}.{Ascii(last)}{index}@example.at", $"+43 720 55{index:0000}", Place(index));
    }

    public static SeedCompany Company(int index)
    {
        var (name, industry) = Companies[index % Companies.Length];
        return new SeedCompany(name, industry, $"company{index}.example.at", $"+43 720 56{index:0000}", Place(index + 3));
    }

    public static string Status(int index) => Statuses[index % Statuses.Length];

    private static SeedPlace Place(int index)
    {
        var (city, state, zip) = Cities[index % Cities.Length];
        return new SeedPlace($"{Streets[index % Streets.Length]} {(index * 7 % 90) + 1}", city, state, zip, "Austria");
    }

    private static string Ascii(string name) =>
        name.ToLowerInvariant().Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss");
}

internal sealed record SeedPlace(string Street, string City, string State, string Zip, string Country);

internal sealed record SeedPerson(string First, string Last, string Email, string Phone, SeedPlace Place);

internal sealed record SeedCompany(string Name, string Industry, string Domain, string Phone, SeedPlace Place);
