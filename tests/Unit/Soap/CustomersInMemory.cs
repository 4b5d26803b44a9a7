using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Protocols.Soap;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Unit.Soap;

/// <summary>The operations on customers, without a backend.</summary>
internal sealed class CustomersInMemory
{
    private readonly ConcurrentDictionary<string, Customer> _customers = new(StringComparer.Ordinal)
    {
        ["sf-1"] = new() { Id = new("sf-1"), Name = "Ada", Status = "active", EngagedParty = new() { Id = "i-1", ReferredType = "Individual" } },
        ["sf-2"] = new() { Id = new("sf-2"), Name = "Bob", Status = "closed", EngagedParty = new() { Id = "i-2", ReferredType = "Individual" } },
    };

    /// <summary>What every operation answers, when set.</summary>
    public Fault? Fault { get; set; }

    /// <summary>What every operation throws, when set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How often an operation ran.</summary>
    public int Runs { get; private set; }

    public CallContext? LastCall { get; private set; }

    public Customer this[string id]
    {
        get => _customers[id];
        set => _customers[id] = value;
    }

    public CallContext MakeCall(HttpContext context, ClaimsPrincipal user, Protocol protocol, string? idempotencyKey) => LastCall = new()
    {
        Caller = new() { ClientId = user.FindFirst("client_id")!.Value, Scopes = FrozenSet<string>.Empty },
        Protocol = protocol,
        TraceId = "00000000000000000000000000000000",
        IdempotencyKey = idempotencyKey,
    };

    public SoapService Bind() => CustomerServiceV1.Bind(
        new Fake<Id<Customer>, Customer>(this, Find),
        new Fake<Query<Customer>, Page<Customer>>(this, query => InGateway.Finish(_customers.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal), query, query.Conditions)),
        new Fake<Customer, Customer>(this, customer => _customers[$"sf-{_customers.Count + 1}"] = customer with { Id = new($"sf-{_customers.Count + 1}") }),
        new Fake<ChangeRequest<Customer>, Customer>(this, request => Find(request.Id).Then(request.Change).Select(changed => _customers[changed.Id.Value] = changed)),
        new Fake<DeleteRequest<Customer>, Customer>(this, request => _customers.TryRemove(request.Id.Value, out var gone) ? gone : Schema.Fault.NotFound("customer")));

    private Outcome<Customer> Find(Id<Customer> id) => _customers.TryGetValue(id.Value, out var found) ? found : Schema.Fault.NotFound("customer");

    private sealed class Fake<TRequest, TResult>(CustomersInMemory customers, Func<TRequest, Outcome<TResult>> run) : Operation<TRequest, TResult>
    {
        public override OperationInfo Info => throw new InvalidOperationException("A binding does not ask.");

        public override Task<Outcome<TResult>> RunAsync(TRequest request, CallContext call, CancellationToken cancellationToken)
        {
            customers.Runs++;
            return customers.Failure is { } failure ? throw failure : Task.FromResult(customers.Fault is { } fault ? fault : run(request));
        }
    }
}
