using System.Text.Json;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Resources as text, to compare them by value to the last detail.</summary>
internal static class Json
{
    public static string Of(Customer customer) => JsonSerializer.Serialize(customer, ModelJson.Default.Customer);

    public static string Of(Individual individual) => JsonSerializer.Serialize(individual, ModelJson.Default.Individual);

    public static string Of(Organization organization) => JsonSerializer.Serialize(organization, ModelJson.Default.Organization);
}
