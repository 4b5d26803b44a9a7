using System.Collections;
using System.Runtime.CompilerServices;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>The steps that bring an item about, in order.</summary>
[CollectionBuilder(typeof(Plan), nameof(Of))]
internal sealed class Plan(StepKind[] steps) : IEnumerable<StepKind>
{
    /// <summary>Nothing to do.</summary>
    public static Plan Nothing { get; } = [];

    public static Plan Of(ReadOnlySpan<StepKind> steps) => new(steps.ToArray());

    /// <summary>This plan, and then another.</summary>
    public Plan Then(Plan next) => new([.. steps, .. next]);

    public IEnumerator<StepKind> GetEnumerator() => ((IEnumerable<StepKind>)steps).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
