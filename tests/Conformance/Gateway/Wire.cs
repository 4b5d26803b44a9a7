using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Tests.Conformance.Gateway;

/// <summary>Plain HTTP to a gateway, for tests that speak it themselves.</summary>
internal static class Wire
{
    public static Task<WireAnswer> SendAsync(
        this GatewayUnderTest gateway, string method, string path, string? body = null, string? token = null, string contentType = "application/json", params (string Name, string Value)[] headers) =>
        gateway.SendAsync(method, gateway.At(path), body is null ? null : Encoding.UTF8.GetBytes(body), token, contentType, headers);

    public static async Task<WireAnswer> SendAsync(
        this GatewayUnderTest gateway, string method, Uri address, byte[]? body, string? token, string contentType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var answer = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }
}

/// <summary>An answer, read whole.</summary>
internal sealed record WireAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
