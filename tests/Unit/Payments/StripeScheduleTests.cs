using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Payments.PaymentWorld;

namespace TeleCo.Gateway.Tests.Unit.Payments;

/// <summary>The same as <see cref="ScheduleTests"/> on the wire: Stripe's adapter and Stripe's sandbox, which cuts connections before and after its work, and calls in twice and out of order.</summary>
public sealed class StripeScheduleTests
{
    private const int Rounds = 6;
    private const int WishesOfRound = 40;

    private static readonly string[] Faults = ["reset", "resetAfterCommit", "commitThenError", "commitThenSavedError", "lock", "rateLimit"];

    private readonly List<Payment> _paid = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_wish_moves_money_once_at_most_and_in_the_end_the_ledger_is_what_stripe_has()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var world = await StartAsync(stripe: true);
        await using var receiver = await ReceiveAsync(world);
        using var side = new HttpClient { BaseAddress = new Uri(world.Stripe!.BaseUrl("Stripe"), "__sandbox/") };
        await PostAsync(side, "webhooks", $$"""{"url":"{{receiver.Urls.First()}}/webhooks/stripe","secret":"whsec_test","duplicate":true,"shuffle":true}""");
        for (var round = 0; round < Rounds; round++)
        {
            await RunAsync(world, side, random, round);
        }

        (await side.DeleteAsync(new Uri("faults", UriKind.Relative), Token)).EnsureSuccessStatusCode();
        await receiver.StopAsync(Token); // what is still called in later is about what is known
        await world.SettleAsync();
        await CheckAsync(world, await side.GetFromJsonAsync<JsonElement>("effects", Token));
    }

    private async Task RunAsync(PaymentWorld world, HttpClient side, Random random, int round)
    {
        for (var fault = 0; fault < 6; fault++)
        {
            var target = random.Next(3) == 0 ? "POST /v1/refunds" : "POST /v1/payment_intents";
            await PostAsync(side, "faults", $$"""{"match":"{{target}}","kind":"{{Faults[random.Next(Faults.Length)]}}","count":{{1 + random.Next(4)}}}""");
        }

        var wishes = Enumerable.Range(0, WishesOfRound).Select(number => random.Next(4) == 0 ? random.Next((round * WishesOfRound) + 1) : (round * WishesOfRound) + number).ToList();
        var calls = wishes.Concat(wishes.Where(_ => random.Next(5) == 0)).Select(wish => PayAsync(world, wish)).ToList();
        var refunds = wishes.Where(_ => _paid.Count > 0).Select(wish => (wish, _paid[random.Next(_paid.Count)], 1 + random.Next(30))).ToList();
        calls.AddRange(refunds.Select(refund => RefundAsync(world, refund.wish, refund.Item2, refund.Item3)));
        if (random.Next(2) == 0)
        {
            // The node dies once some of them are through; they began in the order of the list, and end in any.
            await Task.WhenAll(calls.Take(random.Next(calls.Count)));
            await world.Node.Journal.StopAsync(CancellationToken.None);
        }

        foreach (var paid in await Task.WhenAll(calls))
        {
            if (paid is { Status: PaymentStatus.Captured })
            {
                _paid.Add(paid);
            }
        }

        await world.RestartAsync();
    }

    private static async Task<Payment?> PayAsync(PaymentWorld world, int wish)
    {
        var declined = wish % 11 == 0;
        var payment = Wish(10 + (wish % 90), correlator: $"pay-{wish}") with
        {
            PaymentMethod = new() { Type = "tokenizedCard", Name = "Card", Detail = new() { Token = declined ? "pm_card_chargeDeclined" : "pm_card_visa" } },
        };
        try
        {
            var outcome = await world.Get<CreatePayment>().RunAsync(payment, Call($"pay-{wish}"), CancellationToken.None);
            return outcome.IsSuccess ? outcome.Value : null;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return null; // A node that died answers nobody.
        }
    }

    private static async Task<Payment?> RefundAsync(PaymentWorld world, int wish, Payment payment, int value)
    {
        try
        {
            await world.Get<CreateRefund>().RunAsync(RefundWish(payment, value, $"refund-{wish}"), Call($"refund-{wish}"), CancellationToken.None);
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            // A node that died answers nobody.
        }

        return null;
    }

    private static async Task CheckAsync(PaymentWorld world, JsonElement effects)
    {
        var moved = effects.GetProperty("effects").EnumerateArray().Select(effect => (
            IsRefund: effect.GetProperty("kind").GetString() == "refund",
            Payment: effect.GetProperty("payment").GetString()!,
            Amount: effect.GetProperty("amount").GetDecimal(),
            Wish: effect.GetProperty("tags").TryGetProperty("correlator_id", out var correlator) ? correlator.GetString() : null)).ToList();
        var charges = moved.Where(effect => !effect.IsRefund).ToList();
        Assert.Equal(charges.Count, charges.Select(charge => charge.Wish).Distinct().Count());
        Assert.Equal(0, await world.OpenAsync());

        await using var db = world.Node.Open();
        var attempts = await db.PaymentAttempts.Where(attempt => attempt.Kind == AttemptKind.Payment && attempt.VendorReference != null).ToDictionaryAsync(attempt => attempt.VendorReference!, Token);
        foreach (var charge in charges)
        {
            var row = await world.PaymentAsync(new(attempts[charge.Payment].Id));
            Assert.Equal((PaymentStatus.Captured, charge.Amount), (row.Status, row.Captured));
            Assert.Equal(moved.Where(effect => effect.IsRefund && effect.Payment == charge.Payment).Sum(effect => effect.Amount), row.Refunded);
            Assert.True(row.Refunded <= row.Captured);
        }

        Assert.Equal(charges.Count, await db.Resources.CountAsync(record => record.Kind == "payment" && record.State == "captured", Token));
        Assert.Equal(moved.Count - charges.Count, await db.Resources.CountAsync(record => record.Kind == "refund" && record.State == "done", Token));
        TestContext.Current.TestOutputHelper?.WriteLine($"{charges.Count} charges, {moved.Count - charges.Count} refunds, {await db.Webhooks.CountAsync(Token)} calls");
        Assert.True(charges.Count > Rounds * WishesOfRound / 4);
        Assert.NotEqual(0, await db.Webhooks.CountAsync(record => record.Matched, Token));
    }

    /// <summary>An address for Stripe's calls that outlives the nodes behind it.</summary>
    private static async Task<WebApplication> ReceiveAsync(PaymentWorld world)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var taken = await world.Get<WebhookInbox>().ReceiveAsync("stripe", name => context.Request.Headers[name].ToString() is { Length: > 0 } value ? value : null, body.ToArray(), CancellationToken.None);
            context.Response.StatusCode = taken.IsSuccess ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        });
        await app.StartAsync(Token);
        return app;
    }

    private static async Task PostAsync(HttpClient side, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await side.PostAsync(new Uri(path, UriKind.Relative), content, Token);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
    }
}
