using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>Runs a scenario once by every way in.</summary>
internal sealed class EachWayAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(Enum.GetValues<Way>().Select(way => new TheoryDataRow<Way>(way)).ToList());

    public override bool SupportsDiscoveryEnumeration() => true;
}
