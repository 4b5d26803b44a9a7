using System.Net;
using System.Net.Sockets;
using TeleCo.Gateway.Events;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Tests.Unit.Events;

public sealed class CallbackGuardTests
{
    [Theory]
    [InlineData("https://93.184.216.34/listener")]
    [InlineData("https://[2606:2800:220:1::1]:8443/listener?x=1#y")]
    public async Task A_public_https_address_is_accepted(string callback) => Assert.Null(await CheckAsync(callback, sandbox: false));

    [Theory]
    [InlineData("")]
    [InlineData("listener")]
    [InlineData("/listener")]
    [InlineData("//93.184.216.34/listener")]
    [InlineData("https:/93.184.216.34")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://93.184.216.34/")]
    [InlineData("ftp://93.184.216.34/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https://user:secret@93.184.216.34/")]
    [InlineData("https://@93.184.216.34/")]
    [InlineData("https://93.184.216.34\\@evil/")]
    [InlineData("https://93.184.216.34/a b")]
    [InlineData("https://93.184.216.34/\r\nX: y")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://172.31.255.255/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://224.0.0.1/")]
    [InlineData("https://255.255.255.255/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[ff02::1]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("https://[2002:a00:1::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    public async Task What_is_no_public_web_address_is_refused_in_the_sandbox_too(string callback)
    {
        Assert.Equal("callback", (await CheckAsync(callback, sandbox: false))?.Field);
        Assert.Equal("callback", (await CheckAsync(callback, sandbox: true))?.Field);
    }

    [Theory]
    [InlineData("http://93.184.216.34/")]
    [InlineData("http://127.0.0.1:5000/listener")]
    [InlineData("https://127.1.2.3/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://2130706433/")]
    public async Task Http_and_loopback_are_for_the_sandbox_alone(string callback)
    {
        Assert.Null(await CheckAsync(callback, sandbox: true));
        Assert.Equal(FaultKind.Invalid, (await CheckAsync(callback, sandbox: false))?.Kind);
    }

    [Fact]
    public async Task A_host_with_one_private_address_among_public_ones_is_refused() =>
        Assert.NotNull(await CheckAsync("https://host.example/", sandbox: true, "93.184.216.34", "10.0.0.1"));

    [Fact]
    public async Task A_host_that_does_not_resolve_is_refused_outside_of_the_sandbox()
    {
        var guard = new CallbackGuard(sandbox: false, (_, _) => throw new SocketException((int)SocketError.HostNotFound), TimeProvider.System);

        Assert.NotNull(await guard.CheckAsync("https://host.example/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_overlong_address_is_refused() =>
        Assert.Contains("2000", (await CheckAsync("https://93.184.216.34/" + new string('a', 2000), sandbox: true))?.Message, StringComparison.Ordinal);

    private static Task<Fault?> CheckAsync(string callback, bool sandbox, params string[] addresses)
    {
        var guard = new CallbackGuard(sandbox, (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)), TimeProvider.System);
        return guard.CheckAsync(callback, TestContext.Current.CancellationToken);
    }
}
