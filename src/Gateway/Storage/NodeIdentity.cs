using Microsoft.Extensions.Options;
using TeleCo.Gateway.Composition;

namespace TeleCo.Gateway.Storage;

/// <summary>Who this process is among its siblings: a name that stays with the data folder over restarts, and that no second process can take meanwhile.</summary>
internal sealed class NodeIdentity : IDisposable
{
    private readonly FileStream _file;

    public NodeIdentity(IOptions<StorageOptions> options)
    {
        DataDirectory = Directory.CreateDirectory(options.Value.DataDirectory).FullName;
        _file = Open(Path.Combine(DataDirectory, "node-id"));
        Name = ReadOrMake();
    }

    /// <summary>The data folder, absolute.</summary>
    public string DataDirectory { get; }

    /// <summary>The node's name: in leases, and of its audit chain.</summary>
    public string Name { get; }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException(
                "Another gateway is running on this data folder. Give each its own with Gateway__DataDirectory; several nodes share a database with Gateway__Postgres.", exception);
        }
    }

    private string ReadOrMake()
    {
        using var reader = new StreamReader(_file, leaveOpen: true);
        var name = reader.ReadToEnd().Trim();
        if (name.Length == 0)
        {
            name = $"node-{Guid.NewGuid():N}";
            using var writer = new StreamWriter(_file, leaveOpen: true);
            writer.Write(name);
            writer.Flush();
        }

        return name;
    }
}
