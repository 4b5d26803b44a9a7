using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema;

/// <summary>Gives the converter of each kind of id; a list, so that nothing is made by reflection.</summary>
public sealed class IdJsonConverterFactory : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Converters = new()
    {
        [typeof(Id<Customer>)] = new IdJsonConverter<Customer>(),
        [typeof(Id<Individual>)] = new IdJsonConverter<Individual>(),
        [typeof(Id<Organization>)] = new IdJsonConverter<Organization>(),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Converters.ContainsKey(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Converters[typeToConvert];
}
