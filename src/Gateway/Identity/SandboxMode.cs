namespace TeleCo.Gateway.Identity;

/// <summary>Whether this process is a sandbox.</summary>
internal static class SandboxMode
{
    /// <summary>The environment of <c>dotnet run</c>: known secrets, loopback issuers, seeded people.</summary>
    public static bool IsSandbox(this IHostEnvironment environment) => environment.IsEnvironment("Sandbox");
}
