using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What failures on the wire mean; asked of Salesforce, made in the plumbing that all vendors share.</summary>
public sealed class VendorFailureTests
{
    private const string Token = "POST /services/oauth2/token";
    private const string Account = "GET /services/data/v62.0/sobjects/Account/";
    private const string Composite = "POST /services/data/v62.0/composite";
    private const string Record = """{"attributes":{"type":"Account"},"Id":"001D000000IqhSLIAZ","Name":"X"}""";
    private const string Saved = """{"compositeResponse":[{"body":null,"httpStatusCode":204,"referenceId":"saved"},{"body":""" + Record + ""","httpStatusCode":200,"referenceId":"read"}]}""";

    private static readonly Id<Customer> Id = new("sf-001D000000IqhSLIAZ");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hang", FaultKind.VendorTimeout)]
    [InlineData("stuck", FaultKind.VendorTimeout)]
    [InlineData("reset", FaultKind.VendorFailed)]
    [InlineData("endless", FaultKind.VendorFailed)]
    [InlineData("garbage", FaultKind.VendorFailed)]
    [InlineData("html", FaultKind.VendorFailed)]
    [InlineData("empty", FaultKind.VendorFailed)]
    [InlineData("null", FaultKind.VendorFailed)]
    [InlineData("html404", FaultKind.VendorFailed)]
    [InlineData("500", FaultKind.VendorFailed)]
    [InlineData("502", FaultKind.VendorFailed)]
    [InlineData("503", FaultKind.VendorUnavailable)]
    [InlineData("429", FaultKind.VendorUnavailable)]
    [InlineData("403", FaultKind.VendorFailed)]
    [InlineData("301", FaultKind.VendorFailed)]
    public async Task A_failed_read_says_how_it_failed(string failure, FaultKind expected)
    {
        await using var server = Vendor((_, _) => ReplyFor(failure));
        await using var host = Host(server);

        var read = await host.Directory<Customer>().FindAsync(Id, Cancellation);

        Assert.Equal(expected, read.Fault?.Kind);
        Assert.DoesNotContain("127.0.0.1", read.Fault!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-detail", read.Fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hang", FaultKind.OutcomeUnknown)]
    [InlineData("reset", FaultKind.OutcomeUnknown)]
    [InlineData("garbage", FaultKind.OutcomeUnknown)]
    [InlineData("504", FaultKind.OutcomeUnknown)]
    [InlineData("500", FaultKind.VendorFailed)]
    [InlineData("503", FaultKind.VendorUnavailable)]
    public async Task A_failed_write_says_whether_it_may_have_happened(string failure, FaultKind expected)
    {
        await using var server = Vendor((_, _) => ReplyFor(failure));
        await using var host = Host(server);

        var created = await host.Directory<Customer>().CreateAsync(Draft(), new("key"), Cancellation);

        Assert.Equal(expected, created.Fault?.Kind);
    }

    [Fact]
    public async Task A_vendor_that_cannot_be_reached_was_never_asked()
    {
        await using var host = AdapterHost.At("Salesforce", Nowhere());

        var created = await host.Directory<Customer>().CreateAsync(Draft(), new("key"), Cancellation);

        Assert.Equal(FaultKind.VendorUnavailable, created.Fault?.Kind);
    }

    [Fact]
    public async Task A_lost_answer_stays_lost_when_the_vendor_then_goes_away()
    {
        await using var server = Vendor((_, count) => count == 0 ? Reply.Reset : Reply.Of(503, ""));
        await using var host = Host(server);

        var created = await host.Directory<Customer>().CreateAsync(Draft(), new("key"), Cancellation);

        Assert.Equal(FaultKind.OutcomeUnknown, created.Fault?.Kind);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("503")]
    [InlineData("429")]
    [InlineData("hang")]
    public async Task A_read_is_repeated_until_it_is_answered(string failure)
    {
        await using var server = Vendor((_, count) => count < 2 ? ReplyFor(failure) : Reply.Of(200, Record));
        await using var host = Host(server);

        var read = await host.Directory<Customer>().FindAsync(Id, Cancellation);

        Assert.True(read.IsSuccess, read.Fault?.ToString());
        Assert.Equal(3, server.Count(Account));
    }

    [Fact]
    public async Task A_read_is_given_up_after_the_repetitions_that_are_allowed()
    {
        await using var server = Vendor((_, _) => Reply.Of(503, ""));
        await using var host = Host(server);

        await host.Directory<Customer>().FindAsync(Id, Cancellation);

        Assert.Equal(3, server.Count(Account));
    }

    [Fact]
    public async Task A_keyed_creation_is_repeated_and_succeeds()
    {
        await using var server = Vendor((_, count) => count == 0 ? Reply.Reset : Reply.Of(200, Saved));
        await using var host = Host(server);

        var created = await host.Directory<Customer>().CreateAsync(Draft(), new("key"), Cancellation);

        Assert.Equal(Id, created.Value.Id);
        Assert.Equal(2, server.Count(Composite));
    }

    [Fact]
    public async Task A_pause_longer_than_we_wait_goes_back_to_the_caller()
    {
        await using var server = Vendor((_, _) => Reply.Of(503, "", "Retry-After: 120\r\n"));
        await using var host = Host(server);

        var read = await host.Directory<Customer>().FindAsync(Id, Cancellation);

        Assert.Equal(TimeSpan.FromSeconds(120), read.Fault?.RetryAfter);
        Assert.Equal(1, server.Count(Account));
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_by_one_call_for_all()
    {
        var tokens = 0;
        await using var server = new FaultServer((line, count) =>
            line.StartsWith(Token, StringComparison.Ordinal) ? Issue(Interlocked.Increment(ref tokens)) : Reply.Of(200, Record));
        await using var host = Host(server);

        var reads = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.Directory<Customer>().FindAsync(Id, Cancellation)));

        Assert.All(reads, read => Assert.True(read.IsSuccess));
        Assert.Equal(1, tokens);
    }

    [Fact]
    public async Task An_expired_token_is_replaced_and_the_call_repeated()
    {
        await using var server = Vendor((_, count) => count == 0 ? Expired() : Reply.Of(200, Record));
        await using var host = Host(server);

        var read = await host.Directory<Customer>().FindAsync(Id, Cancellation);

        Assert.True(read.IsSuccess, read.Fault?.ToString());
        Assert.Equal(2, server.Count(Token));
    }

    [Fact]
    public async Task Fifty_calls_that_find_their_token_expired_fetch_one_new_one()
    {
        await using var server = Vendor((line, _) => line.EndsWith("token-0", StringComparison.Ordinal) ? Expired() : Reply.Of(200, Record));
        await using var host = Host(server);

        var reads = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.Directory<Customer>().FindAsync(Id, Cancellation)));

        Assert.All(reads, read => Assert.True(read.IsSuccess, read.Fault?.ToString()));
        Assert.Equal(2, server.Count(Token));
    }

    [Fact]
    public async Task A_vendor_that_refuses_every_token_is_asked_twice_and_no_more()
    {
        await using var server = Vendor((_, _) => Expired());
        await using var host = Host(server);

        var read = await host.Directory<Customer>().FindAsync(Id, Cancellation);

        Assert.Equal(FaultKind.VendorFailed, read.Fault?.Kind);
        Assert.Equal(2, server.Count(Account));
    }

    [Fact]
    public async Task Wrong_credentials_are_a_vendor_failure_that_does_not_speak_of_credentials()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(400, """{"error":"invalid_client","error_description":"secret-detail"}"""));
        await using var host = Host(server);

        var read = await host.Directory<Customer>().FindAsync(Id, Cancellation);

        Assert.Equal(FaultKind.VendorFailed, read.Fault?.Kind);
        Assert.DoesNotContain("client", read.Fault!.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_caller_who_leaves_is_let_go_at_once()
    {
        await using var server = Vendor((_, _) => Reply.Hang);
        await using var host = AdapterHost.At("Salesforce", server.Address);
        using var leave = new CancellationTokenSource();

        var reading = host.Directory<Customer>().FindAsync(Id, leave.Token);
        SpinWait.SpinUntil(() => server.Count(Account) == 1, TimeSpan.FromSeconds(10));
        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task All_attempts_together_keep_within_the_time_of_the_call()
    {
        await using var server = Vendor((_, _) => Reply.Hang);
        await using var host = AdapterHost.At("Salesforce", server.Address, ("Timeout", "00:00:00.7"), ("AttemptTimeout", "00:00:00.5"));
        var started = TimeProvider.System.GetTimestamp();

        var read = await host.Directory<Customer>().FindAsync(Id, Cancellation);

        Assert.Equal(FaultKind.VendorTimeout, read.Fault?.Kind);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(0.65), TimeSpan.FromSeconds(3));
    }

    private static FaultServer Vendor(Func<string, int, Reply> answer) =>
        new((line, count) => line.StartsWith(Token, StringComparison.Ordinal) ? Issue(count) : answer(line, count));

    private static AdapterHost Host(FaultServer server) =>
        AdapterHost.At("Salesforce", server.Address, ("AttemptTimeout", "00:00:00.4"), ("MaxAnswerBytes", "1000000"));

    private static Reply Issue(int number) => Reply.Of(200, $$"""{"access_token":"token-{{number}}","token_type":"Bearer"}""");

    private static Reply Expired() => Reply.Of(401, """[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]""");

    private static Reply ReplyFor(string failure) => failure switch
    {
        "hang" => Reply.Hang,
        "stuck" => Reply.Stuck,
        "reset" => Reply.Reset,
        "endless" => Reply.Endless,
        "garbage" => Reply.Of(200, """{"Id": 7, secret-detail"""),
        "html" => Reply.Of(200, "<html>secret-detail</html>"),
        "html404" => Reply.Of(404, "<html>secret-detail</html>"),
        "empty" => Reply.Of(200, ""),
        "null" => Reply.Of(200, "null"),
        "429" => Reply.Of(429, "", "Retry-After: 0\r\n"),
        "301" => Reply.Of(301, "", "Location: http://127.0.0.1:1/\r\n"),
        _ => Reply.Of(int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture), """[{"message":"secret-detail","errorCode":"UNKNOWN_EXCEPTION"}]"""),
    };

    private static Customer Draft() => new() { Name = "X", EngagedParty = new() { Id = "p" } };
}
