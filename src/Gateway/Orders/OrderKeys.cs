using System.Security.Cryptography;
using System.Text;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Orders;

/// <summary>Names that are the same for every attempt at the same effect.</summary>
internal static class OrderKeys
{
    /// <summary>The code of what the gateway itself keeps.</summary>
    public const string Code = "gw";

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdLength = 26;
    private const int ItemLength = 20;

    /// <summary>The id of what an effect makes in the gateway's own store.</summary>
    public static Id<T> IdOf<T>(EffectKey key)
        where T : IResource<T> => Id<T>.Of(Code, Hash(key.Value, IdLength));

    /// <summary>An item's key, from which its effects are named; a new service has it as its own in the network.</summary>
    public static string ItemKey(Id<ServiceOrder> order, string itemId) => Hash($"{order.Value}\n{itemId}", ItemLength);

    /// <summary>A step's effect.</summary>
    public static string StepKey(Id<ServiceOrder> order, string itemId, int number) => $"{ItemKey(order, itemId)}-{number}";

    /// <summary>The effect of taking a step back.</summary>
    public static string UndoKey(string stepKey) => $"{stepKey}-undo";

    // Base 32 (RFC 4648), lower case: five bits of each byte are as good as any.
    private static string Hash(string text, int length)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(length, hash, static (target, bytes) =>
        {
            for (var index = 0; index < target.Length; index++)
            {
                target[index] = Alphabet[bytes[index] & 31];
            }
        });
    }
}
