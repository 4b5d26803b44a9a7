using System.Text;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Nokia;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Bodies of intents, against the samples and the YANG modules of the shared specifications, and what is refused without a call.</summary>
public sealed class NokiaIntentTests
{
    private static readonly string[] Modules = ["nokia/ibn@2026-01-15.yang", "nokia/ont@2026-01-15.yang", "nokia/l2-user@2026-01-15.yang"];

    private static readonly NokiaOptions Options = new();
    private static readonly NokiaIntents Intents = new(Options);
    private static readonly NokiaClient Client = new(null!, Options);

    public static TheoryData<string> Names { get; } = ["ont", "l2-user", "l2-user-tagged", "l2-user-transparent", "ont-bare"];

    [Theory]
    [InlineData("ont", "nokia/samples/ont-create-request.json")]
    [InlineData("l2-user", "nokia/samples/l2-user-create-request.json")]
    public void The_body_of_a_creation_is_the_sample(string name, string sample)
    {
        var expected = JsonNode.Parse(NetworkSandbox.Sample(sample))!;
        if (name == "l2-user")
        {
            expected["ibn:intent"]!["target"] = "ONT-AT9-000123#LAN1#cs-0001-ftth"; // ours ends with the service's key
        }

        Assert.True(JsonNode.DeepEquals(expected, Body(Client.Create(Of(name)))), Body(Client.Create(Of(name))).ToJsonString());
    }

    [Fact]
    public void Other_bodies_are_the_samples()
    {
        var user = Of("l2-user");

        Same("l2-user-modify-request.json", Client.Change(user, new() { ["speed-profile"] = "HSI-500-100" }));
        Same("state-suspend-request.json", Client.Require(user.Type, user.Target, "suspend"));
        Same("state-delete-request.json", Client.Require(user.Type, user.Target, "delete"));
        Assert.Equal("{\"ibn:input\":{}}", Body(Client.Synchronize(user.Type, user.Target)).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_body_of_a_creation_is_valid_by_the_YANG_modules(string name) =>
        Assert.Equal("", await Yanglint.ProblemsAsync(Tree(Body(Client.Create(Of(name)))), "config", Modules));

    [Fact]
    public async Task Control_an_invalid_body_is_seen() =>
        Assert.NotEqual("", await Yanglint.ProblemsAsync(Tree(Body(Client.Create(Of("ont")))).Replace("xgs", "xpon", StringComparison.Ordinal), "config", Modules));

    [Fact]
    public void Addresses_hold_the_target_escaped_and_ask_for_the_push()
    {
        const string intent = "/24.6-altiplano-ac/rest/restconf/data/ibn:ibn/intent=ONT-AT9-000123%23LAN1%23cs-0001-ftth,l2-user";
        var user = Of("l2-user");

        Assert.Equal("/24.6-altiplano-ac/rest/restconf/data/ibn:ibn?altiplano-triggerSyncUponSuccess=true", Client.Create(user).Path);
        Assert.Equal($"{intent}?altiplano-triggerSyncUponSuccess=true", Client.Change(user, []).Path);
        Assert.Equal(intent, Client.Require(user.Type, user.Target, "suspend").Path);
        Assert.Equal($"{intent}/audit", Client.Audit(user.Type, user.Target).Path);
        Assert.Equal(intent, new Uri(new Uri("https://host.example"), Client.Find(user.Type, user.Target).Path).PathAndQuery);
    }

    [Theory]
    [InlineData("ontName", null, "ontName")]
    [InlineData("ontName", "\"ONT#1\"", "ontName")]
    [InlineData("ontType", null, "ontType")]
    [InlineData("ontType", "\"XS-000\"", "ontType")]
    [InlineData("ontSerialNumber", "\"alclb2c3d4e5\"", "ontSerialNumber")]
    [InlineData("ontSerialNumber", null, null)]
    [InlineData("ponTechnology", "\"epon\"", "ponTechnology")]
    [InlineData("fiberName", null, "fiberName")]
    [InlineData("uni", "7", "uni")]
    [InlineData("serviceProfile", null, "serviceProfile")]
    [InlineData("infra", null, "infra")]
    [InlineData("vlanMode", "\"translateAndAdd\"", "vlanMode")]
    [InlineData("vlanMode", "\"tagged\"", "userVlan")]
    [InlineData("vlanMode", null, null)]
    [InlineData("userVlan", "4095", "userVlan")]
    [InlineData("downstreamMbps", null, "downstreamMbps")]
    [InlineData("downstreamMbps", "251", "downstreamMbps")]
    [InlineData("upstreamMbps", "0", "upstreamMbps")]
    [InlineData("slot", "\"one\"", "slot")]
    [InlineData("slot", "\"1\"", null)]
    [InlineData("unknownMulticast", "\"flood\"", "unknownMulticast")]
    [InlineData("msisdn", "\"43\"", "msisdn")]
    public void A_characteristic_is_refused_by_its_name(string name, string? value, string? field)
    {
        using var host = new HostHolder();

        var fault = host.Network.Check(NetworkServices.Ftth().With((name, value)));

        Assert.Equal(field is null ? "" : $"Invalid {field}", fault is null ? "" : $"{fault.Kind} {fault.Field}");
    }

    private static void Same(string sample, VendorRequest request) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(NetworkSandbox.Sample($"nokia/samples/{sample}")), Body(request)), Body(request).ToJsonString());

    private static NokiaIntent Of(string name) => name switch
    {
        "ont" => Intents.OntOf(NetworkServices.Ftth()),
        "ont-bare" => new NokiaIntents(new() { FromDeviceMapping = true }).OntOf(NetworkServices.Ftth().With(("ontSerialNumber", null), ("ponTechnology", null))),
        "l2-user-tagged" => Intents.UserOf(NetworkServices.Ftth().With(("vlanMode", "\"tagged\""), ("userVlan", "7"))),
        "l2-user-transparent" => Intents.UserOf(NetworkServices.Ftth().With(("vlanMode", "\"transparent\""))),
        _ => Intents.UserOf(NetworkServices.Ftth()),
    };

    private static JsonNode Body(VendorRequest request) => JsonNode.Parse(Encoding.UTF8.GetString(request.Body.Span))!;

    private static string Tree(JsonNode body) => new JsonObject { ["ibn:ibn"] = new JsonObject { ["intent"] = new JsonArray(body["ibn:intent"]!.DeepClone()) } }.ToJsonString();

    /// <summary>The port with the lists of a site set; nothing is called.</summary>
    private sealed class HostHolder : IDisposable
    {
        private readonly AdapterHost _host = AdapterHost.At(
            "Nokia", FaultServer.Nowhere(), ("OntTypes:0", "XS-010X-Q"), ("SpeedProfiles:0", "HSI-250-50"), ("SpeedProfiles:1", "VOICE-1-1"));

        public INetworkDomain Network => _host.Network;

        public void Dispose() => _host.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
