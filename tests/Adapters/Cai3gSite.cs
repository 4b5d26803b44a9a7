using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Ericsson;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The Ericsson sandbox and a session on it.</summary>
internal sealed class Cai3gSite : IAsyncDisposable
{
    public const string Address = "/CAI3G1.2/services/CAI3G1.2";
    public const string Hlr = "Subscription@http://schemas.ericsson.com/ema/UserProvisioning/GsmHlr/";
    public const string Auc = "Subscription@http://schemas.ericsson.com/ema/UserProvisioning/GsmAuc/";
    public const string Eps = "EPSMultiSC@http://schemas.ericsson.com/ma/HSS/";

    private readonly SoapSandbox _server;
    private ulong _sequence;

    private Cai3gSite(SoapSandbox server) => _server = server;

    public SoapSandbox Server => _server;

    public ulong NextSequence => _sequence + 1;

    public string Session { get; private set; } = "";

    public static async Task<Cai3gSite> StartAsync(EricssonSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var site = new Cai3gSite(await SoapSandbox.StartAsync(
            new SandboxOptions { Ericsson = options ?? new EricssonSandboxOptions(), Clock = clock ?? TimeProvider.System }, "Ericsson"));
        await site.LogInAsync();
        return site;
    }

    public async Task<SoapAnswer> LogInAsync(string user = "sandbox-user", string password = "sandbox-secret")
    {
        var answer = await SendAsync("Login", Envelope("", $"<c:Login><c:userId>{user}</c:userId><c:pwd>{password}</c:pwd></c:Login>"));
        if (answer.Status == 200)
        {
            Session = answer.Text("sessionId")!;
            _sequence = ulong.Parse(answer.Text("baseSequenceId")!);
        }

        return answer;
    }

    public Task<SoapAnswer> CallAsync(string operation, string content, string transaction = "tx-1") =>
        SendAsync(operation, Envelope(Header(Session, transaction, $"{++_sequence}"), $"<c:{operation}>{content}</c:{operation}>"));

    public Task<SoapAnswer> SendAsync(string operation, string envelope) => _server.PostAsync(Address, envelope, $"\"CAI3G#{operation}\"");

    public Task<SoapAnswer> CreateAucAsync(string imsi) => CallAsync("Create", CreateAuc(imsi));

    public Task<SoapAnswer> CreateHlrAsync(string imsi, string msisdn, string profile = "1") => CallAsync("Create", CreateHlr(imsi, msisdn, profile));

    public Task<SoapAnswer> CreateEpsAsync(string imsi, string msisdn) => CallAsync("Create", CreateEps(imsi, msisdn));

    public Task<SoapAnswer> SetHlrAsync(string msisdn, string values) => CallAsync(
        "Set", Id(Hlr, $"<h:msisdn>{msisdn}</h:msisdn>") + $"<c:MOAttributes><h:setSubscription msisdn=\"{msisdn}\">{values}</h:setSubscription></c:MOAttributes>");

    public Task<SoapAnswer> GetAsync(string type, string key) => CallAsync("Get", Id(type, key));

    public Task<SoapAnswer> DeleteAsync(string type, string key) => CallAsync("Delete", Id(type, key));

    public static string CreateAuc(string imsi) => Id(Auc, $"<a:imsi>{imsi}</a:imsi>") +
        $"<c:MOAttributes><a:createSubscription imsi=\"{imsi}\"><a:imsi>{imsi}</a:imsi><a:ki>00112233445566778899AABBCCDDEEFF</a:ki>" +
        "<a:fsetind>1</a:fsetind></a:createSubscription></c:MOAttributes>";

    public static string CreateHlr(string imsi, string msisdn, string profile = "1") => Id(Hlr, $"<h:msisdn>{msisdn}</h:msisdn><h:imsi>{imsi}</h:imsi>") +
        $"<c:MOAttributes><h:createSubscription imsi=\"{imsi}\" msisdn=\"{msisdn}\"><h:msisdn>{msisdn}</h:msisdn><h:imsi>{imsi}</h:imsi>" +
        $"<h:profileId>{profile}</h:profileId><h:nam><h:prov>0</h:prov></h:nam></h:createSubscription></c:MOAttributes>";

    public static string CreateEps(string imsi, string msisdn) => Id(Eps, $"<e:imsi>{imsi}</e:imsi>") +
        $"<c:MOAttributes><e:CreateEPSMultiSC imsi=\"{imsi}\"><e:imsi>{imsi}</e:imsi><e:msisdn>{msisdn}</e:msisdn><e:epsProfileId>1</e:epsProfileId>" +
        "</e:CreateEPSMultiSC></c:MOAttributes>";

    public static string Id(string type, string key) => $"<c:MOType>{type}</c:MOType><c:MOId>{key}</c:MOId>";

    public static string Header(string session, string transaction, string sequence) =>
        $"<c:SessionId>{session}</c:SessionId><c:TransactionId>{transaction}</c:TransactionId><c:SequenceId>{sequence}</c:SequenceId>";

    public static string Envelope(string header, string content) =>
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:c=\"http://schemas.ericsson.com/cai3g1.2/\" " +
        "xmlns:h=\"http://schemas.ericsson.com/ema/UserProvisioning/GsmHlr/\" xmlns:a=\"http://schemas.ericsson.com/ema/UserProvisioning/GsmAuc/\" " +
        "xmlns:e=\"http://schemas.ericsson.com/ma/HSS/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" +
        (header.Length > 0 ? $"<s:Header>{header}</s:Header>" : "") + $"<s:Body>{content}</s:Body></s:Envelope>";

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
