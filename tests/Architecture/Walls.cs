using ArchUnitNET.Loader;

namespace TeleCo.Gateway.Tests.Architecture;

/// <summary>Who knows whom, read from the bytecode: signatures, fields, method bodies and type arguments.</summary>
internal static class Walls
{
    private static readonly ArchUnitNET.Domain.Architecture Everything = new ArchLoader().LoadAssemblies(
        typeof(Schema.Fault).Assembly, typeof(Adapters.AdapterServices).Assembly, typeof(Sandbox.SandboxHost).Assembly, typeof(Telemetry).Assembly, typeof(Walls).Assembly).Build();

    /// <summary>Each way across a wall, as <c>A knows B</c>.</summary>
    public static IReadOnlyList<string> Crossings(Func<string, bool> from, Func<string, bool> to) =>
        [.. Everything.Types.Where(type => from(type.FullName))
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target.FullName).Where(name => to(name) && !IsParameter(name)).Select(target => $"{type.FullName} knows {target}"))
            .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a type's name lies in one of the namespaces.</summary>
    public static Func<string, bool> In(params string[] namespaces) =>
        name => namespaces.Any(one => name.StartsWith($"TeleCo.Gateway.{one}.", StringComparison.Ordinal));

    /// <summary>The names of what types in a namespace know.</summary>
    public static HashSet<string> KnownTo(string ns) => Everything.Types.Where(type => In(ns)(type.FullName))
        .SelectMany(type => type.Dependencies).Select(dependency => dependency.Target.FullName).ToHashSet(StringComparer.Ordinal);

    /// <summary>Fails with each of the findings in full.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    // The type parameters of generic types are one to the reader of the bytecode when they bear one name.
    private static bool IsParameter(string name) => name.Contains("+<", StringComparison.Ordinal);
}
