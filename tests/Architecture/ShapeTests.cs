using System.Reflection;
using System.Runtime.CompilerServices;
using TeleCo.Gateway.Tests.Architecture.Violations;

namespace TeleCo.Gateway.Tests.Architecture;

public sealed class ShapeTests
{
    private static readonly Assembly[] Ours = [typeof(Schema.Fault).Assembly, typeof(Adapters.AdapterServices).Assembly, typeof(Sandbox.SandboxHost).Assembly, typeof(Telemetry).Assembly];

    [Fact]
    public void A_class_that_nothing_extends_is_sealed() => Walls.None(Ours.SelectMany(Unsealed));

    [Fact]
    public void Control_an_open_class_is_seen() => Assert.Contains(typeof(Open).FullName, Unsealed(typeof(Open).Assembly));

    [Fact]
    public void No_method_is_async_void() => Walls.None(Ours.SelectMany(AsyncVoids));

    [Fact]
    public void Control_an_async_void_lambda_is_seen() =>
        Assert.Contains(AsyncVoids(typeof(Forgotten).Assembly), name => name.Contains(nameof(Forgotten), StringComparison.Ordinal));

    private static IEnumerable<string> Unsealed(Assembly assembly)
    {
        var types = assembly.GetTypes();
        var extended = types.Select(type => type.BaseType).OfType<Type>().Select(Definition).ToHashSet();
        return types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false, Name: not "Program" } && !extended.Contains(type)
                && !type.FullName!.Contains('<') && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
                && !typeof(Microsoft.EntityFrameworkCore.Migrations.Migration).IsAssignableFrom(type)
                && !typeof(Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot).IsAssignableFrom(type))
            .Select(type => type.FullName!);
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static IEnumerable<string> AsyncVoids(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
        .Where(method => method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
        .Select(method => $"{method.DeclaringType}.{method.Name}");
}
