using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>A request to one of the APIs, or a part of a batch.</summary>
internal sealed class OracleCall
{
    private const int DeepestJson = 16;
    private const int NewestFramework = 9;

    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);

    public OracleCall(VendorRequest request, string api, string[] rest)
    {
        Request = request;
        Rest = rest;
        Root = $"{request.Origin}/{api}/resources/11.13.18.05/";
        Api = api;
        FrameworkVersion = VersionOf(request);
        Method = request.Method == "POST" && request.Headers["X-HTTP-Method-Override"].ToString() is { Length: > 0 } other
            ? other is "PATCH" or "GET" or "DELETE" ? other : throw OracleRefusal.Method(other)
            : request.Method;
        ReadParameters(request.Target);
    }

    public VendorRequest Request { get; }

    public string Api { get; }

    public string[] Rest { get; }

    public string Root { get; }

    public string Method { get; }

    public int FrameworkVersion { get; }

    public string? this[string parameter] => _parameters.GetValueOrDefault(parameter);

    /// <summary>Refuses parameters that the resource does not take.</summary>
    public void Allow(params ReadOnlySpan<string> names)
    {
        foreach (var name in _parameters.Keys)
        {
            if (!names.Contains(name))
            {
                throw OracleRefusal.Parameter(name);
            }
        }
    }

    public bool Flag(string parameter) => this[parameter] switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw OracleRefusal.Parameter(parameter),
    };

    public int Number(string parameter, int absent)
    {
        if (this[parameter] is not { } text)
        {
            return absent;
        }

        return int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) ? number : throw OracleRefusal.Parameter(parameter);
    }

    public JsonElement Body(params ReadOnlySpan<string> mediaTypes)
    {
        var isTaken = false;
        foreach (var mediaType in mediaTypes)
        {
            isTaken |= Request.HasMediaType(mediaType);
        }

        if (!isTaken)
        {
            throw new OracleRefusal(415, "", "Unsupported Media Type");
        }

        try
        {
            var body = JsonBody.Parse(Request.Body, DeepestJson);
            return body.ValueKind is JsonValueKind.Object ? body : throw OracleRefusal.Body("The request body must be an object.");
        }
        catch (JsonException)
        {
            throw OracleRefusal.Body("The request body is not valid JSON.");
        }
    }

    /// <summary>The framework version that a request asks for; 1 where it does not, also for refusing it.</summary>
    public static int VersionOf(VendorRequest request)
    {
        var text = request.Headers["REST-Framework-Version"].ToString();
        return text.Length == 0 ? 1
            : int.TryParse(text, System.Globalization.NumberStyles.None, null, out var version) && version is >= 1 and <= NewestFramework ? version
            : throw new OracleRefusal(400, "27531", $"The framework version {text} is not supported.");
    }

    private void ReadParameters(string target)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return;
        }

        foreach (var pair in new QueryStringEnumerable(target.AsMemory(question)))
        {
            var name = pair.DecodeName().ToString();
            if (!_parameters.TryAdd(name, pair.DecodeValue().ToString()))
            {
                throw OracleRefusal.Parameter(name);
            }
        }
    }
}
