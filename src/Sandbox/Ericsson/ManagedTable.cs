using TeleCo.Gateway.Sandbox.Ericsson.Schema;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>All objects of one type, by IMSI and by MSISDN.</summary>
internal sealed class ManagedTable(ManagedObject type)
{
    private readonly Dictionary<string, ManagedRow> _byImsi = [];
    private readonly Dictionary<string, ManagedRow> _byMsisdn = [];

    public ManagedObject Type => type;

    public bool Has(string imsi) => _byImsi.ContainsKey(imsi);

    public bool HasNumber(string? msisdn) => msisdn is not null && _byMsisdn.ContainsKey(msisdn);

    /// <summary>The row that all given keys mean.</summary>
    public ManagedRow? Find(string? imsi, string? msisdn)
    {
        var row = imsi is not null ? _byImsi.GetValueOrDefault(imsi) : _byMsisdn.GetValueOrDefault(msisdn ?? "");
        return msisdn is null || row?.Msisdn == msisdn ? row : null;
    }

    public void Add(ManagedRow row)
    {
        _byImsi.Add(row.Imsi, row);
        if (row.Msisdn is { } number)
        {
            _byMsisdn[number] = row;
        }
    }

    public void Remove(ManagedRow row)
    {
        _byImsi.Remove(row.Imsi);
        if (row.Msisdn is { } number)
        {
            _byMsisdn.Remove(number);
        }
    }
}
