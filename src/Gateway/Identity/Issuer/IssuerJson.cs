using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Identity.Issuer;

[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
internal sealed partial class IssuerJson : JsonSerializerContext;
