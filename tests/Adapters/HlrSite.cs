using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Huawei;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The Huawei sandbox's HLR and a session on it.</summary>
internal sealed class HlrSite : IAsyncDisposable
{
    private HlrSite(SoapSandbox server) => Server = server;

    public SoapSandbox Server { get; }

    /// <summary>Path of the session, as the login's <c>Location</c> says it.</summary>
    public string Session { get; private set; } = "/";

    public static async Task<HlrSite> StartAsync(HuaweiSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var site = new HlrSite(await SoapSandbox.StartAsync(
            new SandboxOptions { Huawei = options ?? new HuaweiSandboxOptions(), Clock = clock ?? TimeProvider.System }, "Huawei"));
        await site.LogInAsync();
        return site;
    }

    public async Task<SoapAnswer> LogInAsync(string password = "sandbox-secret")
    {
        var answer = await SendAsync("/", "LGI", $"<o:OPNAME>sandbox-user</o:OPNAME><o:PWD>{password}</o:PWD>");
        if (answer.Status == 307)
        {
            Session = answer.Location!.AbsolutePath;
        }

        return answer;
    }

    public Task<SoapAnswer> CallAsync(string operation, string fields) => SendAsync(Session, operation, fields);

    public Task<SoapAnswer> AddKeyAsync(string imsi) => CallAsync(
        "ADD_KI", $"<o:HLRSN>1</o:HLRSN><o:IMSI>{imsi}</o:IMSI><o:OPERTYPE>ADD</o:OPERTYPE><o:KIVALUE>00112233445566778899AABBCCDDEEFF</o:KIVALUE>");

    public Task<SoapAnswer> AddAsync(string imsi, string isdn, string template = "12") => CallAsync(
        "ADD_TPLSUB", $"<o:IMSI>{imsi}</o:IMSI><o:ISDN>{isdn}</o:ISDN><o:TPLTYPE>NORMAL</o:TPLTYPE><o:TPLID>{template}</o:TPLID>");

    public Task<SoapAnswer> SendAsync(string path, string operation, string fields) => Server.PostAsync(path, Envelope(operation, fields), "\"Notification\"");

    public static string Envelope(string operation, string fields) =>
        $"<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:o=\"http://www.huawei.com/HLR9820/{operation}\"><s:Body>" +
        $"<o:{operation}>{fields}</o:{operation}></s:Body></s:Envelope>";

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
