using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Payments;

/// <summary>Keeps orders for as long as they may have to be sent again. They hold tokens, so they are encrypted with the data-protection keys.</summary>
internal sealed partial class AttemptOrders(IDataProtectionProvider protection, ILogger<AttemptOrders> logger)
{
    private readonly IDataProtector _protector = protection.CreateProtector("TeleCo.Gateway.Payments.AttemptOrders.v1");

    public byte[] Protect(PaymentOrder order) => Protect(order, AttemptJson.Default.PaymentOrder);

    public byte[] Protect(RefundOrder order) => Protect(order, AttemptJson.Default.RefundOrder);

    public PaymentOrder? PaymentOrderOf(PaymentAttempt attempt) => Read(attempt, AttemptJson.Default.PaymentOrder);

    public RefundOrder? RefundOrderOf(PaymentAttempt attempt) => Read(attempt, AttemptJson.Default.RefundOrder);

    private byte[] Protect<T>(T order, JsonTypeInfo<T> type) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(order, type));

    private T? Read<T>(PaymentAttempt attempt, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return attempt.Order is { } order ? JsonSerializer.Deserialize(_protector.Unprotect(order), type) : null;
        }
        catch (CryptographicException exception)
        {
            Log.Unreadable(logger, attempt.Id, exception);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The order of {Id} cannot be decrypted on this node: nodes that share a database need the same folder in Issuer:KeyRing.")]
        public static partial void Unreadable(ILogger logger, string id, Exception exception);
    }
}

/// <summary>Orders as they are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaymentOrder))]
[JsonSerializable(typeof(RefundOrder))]
internal sealed partial class AttemptJson : JsonSerializerContext;
