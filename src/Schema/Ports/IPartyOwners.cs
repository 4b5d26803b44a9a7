namespace TeleCo.Gateway.Schema.Ports;

/// <summary>Tells whose a customer is, for the sake of vendors that keep what belongs to a customer and have no room for its partner.</summary>
public interface IPartyOwners
{
    /// <summary>The partner that a customer of the CRM belongs to; null for the operator's own, and when there is no such customer.</summary>
    Task<Outcome<PartnerId?>> OwnerOfAsync(string customerId, CancellationToken cancellationToken);
}
