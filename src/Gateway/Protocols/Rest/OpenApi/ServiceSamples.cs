using System.Text.Json;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>Made-up services and orders for the documents' examples.</summary>
internal static class ServiceSamples
{
    private static readonly DateTime Ordered = new(2026, 10, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime Done = new(2026, 10, 1, 8, 0, 42, DateTimeKind.Utc);

    private static readonly RelatedParty[] Parties =
        [new() { Role = "customer", Party = new() { Id = "sf-001D000000IqhSLIAZ", Name = "Alpenblick Hotel GmbH", ReferredType = "Customer" } }];

    private static readonly SpecificationReference Specification = new() { Id = "mobile-subscriber", Name = "Mobile subscriber", Version = "1.0" };

    private static readonly Characteristic[] Characteristics =
    [
        new() { Name = "technology", ValueType = "string", Value = JsonElement.Parse("\"mobile\""u8) },
        new() { Name = "msisdn", ValueType = "string", Value = JsonElement.Parse("\"436641234567\""u8) },
        new() { Name = "imsi", ValueType = "string", Value = JsonElement.Parse("\"232011234567890\""u8) },
        new() { Name = "subscriberProfile", ValueType = "string", Value = JsonElement.Parse("\"basic\""u8) },
    ];

    private static readonly Note[] Notes = [new() { Id = "1", Author = "Shop Vienna", Date = Ordered, Text = "Number taken along from another operator" }];

    private static readonly RelatedPlace[] Places = [new() { Role = "usageAddress", Place = new() { Id = "AT-9-1010", Name = "Ringstrasse 1, 1010 Vienna", ReferredType = "GeographicAddress" } }];

    public static Service Service { get; } = new()
    {
        Id = new("er-4f1q8m2c7t9w3k5x6a0b"),
        Name = "Front desk mobile",
        Description = "The mobile line of the front desk",
        Category = "CFS",
        ServiceType = "mobile",
        State = ServiceState.Active,
        OperatingStatus = ServiceOperatingStatus.Running,
        ServiceDate = "2026-10-01T08:00:42Z",
        StartDate = Done,
        HasStarted = true,
        IsBundle = false,
        IsServiceEnabled = true,
        IsStateful = true,
        StartMode = "1",
        ServiceSpecification = Specification,
        ServiceCharacteristic = Characteristics,
        Feature = [new() { Id = "1", Name = "roaming", IsEnabled = true, FeatureCharacteristic = [new() { Name = "zone", ValueType = "string", Value = JsonElement.Parse("\"EU\""u8) }] }],
        Note = Notes,
        Place = Places,
        RelatedParty = Parties,
        ServiceOrderItem = [new() { ItemId = "1", ItemAction = "add", Role = "maker", ServiceOrderId = "gw-3k5x6a0b4f1q8m2c7t9w3k5x6a" }],
        SupportingResource = [new() { Id = "sim-8943010000001234567", Name = "SIM card", ReferredType = "LogicalResource" }],
    };

    public static ServiceOrder Order { get; } = new()
    {
        Id = new("gw-3k5x6a0b4f1q8m2c7t9w3k5x6a"),
        ExternalId = "SHOP-2026-4711",
        State = ServiceOrderState.Completed,
        Description = "A mobile line for the front desk",
        Category = "new",
        Priority = "2",
        NotificationContact = "office@alpenblick.example",
        OrderDate = Ordered,
        StartDate = Ordered,
        CompletionDate = Done,
        RequestedCompletionDate = new(2026, 10, 3, 12, 0, 0, DateTimeKind.Utc),
        ExpectedCompletionDate = new(2026, 10, 1, 12, 0, 0, DateTimeKind.Utc),
        ServiceOrderItem =
        [
            new()
            {
                Id = "1",
                Quantity = 1,
                Action = OrderItemAction.Add,
                State = ServiceOrderState.Completed,
                Service = new() { Name = "Front desk mobile", State = ServiceState.Active, ServiceSpecification = Specification, ServiceCharacteristic = Characteristics, Place = Places },
            },
        ],
        Milestone = [new() { Id = "1", Name = "activated", Message = "The line is in the network.", Status = "completed", MilestoneDate = Done }],
        Note = Notes,
        RelatedParty = Parties,
    };

    public static CancelServiceOrder Cancellation { get; } = new()
    {
        Id = new("gw-7t9w3k5x6a0b4f1q8m2c3k5x6a"),
        State = TaskState.Done,
        ServiceOrder = new() { Id = "gw-3k5x6a0b4f1q8m2c7t9w3k5x6a", ReferredType = "ServiceOrder" },
        CancellationReason = "The customer changed their mind",
        RequestedCancellationDate = Ordered,
        EffectiveCancellationDate = Done,
        CompletionMessage = "The order was called off.",
    };

    public static Monitor Monitor { get; } = new()
    {
        Id = new("gw-9w3k5x6a0b4f1q8m2c7t3k5x6a"),
        State = MonitorState.Completed,
        ServiceId = "er-4f1q8m2c7t9w3k5x6a0b",
        Request = new()
        {
            Method = "PATCH",
            To = "/tmf-api/ServiceActivationAndConfiguration/v4/service/er-4f1q8m2c7t9w3k5x6a0b",
            Body = """{"state":"inactive"}""",
            Header = [new() { Name = "Content-Type", Value = "application/merge-patch+json" }],
        },
        Response = new() { StatusCode = "200", Body = JsonSerializer.Serialize(Service, ModelJson.Default.Service), Header = [] },
    };
}
