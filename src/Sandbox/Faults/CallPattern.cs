namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>Matches the start of <c>METHOD target</c>; <c>*</c> stands for any run of characters.</summary>
internal static class CallPattern
{
    public static bool Matches(string pattern, string method, string target)
    {
        var call = $"{method} {target}".AsSpan();
        var parts = pattern.Split('*');
        if (!call.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        call = call[parts[0].Length..];
        foreach (var part in parts.AsSpan(1))
        {
            var found = call.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            call = call[(found + part.Length)..];
        }

        return true;
    }
}
