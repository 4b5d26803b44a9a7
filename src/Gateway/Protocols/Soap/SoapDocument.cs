using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap.V1;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>A document inside a message: whole, and so of a bounded size.</summary>
internal static class SoapDocument
{
    private const int FirstBytes = 64 * 1024;

    public static async Task<Outcome<BillDocumentV1>> ReadAsync(BillDocument document, int maxBytes, CancellationToken cancellationToken)
    {
        await using (document)
        {
            using var content = new MemoryStream(FirstBytes);
            var part = new byte[FirstBytes];
            int length;
            while ((length = await document.Content.ReadAsync(part, cancellationToken)) > 0)
            {
                if (content.Length + length > maxBytes)
                {
                    return new Fault(FaultKind.Unsupported, $"The document is larger than the {maxBytes} bytes that a message can hold; it comes over REST.");
                }

                content.Write(part, 0, length);
            }

            return new BillDocumentV1(document.MediaType, SafeFileName.Of(document.FileName), content.GetBuffer().AsMemory(0, (int)content.Length));
        }
    }
}
