namespace TeleCo.Gateway.Tests.Conformance.Contracts;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is not null && !File.Exists(Path.Combine(folder.FullName, "TeleCo.Gateway.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
