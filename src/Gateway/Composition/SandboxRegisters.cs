using TeleCo.Gateway.Sandbox.Ericsson;
using TeleCo.Gateway.Sandbox.Huawei;

namespace TeleCo.Gateway.Composition;

/// <summary>What a site's own tables are at the sandboxes of Ericsson and Huawei: profiles, templates, codes, a SIM's key to play with.</summary>
internal static class SandboxRegisters
{
    private const string Key = "00112233445566778899AABBCCDDEEFF";

    public static bool Has(string vendor) => vendor is "Ericsson" or "Huawei";

    public static IEnumerable<KeyValuePair<string, string?>> Settings(string vendor) =>
        (vendor == "Ericsson" ? Ericsson() : Huawei()).Select(setting => KeyValuePair.Create($"Vendors:{vendor}:{setting.Key}", (string?)setting.Value));

    private static IEnumerable<(string Key, string Value)> Ericsson()
    {
        var login = new EricssonSandboxOptions();
        return
        [
            ("UserId", login.UserId), ("Password", login.Password), ("CallsPerSecond", "1000"),
            ("Profiles:basic", "1"), ("Profiles:plus", "2"), ("Profiles:business", "3"),
            ("EpsProfiles:lte-50", "1"), ("EpsProfiles:lte-150", "2"), ("EpsProfiles:5g-300", "3"),
            ("Keys:sandbox-sim", Key), ("Authentication:fsetind", "1"), ("Authentication:a4ind", "2"), ("Authentication:adkey", "1"),
            ("RetryableCodes:0", "12001"), ("RetryableCodes:1", "12003"), ("RetryableCodes:2", "12004"),
        ];
    }

    private static IEnumerable<(string Key, string Value)> Huawei()
    {
        var login = new HuaweiSandboxOptions();
        return
        [
            ("Hlr:OpName", login.UserName), ("Hlr:Password", login.Password), ("Hlr:HlrSn", "1"),
            ("Hlr:Profiles:basic", "11"), ("Hlr:Profiles:plus", "12"), ("Hlr:Profiles:business", "13"),
            ("Hlr:EpsProfiles:lte-50", "1"), ("Hlr:EpsProfiles:lte-150", "2"), ("Hlr:EpsProfiles:5g-300", "3"),
            ("Hlr:Keys:sandbox-sim", Key), ("Hlr:ExistsCodes:0", "3002"), ("Hlr:ExistsCodes:1", "3005"),
            ("Hlr:RetryableCodes:0", "4001"), ("Hlr:RetryableCodes:1", "4003"), ("Hlr:UnclearCodes:0", "4002"),
            ("Fan:UserName", login.UserName), ("Fan:Password", login.Password), ("Fan:CallsPerSecond", "1000"),
            ("Fan:SuspendProfile", "TP-WALLED"), ("Fan:Uplink", "0/9/1"), ("Fan:RetryableCodes:0", "1600"), ("Hlr:Apns:internet", "1"),
            .. ((int[])[10, 20, 50, 100, 250, 500, 1000]).Select(speed => ($"Fan:Profiles:{speed}", $"TP-{speed}M")),
        ];
    }
}
