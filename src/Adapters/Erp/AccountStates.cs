namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>The states of an account that an ERP can keep.</summary>
internal static class AccountStates
{
    public const string Active = "Active";
    public const string Suspended = "Suspended";
    public const string Closed = "Closed";
    public const string Pending = "Pending";

    /// <summary>The state that is meant, whatever its case; an account without one is active.</summary>
    public static Outcome<string> Parse(string? state, params ReadOnlySpan<string> known)
    {
        foreach (var one in known)
        {
            if (string.Equals(one, state ?? Active, StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        return Fault.Invalid("state", $"state must be one of {string.Join(", ", known!)}.");
    }
}
