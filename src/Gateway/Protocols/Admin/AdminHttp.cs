using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Protocols.Rest;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Admin;

/// <summary>How admin calls are read and answered: plain JSON, errors as problem details.</summary>
internal static class AdminHttp
{
    private const int MaxNumber = 1_000_000;

    public static CallContext Call(this HttpContext context) => CallContextFactory.Create(context, context.User, Protocol.Rest, idempotencyKey: null);

    /// <summary>A part of the path.</summary>
    public static string Path(this HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>A query parameter; null when it is absent or empty.</summary>
    public static string? Query(this HttpContext context, string name) => context.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>The part of a list that is wanted.</summary>
    public static Outcome<(int Offset, int Limit)> Window(this HttpContext context) =>
        Number(context, "offset", 0) is { } offset && Number(context, "limit", 100) is { } limit and > 0
            ? (offset, limit)
            : Fault.Invalid("offset", "offset and limit are whole numbers, and limit is at least 1.");

    public static Task AnswerAsync<T>(this HttpContext context, Outcome<Page<T>> outcome, JsonTypeInfo<IReadOnlyList<T>> json)
    {
        if (outcome.TryGet(out var page, out _))
        {
            context.Response.Headers["X-Total-Count"] = page.TotalCount.ToString();
        }

        return context.AnswerAsync(outcome.Select(found => found.Items), json);
    }

    public static async Task AnswerAsync<T>(this HttpContext context, Outcome<T> outcome, JsonTypeInfo<T> json)
    {
        if (!outcome.TryGet(out var value, out var fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        using var output = JsonOutput.Rent();
        JsonSerializer.Serialize(output.Writer, value, json);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = output.Written.Length;
        await context.Response.BodyWriter.WriteAsync(output.Written, context.RequestAborted);
    }

    private static int? Number(HttpContext context, string name, int otherwise) =>
        context.Query(name) is not { } text ? otherwise : int.TryParse(text, out var number) && number is >= 0 and <= MaxNumber ? number : null;
}
