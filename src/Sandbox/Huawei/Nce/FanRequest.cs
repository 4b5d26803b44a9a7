using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>One fixed-access operation, its body checked against the schema.</summary>
internal sealed record FanRequest(string Operation, Dictionary<string, string> Index, Dictionary<string, string> Parameters)
{
    private const int LargestVlan = 4094;

    public string Device => Index["dev"];

    /// <summary>Name of the service port, whichever field holds it.</summary>
    public string? Name => Parameters.GetValueOrDefault(Operation is "modify-serviceport" ? "name" : "svpid") ?? Parameters.GetValueOrDefault("name");

    /// <summary>The port on the OLT: frame/slot/port.</summary>
    public string Port => $"{Index.GetValueOrDefault("fn")}/{Index.GetValueOrDefault("sn")}/{Index.GetValueOrDefault("pn")}";

    public string? this[string name] => Parameters.GetValueOrDefault(name);

    public static FanRequest Read(string operation, JsonElement body)
    {
        var schema = FanSchema.Of(operation);
        if (body.ValueKind is not JsonValueKind.Object || body.EnumerateObject().Count() != 2
            || !body.TryGetProperty("index", out var index) || !body.TryGetProperty("para", out var parameters))
        {
            throw NceRefusal.Parameter("The body holds index and para");
        }

        var request = new FanRequest(operation, schema.Index(index), schema.Parameters(parameters));
        foreach (var name in (ReadOnlySpan<string>)["vlanid", "uv"])
        {
            if (request[name] is { } vlan && !(int.TryParse(vlan, out var number) && number is >= 1 and <= LargestVlan))
            {
                throw NceRefusal.Parameter($"{name} is 1 to 4094");
            }
        }

        return request;
    }
}
