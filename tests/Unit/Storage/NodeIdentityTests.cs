using Microsoft.Extensions.Options;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Tests.Support;

namespace TeleCo.Gateway.Tests.Unit.Storage;

public sealed class NodeIdentityTests
{
    [Fact]
    public void A_second_gateway_on_the_same_data_folder_is_refused_with_the_setting_to_change()
    {
        using var folder = new TestFolder();
        using var first = Open(folder);

        var refusal = Assert.Throws<InvalidOperationException>(() => Open(folder));

        Assert.Contains("Gateway__DataDirectory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_stays_with_the_folder()
    {
        using var folder = new TestFolder();
        string name;
        using (var first = Open(folder))
        {
            name = first.Name;
        }

        using var second = Open(folder);

        Assert.Equal(name, second.Name);
        Assert.StartsWith("node-", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_folder_has_a_name_of_its_own()
    {
        using var folder = new TestFolder();
        using var other = new TestFolder();
        using var first = Open(folder);
        using var second = Open(other);

        Assert.NotEqual(first.Name, second.Name);
    }

    private static NodeIdentity Open(TestFolder folder) => new(Options.Create(new StorageOptions { DataDirectory = folder.Path }));
}
