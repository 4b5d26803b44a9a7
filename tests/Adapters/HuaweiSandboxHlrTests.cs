namespace TeleCo.Gateway.Tests.Adapters;

public sealed class HuaweiSandboxHlrTests : IAsyncLifetime
{
    private const string Imsi = "232990000000051";
    private const string Isdn = "4372055500051";
    private const string Ki = "<o:KIVALUE>00112233445566778899AABBCCDDEEFF</o:KIVALUE>";

    private readonly SteppedClock _clock = new();
    private HlrSite _site = null!; // set before each test

    public async ValueTask InitializeAsync() => _site = await HlrSite.StartAsync(new() { SlowAnswer = TimeSpan.FromMilliseconds(300) }, _clock);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Operation, its fields, whether the vendor's schema takes it, and the result code.</summary>
    public static TheoryData<string, string, bool, string> Messages => new()
    {
        { "LST_SUB", Field("IMSI", Imsi), true, "3001" },
        { "LST_SUB", Field("ISDN", Isdn) + Field("DETAIL", "TRUE"), true, "3001" },
        { "LST_SUB", Field("DETAIL", "TRUE") + Field("ISDN", Isdn), true, "3001" },
        { "LST_SUB", Field("ISDN", Isdn) + Field("DETAIL", "true"), false, "1018" },
        { "LST_SUB", Field("IMSI", "12345"), false, "1018" },
        { "LST_SUB", Field("ISDN", "+43720"), false, "1018" },
        { "LST_SUB", Field("IMSI", Imsi) + Field("IMSI", Imsi), false, "1018" },
        { "LST_SUB", Field("IMSI", Imsi) + Field("RMVKI", "TRUE"), false, "1018" },
        { "LST_SUB", $"<IMSI>{Imsi}</IMSI>", false, "1018" },
        { "LST_SUB", $"<o:IMSI a=\"1\">{Imsi}</o:IMSI>", false, "1018" },
        { "LST_SUB", "", true, "1018" },
        { "LST_SUB", Field("IMSI", Imsi) + Field("HLRSN", "2"), true, "1018" },
        { "LST_KI", Field("IMSI", Imsi), true, "3007" },
        { "LST_KI", Field("ISDN", Isdn), false, "1018" },
        { "LST_IMSI", Field("ISDN", Isdn), true, "3001" },
        { "LST_ISDN", "", false, "1018" },
        { "RMV_KI", Field("IMSI", Imsi), true, "3007" },
        { "RMV_SUB", Field("IMSI", Imsi) + Field("RMVKI", "TRUE"), true, "3001" },
        { "MOD_LCK", Field("IMSI", Imsi) + Field("IC", "TRUE"), true, "3001" },
        { "MOD_LCK", Field("IMSI", Imsi) + Field("IC", "1"), false, "1018" },
        { "MOD_LCK", Field("IC", "TRUE"), true, "1018" },
        { "MOD_OPTGPRS", Field("IMSI", Imsi), false, "1018" },
        { "MOD_TPLEPS", Field("IMSI", Imsi) + Field("EPSUSERTPLID", "2"), true, "3001" },
        { "ADD_KI", Field("HLRSN", "1") + Field("IMSI", Imsi) + Field("OPERTYPE", "ADD") + Ki, true, "0" },
        { "ADD_KI", Field("IMSI", Imsi) + Field("OPERTYPE", "ADD") + Ki, false, "1018" },
        { "ADD_KI", Field("HLRSN", "1") + Field("IMSI", Imsi) + Field("OPERTYPE", "ADD") + Field("KIVALUE", "00"), false, "1018" },
        { "ADD_KI", Field("HLRSN", "1") + Field("IMSI", Imsi) + Field("OPERTYPE", "MOD") + Ki, true, "1018" },
        { "ADD_TPLSUB", Field("IMSI", Imsi) + Field("ISDN", Isdn) + Field("TPLTYPE", "NORMAL"), false, "1018" },
        { "ADD_TPLSUB", Field("IMSI", Imsi) + Field("ISDN", Isdn) + Field("TPLTYPE", "NORMAL") + Field("TPLID", "12"), true, "3012" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task The_HLR_says_what_is_wrong_with_200(string operation, string fields, bool isValid, string code)
    {
        var answer = await _site.CallAsync(operation, fields);

        Assert.Equal((200, code), (answer.Status, answer.Code));
        Assert.True(isValid || code == "1018");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task The_vendors_own_schema_agrees(string operation, string fields, bool isValid, string code)
    {
        var schemas = VendorSchemas.Read("huawei/hlr9820/envelope.xsd");

        Assert.Equal(isValid, VendorSchemas.Problems(schemas, HlrSite.Envelope(operation, fields)).Count == 0);
        var answer = await _site.CallAsync(operation, fields);
        Assert.Equal(code, answer.Code);
        Assert.Empty(VendorSchemas.Problems(schemas, answer.Body));
    }

    [Fact]
    public async Task A_subscriber_lives_from_its_key_to_its_removal()
    {
        var schemas = VendorSchemas.Read("huawei/hlr9820/envelope.xsd");
        SoapAnswer[] answers =
        [
            await _site.AddKeyAsync(Imsi),
            await _site.AddAsync(Imsi, Isdn),
            await _site.CallAsync("MOD_LCK", Field("ISDN", Isdn) + Field("IC", "TRUE") + Field("OC", "TRUE") + Field("GPRSLOCK", "TRUE") + Field("EPSLOCK", "TRUE")),
            await _site.CallAsync("LST_SUB", Field("ISDN", Isdn)),
            await _site.CallAsync("MOD_LCK", Field("ISDN", Isdn) + Field("IC", "FALSE") + Field("OC", "FALSE") + Field("GPRSLOCK", "FALSE") + Field("EPSLOCK", "FALSE")),
            await _site.CallAsync("MOD_OPTGPRS", Field("IMSI", Imsi) + Field("PROV", "ADDPDPCNTX") + Field("APNTPLID", "7")),
            await _site.CallAsync("MOD_TPLEPS", Field("IMSI", Imsi) + Field("EPSUSERTPLID", "3")),
            await _site.CallAsync("LST_KI", Field("IMSI", Imsi)),
            await _site.CallAsync("LST_IMSI", Field("ISDN", Isdn)),
            await _site.CallAsync("LST_ISDN", Field("IMSI", Imsi)),
            await _site.CallAsync("RMV_SUB", Field("IMSI", Imsi) + Field("RMVKI", "TRUE")),
        ];

        Assert.All(answers, answer => Assert.Equal((200, "0"), (answer.Status, answer.Code)));
        Assert.All(answers, answer => Assert.Empty(VendorSchemas.Problems(schemas, answer.Body)));
        Assert.Equal(("TRUE", "TRUE", "FALSE"), (answers[3].Text("IC"), answers[3].Text("EPSLOCK"), answers[3].Text("NGSLOCK")));
        Assert.Equal((Imsi, Isdn), (answers[8].Text("IMSI"), answers[9].Text("ISDN")));
        Assert.Equal(
            ["create KI", "create SUB", "suspend LCK", "resume LCK", "modify OPTGPRS", "modify TPLEPS", "delete SUB", "delete KI"],
            await _site.Server.EffectsAsync(Imsi));
        Assert.Equal("3001", (await _site.CallAsync("RMV_SUB", Field("IMSI", Imsi))).Code);
    }

    [Fact]
    public async Task Keys_and_subscribers_depend_on_each_other_and_no_key_is_shown()
    {
        Assert.Equal("3012", (await _site.AddAsync(Imsi, Isdn)).Code);
        await _site.AddKeyAsync(Imsi);
        Assert.Equal("3005", (await _site.AddKeyAsync(Imsi)).Code);
        Assert.Equal("3021", (await _site.AddAsync(Imsi, Isdn, "99")).Code);
        await _site.AddAsync(Imsi, Isdn);
        Assert.Equal("3002", (await _site.AddAsync(Imsi, "4372055500052")).Code);
        Assert.Equal("3013", (await _site.CallAsync("RMV_KI", Field("IMSI", Imsi))).Code);
        Assert.DoesNotContain("00112233", (await _site.CallAsync("LST_KI", Field("IMSI", Imsi))).Body);
        Assert.Equal("0", (await _site.AddAsync("232990019990051", "4372055500053")).Code);
    }

    [Fact]
    public async Task A_lock_that_is_as_wanted_says_so_and_changes_nothing()
    {
        await _site.AddAsync("232990019990052", Isdn);

        var answer = await _site.CallAsync("MOD_LCK", Field("ISDN", Isdn) + Field("IC", "FALSE"));

        Assert.Equal("3016", answer.Code);
        Assert.Equal(["create SUB", "noChange LCK"], await _site.Server.EffectsAsync("232990019990052"));
    }

    [Fact]
    public async Task A_login_redirects_to_the_sessions_own_address()
    {
        var answer = await _site.LogInAsync();

        Assert.Equal((307, "0"), (answer.Status, answer.Code));
        Assert.Equal(_site.Server.Http.BaseAddress!.Authority, answer.Location!.Authority);
        Assert.Equal("1002", (await _site.LogInAsync("wrong")).Code);
        Assert.Equal("5004", (await _site.SendAsync("/", "LST_SUB", Field("IMSI", Imsi))).Code);
        Assert.Equal("5004", (await _site.SendAsync("/S00000000000000000000000000000000", "LST_SUB", Field("IMSI", Imsi))).Code);
        Assert.Equal(404, (await _site.SendAsync("/other", "LST_SUB", Field("IMSI", Imsi))).Status);
    }

    [Fact]
    public async Task A_session_ends_by_logout_and_by_idle_time()
    {
        _clock.Step(TimeSpan.FromMinutes(10));
        Assert.Equal("5004", (await _site.CallAsync("LST_SUB", Field("IMSI", Imsi))).Code);
        await _site.LogInAsync();
        Assert.Equal("0", (await _site.CallAsync("LGO", "")).Code);
        Assert.Equal("5004", (await _site.CallAsync("LST_SUB", Field("IMSI", Imsi))).Code);
    }

    [Theory]
    [InlineData("nonsense", "\"Notification\"", "text/xml", 500)]
    [InlineData("@", "\"other\"", "text/xml", 500)]
    [InlineData("@", "\"Notification\"", "application/xml", 415)]
    [InlineData("@", "'Notification'", "text/xml", 200)]
    [InlineData("@", "\"\"", "text/xml", 200)]
    public async Task The_transport_is_SOAP(string message, string action, string mediaType, int status)
    {
        var text = message.Replace("@", HlrSite.Envelope("LST_SUB", Field("IMSI", Imsi)));

        Assert.Equal(status, (await _site.Server.PostAsync(_site.Session, text, action, mediaType)).Status);
    }

    [Fact]
    public async Task A_name_of_another_operations_namespace_is_no_operation() => Assert.Equal(
        500,
        (await _site.Server.PostAsync(_site.Session, HlrSite.Envelope("LST_SUB", "").Replace("o:LST_SUB", "o:LST_KI"), "\"\"")).Status);

    [Fact]
    public async Task Numbers_fail_as_their_digits_say()
    {
        Assert.Equal("4001", (await _site.AddKeyAsync("232999990100051")).Code);
        Assert.Equal("0", (await _site.AddKeyAsync("232999990100051")).Code);
        await _site.AddKeyAsync("232999990300051");
        Assert.Equal("3099", (await _site.AddAsync("232999990300051", Isdn)).Code);
        Assert.Equal("0", (await _site.AddKeyAsync("232999990500051")).Code);
        await Assert.ThrowsAsync<HttpRequestException>(() => _site.AddKeyAsync("232999990600051"));
        Assert.Equal("4002", (await _site.AddKeyAsync("232999990800051")).Code);
        Assert.Equal("4003", (await _site.AddKeyAsync("232999990900051")).Code);
        Assert.Equal("5004", (await _site.AddKeyAsync("232999990700051")).Code);
        await _site.LogInAsync();

        Assert.Equal("0", (await _site.AddKeyAsync("232999990700051")).Code);
        Assert.Equal(["create KI"], await _site.Server.EffectsAsync("232999990600051"));
        Assert.Equal(["create KI"], await _site.Server.EffectsAsync("232999990800051"));
    }

    [Fact]
    public async Task An_ordered_lock_is_a_result_and_calls_are_counted_without_their_session()
    {
        await _site.Server.AdminAsync("faults", """{"match":"POST /hlr#ADD_KI","kind":"lock"}""");

        Assert.Equal("4001", (await _site.AddKeyAsync(Imsi)).Code);
        Assert.Equal("0", (await _site.AddKeyAsync(Imsi)).Code);
        Assert.DoesNotContain(_site.Session, (await _site.Server.ReportAsync("calls")).ToString());
    }

    [Fact]
    public async Task Sample_requests_succeed_in_their_order()
    {
        foreach (var sample in (string[])["hlr-add-ki", "hlr-add-tplsub", "hlr-lst-sub", "hlr-mod-lck-suspend", "hlr-rmv-sub"])
        {
            var answer = await _site.Server.PostAsync(_site.Session, VendorSchemas.Sample($"huawei/samples/{sample}-request.xml"), "Notification");

            Assert.True(answer.Code is "0", $"{sample}: {answer.Body}");
        }
    }

    private static string Field(string name, string value) => $"<o:{name}>{value}</o:{name}>";
}
