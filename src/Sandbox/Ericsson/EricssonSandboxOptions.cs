namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>The Dynamic Activation site that the sandbox plays.</summary>
public sealed class EricssonSandboxOptions : VendorSandboxOptions
{
    /// <summary>User that may log in.</summary>
    public string UserId { get; init; } = "sandbox-user";

    /// <summary>Password of <see cref="UserId"/>.</summary>
    public string Password { get; init; } = "sandbox-secret";

    /// <summary>How long a session lives without a request; default ten minutes.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Sessions that the user may have at once; default 16.</summary>
    public int SessionLimit { get; init; } = 16;

    /// <summary>Whether each request must carry the very next sequence id; default no, an id must only be new.</summary>
    public bool SequenceInOrder { get; init; }

    /// <summary>How long a subscriber that is slow by its number keeps its caller waiting; default two seconds.</summary>
    public TimeSpan SlowAnswer { get; init; } = TimeSpan.FromSeconds(2);
}
