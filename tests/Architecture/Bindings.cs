using TeleCo.Gateway.Operations;

namespace TeleCo.Gateway.Tests.Architecture;

/// <summary>The operations that there are, and the protocols in which one is missing on purpose.</summary>
internal static class Bindings
{
    private const string Batch = "Loads the parents of a level for GraphQL; elsewhere a caller asks for one or searches.";
    private const string Watch = "A stream of changes is a GraphQL subscription; REST has hubs, SOAP has none.";
    private const string NoParties = "The published SOAP services and graph have no parties.";
    private const string NoPartyAccounts = "The published SOAP services and graph have billing accounts; a party account is TM Forum's alone.";
    private const string MethodsInPayments = "The published graph shows a payment method as a part of its payment.";
    private const string MethodsByTmf670 = "Payment methods are stored, changed and removed by TMF670 alone; the published SOAP service reads them.";
    private const string Hubs = "A hub is TM Forum's own way of listening (TMF630 part 4): SOAP and GraphQL have none.";

    private const string Admin = "What keeps the gateway going is a surface of its own, under /admin.";
    private const string OrdersOnly = "SOAP and the graph order, call off and look up; the inventory and activations are written by TMF638 and TMF640 alone.";

    /// <summary>Namespace of each protocol's bindings.</summary>
    public static readonly string[] Protocols = ["Rest", "Soap", "GraphQl"];

    /// <summary>Operation, protocol, and why the one is not bound in the other.</summary>
    public static readonly IReadOnlyDictionary<(string Operation, string Protocol), string> Exceptions = new Dictionary<(string, string), string>
    {
        [("GetCustomers", "Rest")] = Batch,
        [("GetCustomers", "Soap")] = Batch,
        [("WatchCustomers", "Rest")] = Watch,
        [("WatchCustomers", "Soap")] = Watch,
        [("GetServices", "Rest")] = Batch,
        [("GetServices", "Soap")] = Batch,
        [("GetServiceOrders", "Rest")] = Batch,
        [("GetServiceOrders", "Soap")] = Batch,
        [("WatchServiceOrder", "Rest")] = Watch,
        [("WatchServiceOrder", "Soap")] = Watch,
        [("GetIndividuals", "Rest")] = Batch,
        [("GetOrganizations", "Rest")] = Batch,
        [("GetBillingAccounts", "Rest")] = Batch,
        [("GetBillingAccounts", "Soap")] = Batch,
        [("GetCustomerBills", "Rest")] = Batch,
        [("GetCustomerBills", "Soap")] = Batch,
        [("GetAppliedCustomerBillingRates", "Rest")] = Batch,
        [("GetAppliedCustomerBillingRates", "Soap")] = Batch,
        [("GetPartyAccounts", "Rest")] = Batch,
        [("GetPayments", "Rest")] = Batch,
        [("GetPayments", "Soap")] = Batch,
        [("WatchPayments", "Rest")] = Watch,
        [("WatchPayments", "Soap")] = Watch,
        [("GetPaymentMethods", "Rest")] = Batch,
        [("GetPaymentMethod", "GraphQl")] = MethodsInPayments,
        [("SearchPaymentMethods", "GraphQl")] = MethodsInPayments,
        [("OpenBillDocument", "GraphQl")] = "A graph has no bytes: Bill.billDocument names the document, and REST streams it.",
    }.Concat(OutsideRest(NoParties, "GetIndividual", "GetIndividuals", "SearchIndividuals", "CreateIndividual", "UpdateIndividual", "DeleteIndividual",
        "GetOrganization", "GetOrganizations", "SearchOrganizations", "CreateOrganization", "UpdateOrganization", "DeleteOrganization"))
    .Concat(OutsideRest(NoPartyAccounts, "GetPartyAccount", "GetPartyAccounts", "SearchPartyAccounts", "CreatePartyAccount", "UpdatePartyAccount", "DeletePartyAccount"))
    .Concat(OutsideRest(MethodsByTmf670, "GetPaymentMethods", "CreatePaymentMethod", "UpdatePaymentMethod", "DeletePaymentMethod"))
    .Concat(OutsideRest(Hubs, "RegisterListener", "GetListener", "RemoveListener"))
    .Concat(Everywhere(Admin, "ListTasks", "GetTask", "ClaimTask", "CompleteTask", "EscalateTask", "ListOrders", "GetOrderWork", "DecideItem", "ExplainRoute"))
    .Concat(OutsideRest(OrdersOnly, "UpdateServiceOrder", "RemoveServiceOrder", "GetCancelServiceOrder", "SearchCancelServiceOrders", "RegisterService", "UpdateService",
        "RemoveService", "ActivateService", "ModifyActiveService", "DeactivateService", "GetMonitor", "SearchMonitors"))
    .ToDictionary();

    /// <summary>Every operation of the gateway.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. typeof(OperationPipeline).Assembly.GetTypes().Where(type => !type.IsAbstract && IsOperation(type))];

    /// <summary>What is neither bound nor excepted, and what is excepted and bound all the same.</summary>
    public static IEnumerable<string> Problems(IEnumerable<Type> operations, IReadOnlyDictionary<(string, string), string> exceptions)
    {
        var names = operations.ToList();
        foreach (var protocol in Protocols)
        {
            var known = Walls.KnownTo($"Protocols.{protocol}");
            foreach (var operation in names)
            {
                var excepted = exceptions.ContainsKey((operation.Name, protocol));
                if (known.Contains(operation.FullName!) == excepted)
                {
                    yield return excepted ? $"{operation.Name} is bound in {protocol}: take its exception away." : $"{operation.Name} is not bound in {protocol}.";
                }
            }
        }
    }

    private static IEnumerable<KeyValuePair<(string, string), string>> Everywhere(string reason, params string[] operations) =>
        operations.SelectMany(operation => Protocols.Select(protocol => KeyValuePair.Create((operation, protocol), reason)));

    private static IEnumerable<KeyValuePair<(string, string), string>> OutsideRest(string reason, params string[] operations) =>
        operations.SelectMany(operation => new[] { KeyValuePair.Create((operation, "Soap"), reason), KeyValuePair.Create((operation, "GraphQl"), reason) });

    private static IEnumerable<KeyValuePair<(string, string), string>> Nowhere(string reason, params string[] operations) =>
        OutsideRest(reason, operations).Concat(operations.Select(operation => KeyValuePair.Create((operation, "Rest"), reason)));

    private static bool IsOperation(Type? type) => type is not null
        && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Operation<,>)) || IsOperation(type.BaseType));
}
