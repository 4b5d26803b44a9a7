using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Conditional requests on rows: dates on all, entity tags on accounts only.</summary>
internal static class SalesforcePreconditions
{
    public static string EntityTag(SObjectRow row)
    {
        Span<byte> bytes = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(bytes, row.Version);
        Encoding.ASCII.GetBytes(row.Id.AsSpan(3, 12), bytes[8..]);
        return $"\"{Convert.ToBase64String(bytes)}\"";
    }

    /// <summary>Whether a read may be answered 304.</summary>
    public static bool IsNotModified(VendorRequest request, SObjectRow row) =>
        (row.Type.HasEntityTags && request.Headers.IfNoneMatch.Count > 0 && Names(request.Headers.IfNoneMatch.ToString(), row))
        || (Date(request.Headers.IfModifiedSince.ToString()) is { } since && row.LastModified <= since);

    public static void Require(VendorRequest request, SObjectRow row)
    {
        var changed = Date(request.Headers.IfUnmodifiedSince.ToString()) is { } since && row.LastModified > since;
        var other = row.Type.HasEntityTags && request.Headers.IfMatch.Count > 0 && !Names(request.Headers.IfMatch.ToString(), row);
        if (changed || other)
        {
            throw new SalesforceRefusal(412, "PRECONDITION_FAILED", "The record has been modified since the time or state given");
        }
    }

    private static bool Names(string header, SObjectRow row)
    {
        var current = EntityTag(row).AsSpan(0, 29);
        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries))
        {
            // The vendor's proxy puts "-gzip" before the last quote of a compressed answer's tag.
            if (part is "*" || (part.Length >= 30 && part.AsSpan().StartsWith(current, StringComparison.Ordinal)))
            {
                return true;
            }

            if (part.Length < 2 || part[^1] != '"')
            {
                throw BadHeader();
            }
        }

        return false;
    }

    private static DateTimeOffset? Date(string header)
    {
        if (header.Length == 0)
        {
            return null;
        }

        return DateTimeOffset.TryParseExact(header, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw BadHeader();
    }

    private static SalesforceRefusal BadHeader() => new(400, "INVALID_HEADER", "A conditional request header has a bad value");
}
