using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Customers;
using static TeleCo.Gateway.Tests.Unit.Operations.TestGateway;

namespace TeleCo.Gateway.Tests.Unit.Operations;

public sealed class CreateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_scope_nothing_is_asked_of_a_vendor()
    {
        await using var gateway = await StartAsync();

        var outcome = await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(scopes: ["customers.read"]), Token);

        Assert.Equal(FaultKind.InsufficientScope, outcome.Fault?.Kind);
        Assert.Empty(gateway.Two.Calls);
    }

    [Fact]
    public async Task A_request_that_is_not_valid_does_not_use_up_its_key()
    {
        await using var gateway = await StartAsync();

        var refused = await gateway.Get<CreateCustomer>().RunAsync(Customer(name: ""), Call(key: "k"), Token);
        var call = Call(key: "k");
        var created = await gateway.Get<CreateCustomer>().RunAsync(Customer(), call, Token);

        Assert.Equal(FaultKind.Invalid, refused.Fault?.Kind);
        Assert.True(created.IsSuccess);
        Assert.False(call.Replayed);
    }

    [Fact]
    public async Task The_same_key_and_wish_give_the_first_outcome_again()
    {
        await using var gateway = await StartAsync();
        var (first, second) = (Call(key: "k"), Call(key: "k"));

        var created = await gateway.Get<CreateCustomer>().RunAsync(Customer(), first, Token);
        var replayed = await gateway.Get<CreateCustomer>().RunAsync(Customer(), second, Token);

        Assert.Equal(Json(created), Json(replayed));
        Assert.Equal((false, true), (first.Replayed, second.Replayed));
        Assert.Single(gateway.Two.Creations);
        await using var db = gateway.Node.Open();
        Assert.Equal("CustomerCreateEvent", (await db.Outbox.SingleAsync(Token)).EventType);
    }

    [Fact]
    public async Task A_key_belongs_to_one_wish_of_one_client()
    {
        await using var gateway = await StartAsync();
        await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        var reused = await gateway.Get<CreateCustomer>().RunAsync(Customer(name: "Other"), Call(key: "k"), Token);
        var stranger = await gateway.Get<CreateCustomer>().RunAsync(Customer(name: "Other"), Call(key: "k", client: "another"), Token);

        Assert.Equal(FaultKind.IdempotencyKeyReused, reused.Fault?.Kind);
        Assert.True(stranger.IsSuccess);
    }

    [Fact]
    public async Task After_an_unknown_outcome_the_same_effect_is_looked_for_before_it_is_tried_again()
    {
        await using var gateway = await StartAsync();
        gateway.Two.OnCreate = Answer(new Fault(FaultKind.OutcomeUnknown, "It may have happened."));
        var unknown = await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        gateway.Two.OnCreate = null;
        var settled = await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        Assert.Equal(FaultKind.OutcomeUnknown, unknown.Fault?.Kind);
        Assert.True(settled.IsSuccess);
        Assert.Equal([false, true], gateway.Two.Creations.Select(key => key.MayHaveHappened));
        Assert.Single(gateway.Two.Creations.Select(key => key.Value).Distinct());
    }

    [Theory]
    [InlineData(FaultKind.VendorUnavailable)]
    [InlineData(FaultKind.RateLimited)]
    public async Task A_failure_that_changed_nothing_gives_the_key_back(FaultKind kind)
    {
        await using var gateway = await StartAsync();
        gateway.Two.OnCreate = Answer(new Fault(kind, "Not now."));
        await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        gateway.Two.OnCreate = null;
        var created = await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        Assert.True(created.IsSuccess);
        Assert.Equal([false, false], gateway.Two.Creations.Select(key => key.MayHaveHappened));
    }

    [Fact]
    public async Task A_refusal_is_kept_like_a_success()
    {
        await using var gateway = await StartAsync();
        gateway.Two.OnCreate = Answer(new Fault(FaultKind.Refused, "No credit."));
        var refused = await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        gateway.Two.OnCreate = null;
        var replayed = await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        Assert.Equal(refused.Fault, replayed.Fault);
        Assert.Single(gateway.Two.Creations);
    }

    [Fact]
    public async Task An_exception_becomes_a_fault_without_a_detail_and_leaves_the_outcome_open()
    {
        await using var gateway = await StartAsync();
        gateway.Two.OnCreate = _ => throw new InvalidOperationException("secret detail");
        var failed = await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        gateway.Two.OnCreate = null;
        await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);

        Assert.Equal(FaultKind.Internal, failed.Fault?.Kind);
        Assert.DoesNotContain("secret", failed.Fault?.Message, StringComparison.Ordinal);
        Assert.Contains(gateway.Log.Lines, line => line.Level == LogLevel.Error);
        Assert.True(gateway.Two.Creations.Last().MayHaveHappened);
    }

    [Fact]
    public async Task A_caller_that_hangs_up_does_not_end_what_was_begun()
    {
        await using var gateway = await StartAsync();
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        gateway.Two.OnCreate = async token =>
        {
            begun.SetResult();
            await gate.Task.WaitAsync(token);
            return null;
        };
        using var caller = new CancellationTokenSource();

        var creating = gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), caller.Token);
        await begun.Task;
        await caller.CancelAsync();
        gate.SetResult();
        var created = await creating;

        var again = Call(key: "k");
        var replayed = await gateway.Get<CreateCustomer>().RunAsync(Customer(), again, Token);
        Assert.True(created.IsSuccess);
        Assert.True(again.Replayed);
        Assert.Equal(Json(created), Json(replayed));
    }

    [Fact]
    public async Task A_new_object_belongs_to_the_callers_partner_and_goes_to_that_partners_vendor()
    {
        await using var gateway = await StartAsync();

        var created = await gateway.Get<CreateCustomer>().RunAsync(Customer(partner: "P-1001"), Call(partner: "P-2001"), Token);

        Assert.Equal(new PartnerId("P-2001"), created.Value.Partner);
        Assert.Single(gateway.One.Items);
        Assert.Empty(gateway.Two.Calls);
    }

    [Fact]
    public async Task Every_call_leaves_one_audit_entry_with_its_outcome()
    {
        await using var gateway = await StartAsync();

        await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(), Token);
        await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(scopes: []), Token);
        await gateway.Get<GetCustomer>().RunAsync(new("tw-none"), Call(), Token);

        Assert.Equal(
            [("customers.create", "customer/tw-1", "success"), ("customers.create", null, "insufficient_scope"), ("customers.get", "customer/tw-none", "not_found")],
            (await gateway.Node.ReadAuditAsync()).Select(entry => (entry.Action, entry.Object, entry.Outcome)));
    }

    [Fact]
    public async Task A_replay_and_a_misused_key_leave_an_audit_entry_too()
    {
        await using var gateway = await StartAsync();

        await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);
        await gateway.Get<CreateCustomer>().RunAsync(Customer(), Call(key: "k"), Token);
        await gateway.Get<CreateCustomer>().RunAsync(Customer(name: "Other"), Call(key: "k"), Token);

        Assert.Equal(
            [("customer/tw-1", "success"), ("customer/tw-1", "success"), (null, "idempotency_key_reused")],
            (await gateway.Node.ReadAuditAsync()).Select(entry => (entry.Object, entry.Outcome)));
    }

    private static Func<CancellationToken, Task<Outcome<Customer>?>> Answer(Fault fault) => _ => Task.FromResult<Outcome<Customer>?>(fault);

    private static string Json(Outcome<Customer> outcome) => JsonSerializer.Serialize(outcome.Value, ModelJson.Default.Customer);
}
