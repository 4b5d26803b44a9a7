using CsCheck;

namespace TeleCo.Gateway.Tests.Unit.Soap;

internal static class Pick
{
    /// <summary>One of some values.</summary>
    public static Gen<T> From<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
