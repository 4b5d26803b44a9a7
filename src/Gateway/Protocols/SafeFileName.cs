namespace TeleCo.Gateway.Protocols;

/// <summary>File names that no file system takes for anything else: what a backend calls a file is not ours to trust.</summary>
internal static class SafeFileName
{
    private const int MaxLength = 100;

    public static string Of(string name)
    {
        var safe = string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_').Take(MaxLength)).Trim('.');
        return safe.Length == 0 ? "document" : safe;
    }
}
