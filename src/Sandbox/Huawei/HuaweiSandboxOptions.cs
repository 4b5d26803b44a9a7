namespace TeleCo.Gateway.Sandbox.Huawei;

/// <summary>The NCE and the HLR that the sandbox plays.</summary>
public sealed class HuaweiSandboxOptions : VendorSandboxOptions
{
    /// <summary>User of both products.</summary>
    public string UserName { get; init; } = "sandbox-user";

    /// <summary>Password of <see cref="UserName"/>.</summary>
    public string Password { get; init; } = "sandbox-secret";

    /// <summary>How long an NCE token lives after its last use; default 30 minutes, told in <c>expires</c>.</summary>
    public TimeSpan TokenIdle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long an HLR session lives after its last use; default ten minutes.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Sessions that the user may have at once in each product; default 32.</summary>
    public int SessionLimit { get; init; } = 32;

    /// <summary>Whether the NCE wants <c>roarand</c> on writes, as some versions do; default yes.</summary>
    public bool RequireRoaRand { get; init; } = true;

    /// <summary>Failed logins after which the NCE locks the user out for ten minutes; default 5.</summary>
    public int FailedLoginLimit { get; init; } = 5;

    /// <summary>Requests a second for <c>ltps</c>; default 5, as seen.</summary>
    public int PortQueriesPerSecond { get; init; } = 5;

    /// <summary>Requests a second for the configuration operations; default far above what a load test makes.</summary>
    public int OperationsPerSecond { get; init; } = 100_000;

    /// <summary>How long a number or an OLT that is slow by its name keeps its caller waiting; default two seconds.</summary>
    public TimeSpan SlowAnswer { get; init; } = TimeSpan.FromSeconds(2);
}
