using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Protocols.GraphQl;
using TeleCo.Gateway.Protocols.Rest;
using TeleCo.Gateway.Protocols.Soap;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Tests.Architecture;

public sealed class FaultKindTests
{
    private const FaultKind Unheard = (FaultKind)999;

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_fault_can_be_said_in_every_protocol(FaultKind kind)
    {
        var fault = new Fault(kind, "A sentence.");

        Assert.InRange(RestErrors.StatusOf(kind), 200, 599);
        Assert.NotEmpty(FaultCodes.ReasonOf(kind));
        Assert.Contains(SoapFaults.CodeOf(kind), new[] { SoapFaultCode.Sender, SoapFaultCode.Receiver });
        Assert.Equal(FaultCodes.Of(kind), GraphQlErrors.Of(fault).Code);
        Assert.Matches("^[a-z_]+$", FaultCodes.Of(kind));
    }

    [Fact]
    public void No_two_kinds_have_the_same_code() =>
        Assert.Equal(Enum.GetValues<FaultKind>().Length, Enum.GetValues<FaultKind>().Select(FaultCodes.Of).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Control_a_kind_that_nobody_translated_is_seen()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RestErrors.StatusOf(Unheard));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultCodes.Of(Unheard));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultCodes.ReasonOf(Unheard));
        Assert.Throws<ArgumentOutOfRangeException>(() => SoapFaults.CodeOf(Unheard));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphQlErrors.Of(new Fault(Unheard, "A sentence.")));
    }
}
