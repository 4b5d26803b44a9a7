using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Form;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>The way to Stripe: one key, one version, an idempotency key on everything that is posted.</summary>
internal sealed class StripeClient(VendorHttp http, StripeOptions options, ILogger<StripeClient> logger)
{
    /// <summary>The most that one page of a list holds.</summary>
    public const int PageSize = 100;

    private readonly AuthenticationHeaderValue _authorization = new("Bearer", options.SecretKey!.Reveal());
    private readonly (string Name, string Value) _version = ("Stripe-Version", options.ApiVersion);

    public long Deadline() => http.Deadline();

    /// <summary>A read.</summary>
    public VendorRequest Get(string operation, string path, FormBody? query = null) =>
        new(operation, HttpMethod.Get, $"/v1/{path}{(query is null ? "" : $"?{query}")}", VendorEffect.Read) { Headers = [_version] };

    /// <summary>A write. Stripe does it once for a key, however often it comes within a day.</summary>
    public VendorRequest Post(string operation, string path, FormBody form, string key, VendorEffect effect = VendorEffect.Repeatable) =>
        new(operation, HttpMethod.Post, $"/v1/{path}", effect)
        {
            Body = form.ToBytes(),
            ContentType = FormBody.ContentType,
            Headers = [_version, ("Idempotency-Key", key)],
        };

    /// <summary>Sends a request and reads its answer.</summary>
    public async Task<Outcome<T>> SendAsync<T>(VendorRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var sent = await http.SendAsync(request, _authorization, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (!answer.IsSuccess)
            {
                return StripeFaults.From(request, answer, logger);
            }

            if (answer.Read(type) is { } read)
            {
                return read;
            }

            request.NoteLostAnswer();
            return VendorFaults.Settle(VendorFaults.Garbled, request);
        }
    }

    /// <summary>Seconds since 1970, as Stripe counts time.</summary>
    public static string Seconds(DateTime utc) =>
        new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
