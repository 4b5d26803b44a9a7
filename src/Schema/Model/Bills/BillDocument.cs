namespace TeleCo.Gateway.Schema.Model.Bills;

/// <summary>A document on its way.</summary>
/// <param name="Content">The bytes, read once.</param>
/// <param name="MediaType">The media type, such as <c>application/pdf</c>.</param>
/// <param name="FileName">A name for the file, without a path.</param>
public sealed record BillDocument(Stream Content, string MediaType, string FileName) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
