using System.Text.Json;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Mobile subscribers, and the settings of the sandboxes' registers.</summary>
internal static class MobileServices
{
    public const string Ki = "00112233445566778899AABBCCDDEEFF";

    /// <summary>The profiles that the Ericsson sandbox has, and its codes.</summary>
    public static (string Key, string Value)[] Ericsson { get; } =
    [
        ("UserId", "sandbox-user"), ("Password", "sandbox-secret"),
        ("Profiles:basic", "1"), ("Profiles:plus", "2"), ("Profiles:business", "3"),
        ("EpsProfiles:lte-50", "1"), ("EpsProfiles:lte-150", "2"), ("EpsProfiles:5g-300", "3"),
        ("Keys:sim-1", Ki), ("Authentication:fsetind", "1"), ("Authentication:a4ind", "2"), ("Authentication:adkey", "1"),
        ("RetryableCodes:0", "12001"), ("RetryableCodes:1", "12003"), ("RetryableCodes:2", "12004"),
    ];

    /// <summary>The templates that the Huawei sandbox has, and its codes.</summary>
    public static (string Key, string Value)[] Hlr { get; } =
    [
        ("Hlr:OpName", "sandbox-user"), ("Hlr:Password", "sandbox-secret"), ("Hlr:HlrSn", "1"), ("Hlr:CallsPerSecond", "1000"), ("Hlr:RetryDelay", "00:00:00.001"), ("Hlr:BreakerMinimum", "100"),
        ("Hlr:Profiles:basic", "11"), ("Hlr:Profiles:plus", "12"), ("Hlr:Profiles:business", "13"),
        ("Hlr:EpsProfiles:lte-50", "1"), ("Hlr:EpsProfiles:lte-150", "2"), ("Hlr:EpsProfiles:5g-300", "3"),
        ("Hlr:Apns:internet", "7"), ("Hlr:Keys:sim-1", Ki),
        ("Hlr:Authentication:CARDTYPE", "USIM"), ("Hlr:Authentication:ALG", "MILENAGE"), ("Hlr:Authentication:OPSNO", "1"), ("Hlr:Authentication:KEYTYPE", "ClearKey"),
        ("Hlr:ExistsCodes:0", "3002"), ("Hlr:ExistsCodes:1", "3005"), ("Hlr:RetryableCodes:0", "4001"), ("Hlr:RetryableCodes:1", "4003"), ("Hlr:UnclearCodes:0", "4002"),
    ];

    /// <summary>The traffic profiles that the Huawei sandbox has.</summary>
    public static (string Key, string Value)[] Fan { get; } =
    [
        ("Fan:UserName", "sandbox-user"), ("Fan:Password", "sandbox-secret"), ("Fan:CallsPerSecond", "1000"), ("Fan:RetryDelay", "00:00:00.001"), ("Fan:BreakerMinimum", "100"),
        ("Fan:Profiles:50", "TP-50M"), ("Fan:Profiles:100", "TP-100M"), ("Fan:Profiles:250", "TP-250M"), ("Fan:Profiles:500", "TP-500M"),
        ("Fan:SuspendProfile", "TP-WALLED"), ("Fan:Uplink", "0/9/1"), ("Fan:RetryableCodes:0", "1600"),
    ];

    /// <summary>A subscriber of Huawei's HLR, which takes fewer characteristics.</summary>
    public static ServiceConfiguration HlrSubscriber(string imsi = "232991234500001", string msisdn = "437209990001") => Of("svc-mobile-3", $$"""
        {"msisdn":"{{msisdn}}","imsi":"{{imsi}}","kiReference":"sim-1","subscriberProfile":"plus","data":true,"epsProfile":"lte-150"}
        """);

    /// <summary>A subscriber whose SIM's key the gateway has to load.</summary>
    public static ServiceConfiguration Subscriber(string imsi = "232991234500001", string msisdn = "437209990001", string key = "svc-mobile-1") => Of(key, $$"""
        {"msisdn":"{{msisdn}}","imsi":"{{imsi}}","kiReference":"sim-1","subscriberProfile":"plus","data":true,"dataProfile":"1","camelProfile":"1","epsProfile":"lte-150"}
        """);

    /// <summary>A subscriber with everything that the registers can hold.</summary>
    public static ServiceConfiguration Full(string imsi = "232991234500002", string msisdn = "437209990002") => Of("svc-mobile-2", $$"""
        {"msisdn":"{{msisdn}}","imsi":"{{imsi}}","kiReference":"sim-1","subscriberProfile":"business","voice":true,"smsMt":true,"smsMo":false,
         "data":true,"dataProfile":"1","camelProfile":"2","epsProfile":"5g-300","roaming":true,"clip":true,"hold":true,"multiparty":false,"callWaiting":true,
         "voiceBarring":"outgoing","callForwardBusy":{"provisioned":true,"active":true,"number":"43720000001"},"callForwardNoReply":{"provisioned":false},
         "apn":[{"id":"1","apn":"internet.example","pdpType":"IPv4","qos":"3"},{"id":"2","apn":"fixed.example","fixedAddress":"192.0.2.7"}]}
        """);

    private static ServiceConfiguration Of(string key, string characteristics) => new()
    {
        Key = key,
        Specification = "mobile-subscriber",
        CustomerId = "C-1001",
        Characteristics = JsonElement.Parse(characteristics).EnumerateObject().ToDictionary(member => member.Name, member => member.Value),
    };
}
