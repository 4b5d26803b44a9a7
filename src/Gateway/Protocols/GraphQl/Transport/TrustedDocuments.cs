using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>The documents known beforehand, by id. An id that claims a hash is checked when they are loaded.</summary>
internal sealed class TrustedDocuments
{
    private const string HashPrefix = "sha256:";
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);

    public TrustedDocuments(GraphQlDocumentOptions options)
    {
        foreach (var (id, text) in options.Trusted)
        {
            Add(id, text);
        }

        if (options.TrustedFile is { } file)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var entry in json.RootElement.EnumerateObject())
            {
                Add(entry.Name, entry.Value.GetString() ?? throw new InvalidDataException($"The trusted document '{entry.Name}' is not a string."));
            }
        }
    }

    public string? Find(string id) => _documents.GetValueOrDefault(id);

    /// <summary>Finds by a bare hash, as automatic persisted queries give it.</summary>
    public string? FindByHash(string hash) => _documents.GetValueOrDefault(HashPrefix + hash);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Add(string id, string text)
    {
        var key = id.Length == 64 && id.All(char.IsAsciiHexDigit) ? HashPrefix + id : id;
        if (key.StartsWith(HashPrefix, StringComparison.Ordinal) && key[HashPrefix.Length..] != HashOf(text))
        {
            throw new InvalidDataException($"The trusted document '{id}' does not have the hash that it is filed under.");
        }

        _documents[key] = text;
    }
}
