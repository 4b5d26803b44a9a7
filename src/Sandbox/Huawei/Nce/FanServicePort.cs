namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>One service port: a customer's VLAN on an OLT's port, between two traffic profiles.</summary>
internal sealed record FanServicePort(string Name, string Device, string Port, string Vlan, string UserVlan, string TagTransform)
{
    private const string Walled = "TP-WALLED";

    public string Rx { get; init; } = "";

    public string Tx { get; init; } = "";

    public string UnknownMulticast { get; init; } = "discard";

    public string? UplinkPort { get; init; }

    public bool IsWalled => Rx == Walled && Tx == Walled;

    /// <summary>What an operator is told of the port that is in the way.</summary>
    public string[] Describe() => [$"svpid={Name}", $"dev={Device}", $"port={Port}", $"vlanid={Vlan}", $"uv={UserVlan}", $"rx={Rx}", $"tx={Tx}"];
}
