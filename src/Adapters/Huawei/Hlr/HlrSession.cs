namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>A session: an address of its own, which the login's redirect tells.</summary>
internal sealed record HlrSession(string Address)
{
    /// <summary>The session at a redirect's target; null for one on another host, which would get subscribers' data.</summary>
    public static HlrSession? At(Uri? location, Uri configured)
    {
        if (location is null || !Uri.TryCreate(configured, location, out var address))
        {
            return null;
        }

        return address.Scheme == configured.Scheme && address.UserInfo.Length == 0 && string.Equals(address.IdnHost, configured.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? new(address.AbsoluteUri)
            : null;
    }

    /// <summary>Not the address: who has it has the session.</summary>
    public override string ToString() => nameof(HlrSession);
}
