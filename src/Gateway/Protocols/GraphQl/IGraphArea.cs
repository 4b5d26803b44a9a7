using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>A part of the graph: customers, billing, payments, orders.</summary>
internal interface IGraphArea
{
    void AddTo(ObjectGraphType query, ObjectGraphType mutation, ObjectGraphType subscription, CommonTypes common);
}
