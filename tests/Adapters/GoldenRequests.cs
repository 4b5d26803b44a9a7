using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Requests recorded from a vendor's public client, in the shared folder beside the repository.</summary>
internal static class GoldenRequests
{
    public static IReadOnlyList<JsonElement> Read(string vendor)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(Find(Path.Combine("vendors", vendor, "golden-requests.json"))));
        return [.. json.RootElement.Clone().GetProperty("requests").EnumerateArray()];
    }

    /// <summary>A file of a vendor there; where it is absent, the test is skipped.</summary>
    public static string File(string vendor, string name) => Find(Path.Combine("vendors", vendor, name));

    /// <summary>A file of the shared folder; where it is absent, the test is skipped.</summary>
    public static string Find(string path)
    {
        var file = Path.Combine(Folder(), path);
        Assert.SkipUnless(System.IO.File.Exists(file), $"{file} is absent: set SHARED_SPECS to the folder of specifications");
        return file;
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("SHARED_SPECS") is { Length: > 0 } configured)
        {
            return configured;
        }

        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !System.IO.File.Exists(Path.Combine(at.FullName, "TeleCo.Gateway.sln")))
        {
            at = at.Parent;
        }

        return Path.Combine(at?.Parent?.FullName ?? "..", "shared", "specs");
    }
}
