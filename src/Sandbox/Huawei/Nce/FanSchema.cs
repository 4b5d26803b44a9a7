using System.Collections.Frozen;
using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>Fields of each fixed-access operation: every value is text, but <c>tagtransform</c>.</summary>
internal sealed class FanSchema(string[] index, string[] required, string[] optional)
{
    private static readonly string[] Port = ["dev", "fn", "sn", "pn"];
    private static readonly string[] VlanTypes = ["MUX", "SMART", "STANDARD", "SUPER"];
    private static readonly string[] Digits = ["vlanid", "uv", "uplinkportfn", "uplinkportsn", "uplinkportpn"];

    private static readonly FrozenDictionary<string, FanSchema> All = new Dictionary<string, FanSchema>
    {
        ["add-vlan"] = new(["dev"], ["vlanid"], ["vlanalias", "vlantype", "uplinkportfn", "uplinkportsn", "uplinkportpn", "protocolprof"]),
        ["delete-vlan"] = new(["dev"], ["vlanid"], []),
        ["associate-ethportandvlan"] = new(Port, ["vlanid"], []),
        ["disassociate-ethportandvlan"] = new(Port, ["vlanid"], []),
        ["create-serviceport"] = new(Port, ["vlanid", "uv", "tagtransform"], ["svpid", "name", "uplinkport", "rx", "tx", "unkownmultipolicy"]),
        ["modify-serviceport"] = new(Port, ["name"], ["svpid", "vlanid", "uv", "rx", "tx", "unkownmultipolicy"]),
        ["delete-serviceport"] = new(Port, ["svpid"], ["uv", "vlanid"]),
    }.ToFrozenDictionary();

    public static FanSchema Of(string operation) => All.GetValueOrDefault(operation) ?? throw NceRefusal.NotFound();

    public Dictionary<string, string> Index(JsonElement value) => Read(value, "index", index, Port);

    public Dictionary<string, string> Parameters(JsonElement value) => Read(value, "para", required, optional);

    private static Dictionary<string, string> Read(JsonElement value, string where, string[] required, string[] optional)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            throw NceRefusal.Parameter($"{where} is an object");
        }

        var fields = new Dictionary<string, string>();
        foreach (var field in value.EnumerateObject())
        {
            if ((!required.Contains(field.Name) && !optional.Contains(field.Name)) || !IsValid(field) || !fields.TryAdd(field.Name, field.Value.ToString()))
            {
                throw NceRefusal.Parameter($"{where} has an unknown field or a value that its type does not allow");
            }
        }

        return Array.Find(required, name => !fields.ContainsKey(name)) is { } missing
            ? throw NceRefusal.Parameter($"{missing} is missing in {where}")
            : fields;
    }

    private static bool IsValid(JsonProperty field)
    {
        if (field.Name is "tagtransform")
        {
            return field.Value.ValueKind is JsonValueKind.Number && field.Value.TryGetInt32(out var number) && number is >= 0 and <= 4;
        }

        if (field.Value.ValueKind is not JsonValueKind.String || field.Value.GetString() is not { Length: > 0 } text)
        {
            return false;
        }

        return field.Name switch
        {
            "vlantype" => VlanTypes.Contains(text),
            "unkownmultipolicy" => text is "transparent" or "discard",
            "uplinkport" => text.Split('/') is [var frame, var slot, var port] && AreDigits(frame) && AreDigits(slot) && AreDigits(port),
            _ => !Digits.Contains(field.Name) || AreDigits(text),
        };
    }

    private static bool AreDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
