using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>The YANG types in use, in the JSON forms of RFC 7951: 64-bit numbers are strings, smaller ones are not.</summary>
internal static partial class LeafTypes
{
    public static readonly LeafType Text = String(0, 1024);
    public static readonly LeafType Device = new(value => ReadText(value, 1, 255)) { IsDevice = true };
    public static readonly LeafType Vlan = UInt(1, 4094);
    public static readonly LeafType Unsigned32 = UInt(0, uint.MaxValue);
    public static readonly LeafType Unsigned16 = UInt(0, ushort.MaxValue);
    public static readonly LeafType Unsigned8 = UInt(0, byte.MaxValue);

    public static readonly LeafType Unsigned64 = new(value =>
        value.ValueKind is JsonValueKind.String && ulong.TryParse(value.GetString(), System.Globalization.NumberStyles.None, null, out var number)
            ? JsonValue.Create(number.ToString())
            : null);

    public static readonly LeafType Flag = new(value =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? JsonValue.Create(value.GetBoolean()) : null);

    public static readonly LeafType Empty = new(value =>
        value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 1 && value[0].ValueKind is JsonValueKind.Null
            ? new JsonArray((JsonNode?)null)
            : null);

    public static readonly LeafType Ipv4 = Address(AddressFamily.InterNetwork);
    public static readonly LeafType Ipv6 = Address(AddressFamily.InterNetworkV6);

    public static readonly LeafType Ipv6Prefix = new(value =>
        value.ValueKind is JsonValueKind.String && IPNetwork.TryParse(value.GetString(), out var network) && network.BaseAddress.AddressFamily is AddressFamily.InterNetworkV6
            ? JsonValue.Create(network.ToString())
            : null);

    /// <summary>A route distinguisher or route target, <c>0:65091:91</c>.</summary>
    public static readonly LeafType RouteDistinguisher = String(5, 64, RouteDistinguisherForm());

    public static LeafType String(int shortest, int longest, Regex? form = null) => new(value =>
        ReadText(value, shortest, longest) is { } text && (form is null || form.IsMatch((string)text!)) ? text : null);

    public static LeafType UInt(long least, long most) => new(value =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= most
            ? JsonValue.Create(number)
            : null);

    public static LeafType Enumeration(params string[] names) => new(value =>
        value.ValueKind is JsonValueKind.String && Array.IndexOf(names, value.GetString()) >= 0 ? JsonValue.Create(value.GetString()) : null);

    /// <summary>Identities of a module that is not the leaf's own, so that the module's name must be there.</summary>
    public static LeafType Identity(string module, params string[] names) => new(value =>
        value.ValueKind is JsonValueKind.String
        && value.GetString() is { } text
        && text.StartsWith(module, StringComparison.Ordinal)
        && text.Length > module.Length
        && text[module.Length] == ':'
        && Array.IndexOf(names, text[(module.Length + 1)..]) >= 0
            ? JsonValue.Create(text)
            : null);

    private static JsonValue? ReadText(JsonElement value, int shortest, int longest) =>
        value.ValueKind is JsonValueKind.String && value.GetString() is { } text && text.Length >= shortest && text.Length <= longest
            ? JsonValue.Create(text)
            : null;

    // IPAddress reads "10.1" as an address too, which YANG does not.
    private static LeafType Address(AddressFamily family) => new(value =>
        value.ValueKind is JsonValueKind.String
        && value.GetString() is { } text
        && IPAddress.TryParse(text, out var address)
        && address.AddressFamily == family
        && (family is AddressFamily.InterNetworkV6 || address.ToString() == text)
            ? JsonValue.Create(address.ToString())
            : null);

    [GeneratedRegex(@"^([0-2]|6):(\d{1,10}|\d{1,3}(\.\d{1,3}){3}):\d{1,10}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RouteDistinguisherForm();
}
