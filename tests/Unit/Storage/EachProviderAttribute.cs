using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace TeleCo.Gateway.Tests.Unit.Storage;

/// <summary>Runs a theory on every database that the gateway can keep its state in.</summary>
internal sealed class EachProviderAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(Enum.GetValues<Provider>().Select(provider => new TheoryDataRow<Provider>(provider)).ToList());

    public override bool SupportsDiscoveryEnumeration() => true;
}
