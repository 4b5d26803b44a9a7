namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>One subscriber of the HLR.</summary>
internal sealed class HlrSubscriber(string imsi, string isdn)
{
    private readonly Dictionary<string, string> _values = [];

    public string Imsi => imsi;

    public string Isdn => isdn;

    public bool IsSuspended => HlrLocks.Suspending.Any(name => this[name] is "TRUE");

    public string this[string name] => _values.GetValueOrDefault(name, HlrLocks.Names.Contains(name) ? "FALSE" : "");

    /// <summary>Sets a value; <see langword="false"/> when it was the same before.</summary>
    public bool Change(string name, string value)
    {
        if (this[name] == value)
        {
            return false;
        }

        _values[name] = value;
        return true;
    }
}
