using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Schema.Ports;

/// <summary>A biller that gives bills as documents.</summary>
public interface IBillDocuments
{
    /// <summary>The bill's document, as a stream that the caller disposes of; <see cref="FaultKind.NotFound"/> when there is none.</summary>
    Task<Outcome<BillDocument>> OpenAsync(Id<CustomerBill> bill, CancellationToken cancellationToken);
}

/// <summary>A document on its way.</summary>
/// <param name="Content">The bytes, read once.</param>
/// <param name="MediaType">The media type, such as <c>application/pdf</c>.</param>
/// <param name="FileName">A name for the file, without a path.</param>
public sealed record BillDocument(Stream Content, string MediaType, string FileName) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
