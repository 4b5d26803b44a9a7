using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Ericsson;
using TeleCo.Gateway.Sandbox.Huawei;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What the adapters of Ericsson and Huawei log, and what they tell a caller.</summary>
public sealed class RegisterPrivacyTests
{
    [Theory]
    [InlineData("Ericsson", "01")]
    [InlineData("Ericsson", "04")]
    [InlineData("Ericsson", "06")]
    [InlineData("Huawei", "03")]
    [InlineData("Huawei", "08")]
    public async Task No_log_and_no_fault_holds_a_number_a_key_or_a_password(string vendor, string digits)
    {
        var token = TestContext.Current.CancellationToken;
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions { Ericsson = new EricssonSandboxOptions(), Huawei = new HuaweiSandboxOptions() }, token);
        var log = new Lines();
        await using var services = Services(vendor, sandbox.BaseUrl(vendor), log);
        var network = services.GetRequiredKeyedService<INetworkDomain>(vendor);
        var service = vendor == "Ericsson" ? MobileServices.Subscriber($"23299999{digits}00001") : MobileServices.HlrSubscriber($"23299999{digits}00001");
        var key = new EffectKey("order-90210-1");

        Outcome<NetworkChange>[] changes =
        [
            await network.ActivateAsync(service, key, token), await network.SuspendAsync(service, key, token),
            await network.ModifyAsync(service, service.With(("subscriberProfile", "\"basic\"")), key, token), await network.DeactivateAsync(service, key, token),
        ];
        string[] texts = [.. log.All, .. changes.Select(change => $"{change.Fault?.Message} {(change.IsSuccess ? change.Value.Failure : null)}")];

        Assert.Contains(texts, text => text.Contains("answered", StringComparison.Ordinal)); // so that the log is looked at
        foreach (var secret in (string[])[$"23299999{digits}00001", "437209990001", MobileServices.Ki, "sandbox-secret"])
        {
            Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("msisdn", "\"+43720999\"")]
    [InlineData("imsi", null)]
    [InlineData("kiReference", "\"sim-2\"")]
    [InlineData("subscriberProfile", "\"gold\"")]
    [InlineData("data", "\"yes\"")]
    [InlineData("epsProfile", "\"6g\"")]
    [InlineData("voiceBarring", "\"some\"")]
    [InlineData("apn.id", null)]
    [InlineData("callForwardBusy.number", "\"a\"")]
    [InlineData("dataProfile", "\"12345678901\"")]
    [InlineData("ki", "\"00112233445566778899AABBCCDDEEFF\"")]
    public void What_is_wrong_is_told_by_the_name_of_the_characteristic(string name, string? json)
    {
        using var services = Services("Ericsson", new("http://127.0.0.1:9"), new Lines());
        var network = services.GetRequiredKeyedService<INetworkDomain>("Ericsson");
        var service = MobileServices.Full();
        var wrong = name == "callForwardBusy.number"
            ? service.With(("callForwardBusy", $$"""{"provisioned":true,"number":{{json}}}"""))
            : service.With((name, json));

        Assert.Null(network.Check(service));
        Assert.Equal((FaultKind.Invalid, name), network.Check(wrong) is { } fault ? (fault.Kind, fault.Field) : default);
        Assert.DoesNotContain("sim-1", network.Check(wrong)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_work_are_told_in_sentences()
    {
        using var services = Services("Ericsson", new("http://127.0.0.1:9"), new Lines(), ("Keys:sim-9", "short"), ("Path", "CAI3G"), ("EpsBar", "NONE"));

        var refused = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => services.GetRequiredKeyedService<INetworkDomain>("Ericsson"));

        Assert.Contains(refused.Failures, failure => failure.Contains("Keys:sim-9", StringComparison.Ordinal));
        Assert.Contains(refused.Failures, failure => failure.Contains("Path", StringComparison.Ordinal));
        Assert.Contains(refused.Failures, failure => failure.Contains("EpsBar", StringComparison.Ordinal));
    }

    private static ServiceProvider Services(string vendor, Uri address, Lines log, params (string Key, string Value)[] more)
    {
        var settings = vendor == "Ericsson" ? MobileServices.Ericsson : MobileServices.Hlr;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new($"Vendors:{vendor}:BaseUrl", address.ToString()), .. settings.Concat(more).Select(setting => KeyValuePair.Create($"Vendors:{vendor}:{setting.Key}", (string?)setting.Value))]).Build();
        return new ServiceCollection()
            .AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(TimeProvider.System).AddAdapters(configuration).BuildServiceProvider();
    }

    /// <summary>Keeps every line that is logged.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
