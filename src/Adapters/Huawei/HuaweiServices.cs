using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Huawei.Fan;
using TeleCo.Gateway.Adapters.Huawei.Hlr;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Huawei;

/// <summary>Registers Huawei: fixed access behind NCE-FAN, mobile subscribers in the HLR, or one of them.</summary>
internal static class HuaweiServices
{
    public const string Name = "Huawei";

    private const string Section = "Vendors:Huawei";
    private const string Hlr = "Huawei HLR";
    private const string Fan = "Huawei NCE-FAN";

    /// <summary>Adds what has settings of Huawei's products. One address for both is <c>Vendors:Huawei:BaseUrl</c>.</summary>
    public static IServiceCollection AddHuawei(this IServiceCollection services, IConfiguration configuration)
    {
        var (hlr, fan, common) = (configuration.GetSection(HuaweiHlrOptions.Section), configuration.GetSection(HuaweiFanOptions.Section), configuration[$"{Section}:BaseUrl"]);
        var (hasHlr, hasFan) = (Has(hlr, common), Has(fan, common));
        if (!hasHlr && !hasFan)
        {
            return services;
        }

        services.AddSingleton(new VendorRegistration(Name, "hw"));
        if (hasHlr)
        {
            services.AddOptionsWithValidateOnStart<HuaweiHlrOptions, HuaweiHlrOptionsRules>().Bind(hlr).Configure(options => options.BaseUrl ??= Address(common));
            services.AddKeyedSingleton(Hlr, (provider, _) => Http(provider, Hlr, Options<HuaweiHlrOptions>(provider), static _ => false));
            services.AddSingleton(provider => new HlrClient(
                provider.GetRequiredKeyedService<VendorHttp>(Hlr), Options<HuaweiHlrOptions>(provider), Time(provider), provider.GetRequiredService<ILogger<HlrClient>>()));
            services.AddSingleton(HlrRegister);
        }

        if (hasFan)
        {
            services.AddOptionsWithValidateOnStart<HuaweiFanOptions, HuaweiFanOptionsRules>().Bind(fan).Configure(options => options.BaseUrl ??= Address(common));
            services.AddKeyedSingleton(Fan, (provider, _) => Http(provider, Fan, Options<HuaweiFanOptions>(provider), FanWire.IsVerdict));
            services.AddSingleton(provider => new FanClient(
                provider.GetRequiredKeyedService<VendorHttp>(Fan), Options<HuaweiFanOptions>(provider), Time(provider), provider.GetRequiredService<ILogger<FanClient>>()));
            services.AddSingleton(provider => new FanAccesses(
                provider.GetRequiredService<FanClient>(), Options<HuaweiFanOptions>(provider), provider.GetRequiredService<ILogger<FanAccesses>>()));
        }

        services.AddKeyedSingleton<INetworkDomain>(Name, (provider, _) => Network(provider));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new HuaweiHealth(
            provider.GetService<HlrClient>(), provider.GetService<FanClient>(), provider.GetService<IOptions<HuaweiHlrOptions>>()?.Value.ProbeIsdn, Time(provider)));
        return services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
    }

    private static bool Has(IConfigurationSection section, string? common) => section.Exists() && !string.IsNullOrEmpty(section["BaseUrl"] ?? common);

    private static Uri? Address(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : null;

    private static HlrSubscribers HlrRegister(IServiceProvider provider)
    {
        var options = Options<HuaweiHlrOptions>(provider);
        return new(
            new HlrRecords(provider.GetRequiredService<HlrClient>(), options), new HlrMapping(options), new HlrRules(options),
            provider.GetRequiredService<ILogger<HlrSubscribers>>());
    }

    private static RegisterNetwork Network(IServiceProvider provider)
    {
        var registers = new Dictionary<string, IServiceRegister>();
        if (provider.GetService<HlrSubscribers>() is { } subscribers)
        {
            registers[MobileSubscriberRules.Specification] = subscribers;
        }

        if (provider.GetService<FanAccesses>() is { } accesses)
        {
            registers[FanRules.Specification] = accesses;
        }

        return new(registers, provider.GetRequiredService<ILogger<RegisterNetwork>>());
    }

    private static VendorHttp Http(IServiceProvider provider, string name, VendorOptions options, Func<VendorAnswer, bool> isVerdict) =>
        new(name, options, Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), static (_, _) => false) { IsVerdict = isVerdict };

    private static T Options<T>(IServiceProvider provider)
        where T : VendorOptions => provider.GetRequiredService<IOptions<T>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
