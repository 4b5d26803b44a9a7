using System.Text;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What the processors really send is taken, and leads to the payment.</summary>
public sealed class PaymentWebhookDeliveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Stripe", "payment_intent.succeeded", "whsec_test_secret", "Certificate")]
    [InlineData("PayPal", "PAYMENT.CAPTURE.COMPLETED", "1JE4291016473214C", "Certificate")]
    [InlineData("PayPal", "PAYMENT.CAPTURE.COMPLETED", "1JE4291016473214C", "Call")]
    public async Task A_delivery_of_the_processor_leads_to_its_payment(string vendor, string type, string secret, string check)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = new FaultServer((_, _) =>
        {
            arrived.TrySetResult();
            return Reply.Of(200, "{}");
        });
        await using var host = await AdapterHost.SandboxAsync(vendor, ("WebhookCheck", check));
        await StripeSandboxPaymentsTests.SideAsync(host, "webhooks", new { url = new Uri(receiver.Address, "/hook").ToString(), secret, events = new[] { type } });
        var (order, key) = vendor == "Stripe"
            ? PaymentOrders.Card("pm_card_visa")
            : PaymentOrders.Stored(SeededPayments.All.First(payment => payment.Vendor == "PayPal").MethodId, "digitalWallet");
        var paid = (await host.Processor.PayAsync(order, key, Token)).Value;

        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Token);
        var delivery = receiver.Texts.First();
        var read = (await ReadAsync(host, delivery)).Value;
        var forged = await ReadAsync(host, delivery.Replace("\"id\"", "\"iD\"", StringComparison.Ordinal));

        Assert.Equal((type, VendorSubject.Payment, paid.Reference), (read.Type, read.Subject, read.Reference));
        Assert.Equal(FaultKind.Unauthenticated, forged.Fault?.Kind);
    }

    private static Task<Outcome<VendorEvent>> ReadAsync(AdapterHost host, string delivery)
    {
        var end = delivery.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = delivery[..end].Split("\r\n").Skip(1).Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return host.Webhooks.ReadAsync(headers.GetValueOrDefault, Encoding.Latin1.GetBytes(delivery[(end + 4)..]), Token);
    }
}
