using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Tests.Unit.Tmf630;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StringsJson : JsonSerializerContext;
