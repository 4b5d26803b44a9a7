using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.OData;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Bills as PDF: SAP gives them as Base64 in JSON, which is decoded where it lies, so that no second copy is held.</summary>
internal sealed class SapBillDocuments(SapClient client) : IBillDocuments
{
    public async Task<Outcome<BillDocument>> OpenAsync(Id<CustomerBill> bill, CancellationToken cancellationToken)
    {
        if (SapClient.NumberOf(bill.Value) is not { } number)
        {
            return Fault.NotFound(CustomerBill.ResourceName);
        }

        var query = new ODataQuery(SapBillSearch.Service, $"GetPDF?BillingDocument={Uri.EscapeDataString(ODataLiteral.Text(number))}");
        var request = client.OData.Request("bill.pdf", query);
        var sent = await client.OData.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        var opened = answer.IsSuccess ? Open(answer, number)
            : ODataClient.IsAbsent(answer) ? Fault.NotFound(CustomerBill.ResourceName)
            : client.FaultOf(request, answer);
        if (!opened.IsSuccess)
        {
            answer.Dispose();
        }

        return opened;
    }

    private static Outcome<BillDocument> Open(VendorAnswer answer, string number)
    {
        if (Find(answer.Buffer) is not { Count: > 0 } text)
        {
            return VendorFaults.Garbled;
        }

        var base64 = Unescaped(text);
        return Base64.DecodeFromUtf8InPlace(base64, out var length) == OperationStatus.Done && length > 0
            ? new BillDocument(new AnswerStream(answer, base64[..length]), "application/pdf", SapBillMapping.FileName(number))
            : VendorFaults.Garbled;
    }

    /// <summary>Where the Base64 of <c>BillingDocumentBinary</c> lies in the body.</summary>
    private static ArraySegment<byte>? Find(ArraySegment<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("BillingDocumentBinary"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? body.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length) : (ArraySegment<byte>?)null;
                }
            }
        }
        catch (JsonException)
        {
            // not JSON: nothing found
        }

        return null;
    }

    /// <summary>The text without JSON's escapes: a slash may come as <c>\/</c>, and lines may be broken.</summary>
    private static ArraySegment<byte> Unescaped(ArraySegment<byte> text)
    {
        var span = text.AsSpan();
        if (!span.Contains((byte)'\\'))
        {
            return text;
        }

        var length = 0;
        for (var at = 0; at < span.Length; at++)
        {
            if (span[at] != '\\')
            {
                span[length++] = span[at];
            }
            else if (++at < span.Length && span[at] == '/')
            {
                span[length++] = (byte)'/';
            }
        }

        return text[..length];
    }

    /// <summary>The document, in the answer's own buffer until it is disposed of.</summary>
    private sealed class AnswerStream(VendorAnswer answer, ArraySegment<byte> content) : MemoryStream(content.Array!, content.Offset, content.Count, writable: false)
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                answer.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
