using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Customers;
using TeleCo.Gateway.Protocols.GraphQl.Types;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>The one graph over every backend. Each area adds its fields to the three roots.</summary>
internal sealed class GatewaySchema : GraphQL.Types.Schema
{
    public GatewaySchema(IServiceProvider services, IEnumerable<IGraphArea> areas)
        : base(services)
    {
        var query = new ObjectGraphType { Name = "Query", Description = "What can be read." };
        var mutation = new ObjectGraphType { Name = "Mutation", Description = "What can be changed." };
        var subscription = new ObjectGraphType { Name = "Subscription", Description = "What can be watched." };
        var common = new CommonTypes();
        foreach (var area in areas)
        {
            area.AddTo(query, mutation, subscription, common);
        }

        (Query, Mutation, Subscription) = (query, mutation, subscription);
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        Description = "One graph over the operator's CRM, billing, payments and network.";
    }
}
