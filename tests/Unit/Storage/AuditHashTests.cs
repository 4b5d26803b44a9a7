using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Tests.Unit.Storage;

/// <summary>The hashes of a public test vector: two entries, the second chained to the first.</summary>
public sealed class AuditHashTests
{
    private static readonly AuditEntry First = new()
    {
        Time = new(2026, 1, 15, 10, 0, 0, DateTimeKind.Utc),
        Actor = "demo-partner",
        Action = "customer.read",
        Object = "customer/C-1",
        Outcome = "success",
        TraceId = "0af7651916cd43dd8448eb211c80319c",
    };

    private static readonly AuditEntry Second = new()
    {
        Time = new(2026, 1, 15, 10, 0, 1, DateTimeKind.Utc),
        Actor = "demo-internal",
        Action = "payment.create",
        Object = "payment/P-9",
        Outcome = "denied",
        TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
    };

    [Fact]
    public void An_entry_is_written_as_canonical_json() => Assert.Equal(
        """{"action":"customer.read","actor":"demo-partner","object":"customer/C-1","outcome":"success","seq":1,"time":"2026-01-15T10:00:00.000Z","traceId":"0af7651916cd43dd8448eb211c80319c"}""",
        AuditHash.Canonical(1, First));

    [Fact]
    public void Each_hash_covers_the_entry_and_the_hash_before()
    {
        var first = AuditHash.Of(AuditHash.Genesis, 1, First);
        var second = AuditHash.Of(first, 2, Second);

        Assert.Equal("1a133d87e369ba3e87bcbb8e519e6330d2e2377baa8485523d3fa268ed9dbfc3", first);
        Assert.Equal("e71938e179d0d1ad32c8a41839b9e959c7dc68a52870b8b75f353e154504507e", second);
    }

    [Fact]
    public void Optional_members_take_their_alphabetic_place() => Assert.Equal(
        """{"action":"a","actor":"b","outcome":"o","partner":"P-1","protocol":"rest","seq":7,"subject":"s","time":"2026-01-15T10:00:00.000Z","traceId":"t"}""",
        AuditHash.Canonical(7, new() { Time = First.Time, Actor = "b", Action = "a", Outcome = "o", Partner = "P-1", Protocol = "rest", Subject = "s", TraceId = "t" }));

    [Fact]
    public void Text_is_escaped_as_rfc_8785_has_it() => Assert.Contains(
        """
        "object":"\"\\\b\f\n\r\t\u0001\u001f/é€","outcome"
        """,
        AuditHash.Canonical(1, First with { Object = "\"\\\b\f\n\r\t\u0001\u001f/é€" }),
        StringComparison.Ordinal);
}
