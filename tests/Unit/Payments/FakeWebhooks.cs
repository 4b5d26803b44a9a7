using System.Text;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Unit.Payments;

/// <summary>A processor's calls whose body is <c>id subject reference</c>, and whose signature is the word "good".</summary>
internal sealed class FakeWebhooks : IVendorWebhooks
{
    public Task<Outcome<VendorEvent>> ReadAsync(Func<string, string?> header, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (header("Signature") != "good")
        {
            return Task.FromResult<Outcome<VendorEvent>>(new Fault(FaultKind.Unauthenticated, "The signature is wrong."));
        }

        var parts = Encoding.UTF8.GetString(body.Span).Split(' ');
        return Task.FromResult<Outcome<VendorEvent>>(parts.Length == 3 && Enum.TryParse<VendorSubject>(parts[1], out var subject)
            ? new VendorEvent(parts[0], "changed", subject, parts[2], new DateTime(2026, 1, 15, 10, 0, 0, DateTimeKind.Utc))
            : new Fault(FaultKind.Invalid, "No event."));
    }
}
