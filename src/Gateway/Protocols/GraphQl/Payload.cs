using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>What a mutation gives: the object, or what the user can mend.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed record Payload<T>(T? Result, IReadOnlyList<Fault> UserErrors)
    where T : class;

/// <summary>Payloads of mutations.</summary>
internal static class Payload
{
    /// <summary>The payload of an outcome; a fault that is not the user's is an error of the whole field.</summary>
    public static Payload<T> Of<T>(Outcome<T> outcome)
        where T : class
    {
        if (outcome.TryGet(out var result, out var fault))
        {
            return new(result, []);
        }

        return GraphQlErrors.IsUsers(fault.Kind) ? new(null, [fault]) : throw GraphQlErrors.Of(fault);
    }

    public static ObjectGraphType<Payload<T>> TypeOf<T>(string name, string resultName, IGraphType result, CommonTypes common)
        where T : class
    {
        var type = new ObjectGraphType<Payload<T>> { Name = name, Description = "The object, or what the user can mend." };
        type.Add(resultName, result, "The object; null when there are user errors.", source => source.Result);
        type.Add("userErrors", new NonNullGraphType(CommonTypes.ListOf(common.UserError)), "What the user can mend.", source => source.UserErrors);
        return type;
    }
}
