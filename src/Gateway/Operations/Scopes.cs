namespace TeleCo.Gateway.Operations;

/// <summary>The OAuth 2.0 scopes of the public surface.</summary>
internal static class Scopes
{
    public const string CustomersRead = "customers.read";
    public const string CustomersWrite = "customers.write";
    public const string AccountsRead = "accounts.read";
    public const string AccountsWrite = "accounts.write";
    public const string BillsRead = "bills.read";
    public const string PaymentsRead = "payments.read";
    public const string PaymentsWrite = "payments.write";
    public const string OrdersRead = "orders.read";
    public const string OrdersWrite = "orders.write";
    public const string ServicesRead = "services.read";
    public const string ServicesWrite = "services.write";
    public const string TicketsRead = "tickets.read";
    public const string TicketsWrite = "tickets.write";
    public const string ProductsRead = "products.read";
    public const string PartnersRead = "partners.read";
    public const string PartnersWrite = "partners.write";
    public const string RiskRead = "risk.read";
    public const string EventsManage = "events.manage";
    public const string ReportsRead = "reports.read";
    public const string ReportsWrite = "reports.write";
    public const string GatewayAdmin = "gateway.admin";

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CustomersRead, CustomersWrite, AccountsRead, AccountsWrite, BillsRead, PaymentsRead, PaymentsWrite, OrdersRead, OrdersWrite,
        ServicesRead, ServicesWrite, TicketsRead, TicketsWrite, ProductsRead, PartnersRead, PartnersWrite, RiskRead, EventsManage,
        ReportsRead, ReportsWrite, GatewayAdmin,
    ];
}
