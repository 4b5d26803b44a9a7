using System.Text.Json;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Writes: an organization is a party only, and becomes billable by steps of Oracle's own; it cannot be removed.</summary>
internal sealed partial class OracleAccounts<T>
{
    private const string Address = "/hubOrganizations";

    public async Task<Outcome<T>> CreateAsync(T draft, EffectKey key, CancellationToken cancellationToken)
    {
        if (OracleAccountRules.Check(draft) is { } wrong || !OracleAccountRules.StatusOf(draft.State).TryGet(out var status, out wrong))
        {
            return wrong;
        }

        var reference = OracleReferences.New(
            draft.Partner, CustomerNumber.Of(draft.CustomerId, OracleAccountRules.LongestCustomerNumber), CreationMark.Of(kind.Mark, key));
        if (key.MayHaveHappened)
        {
            var earlier = await FindByReferenceAsync(reference, cancellationToken);
            if (!earlier.TryGet(out var made, out var lookup) || made is not null)
            {
                return lookup is null ? Made(made!) : lookup;
            }
        }

        var body = WireBody.Write((draft, status, reference, kind.IsParty), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("OrganizationName", state.draft.Name);
            writer.WriteString("Status", state.status);
            if (state.draft.CreditLimit?.Unit is { } currency)
            {
                writer.WriteString("CurrencyCode", currency);
            }

            writer.WriteStartArray("SourceSystemReference");
            writer.WriteStartObject();
            writer.WriteString("SourceSystem", OracleReferences.SystemOf(state.IsParty));
            writer.WriteString("SourceSystemReferenceValue", state.reference);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        var request = OracleClient.Request("organization.create", HttpMethod.Post, OracleClient.Parties, Address, VendorEffect.Once, body);
        var created = await client.ReadAsync(request, Json.OracleOrganization, cancellationToken);
        if (created.TryGet(out var organization, out var fault) && organization.PartyNumber is { Length: > 0 })
        {
            // The answer need not hold the references that went along.
            return Made(organization with
            {
                SourceSystemReference = [new() { SourceSystem = OracleReferences.SystemOf(kind.IsParty), SourceSystemReferenceValue = reference }],
            });
        }

        if (fault is not null && fault.Kind != FaultKind.OutcomeUnknown)
        {
            return fault;
        }

        var found = await FindByReferenceAsync(reference, cancellationToken);
        return found.TryGet(out var after, out _) && after is not null ? Made(after) : VendorFaults.Unknown;
    }

    public async Task<Outcome<T>> UpdateAsync(T current, T changed, CancellationToken cancellationToken)
    {
        if (OracleAccountRules.Check(changed) is { } wrong || !OracleAccountRules.StatusOf(changed.State).TryGet(out var status, out wrong))
        {
            return wrong;
        }

        if (changed.CustomerId != current.CustomerId)
        {
            return new Fault(FaultKind.Unsupported, "The backend cannot give an account to another customer.") { Field = "relatedParty" };
        }

        if (OracleClient.NumberOf(current.Id.Value) is not { } number)
        {
            return Absent;
        }

        var deadline = client.Deadline();
        var read = await ReadAsync(number, deadline, cancellationToken);
        if (!read.TryGet(out var before, out var fault))
        {
            return fault;
        }

        if (before.Organization.OrganizationName != current.Name || (current.State is not null && OracleAccountRules.StateOf(before.Organization) != current.State))
        {
            return ErpFaults.Changed;
        }

        var body = WireBody.Write((changed, status), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("OrganizationName", state.changed.Name);
            writer.WriteString("Status", state.status);
            writer.WriteEndObject();
        });
        var request = OracleClient.Request("organization.update", HttpMethod.Patch, OracleClient.Parties, $"{Address}/{number}", VendorEffect.Repeatable, body, before.ETag);
        request.Deadline = deadline;
        var saved = await client.ReadAsync(request, Json.OracleOrganization, cancellationToken);
        if (saved.Fault is { } refused && !(refused.Kind == FaultKind.PreconditionFailed && request.MayHaveHappened && await IsSavedAsync(number, changed, status, cancellationToken)))
        {
            return refused;
        }

        return await FindAsync(current.Id, cancellationToken);
    }

    public Task<Outcome<T>> DeleteAsync(T current, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<T>>(new Fault(FaultKind.Unsupported, "The backend does not remove accounts; close it by its state."));

    /// <summary>Whether the change whose answer was lost is what is there now.</summary>
    private async Task<bool> IsSavedAsync(string number, T changed, string status, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(number, client.Deadline(), cancellationToken);
        return read.TryGet(out var now, out _) && now.Organization.OrganizationName == changed.Name && now.Organization.Status == status;
    }

    private async Task<Outcome<(OracleOrganization Organization, string? ETag)>> ReadAsync(string number, long deadline, CancellationToken cancellationToken)
    {
        var request = OracleClient.Request("organization.find", HttpMethod.Get, OracleClient.Parties, $"{Address}/{number}", VendorEffect.Read);
        request.Deadline = deadline;
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return answer.IsSuccess ? answer.Read(Json.OracleOrganization) is { } organization ? (organization, answer.Header("ETag")) : VendorFaults.Garbled
                : OracleFaults.IsAbsent(answer) ? Absent
                : client.FaultOf(request, answer);
        }
    }

    private async Task<Outcome<OracleOrganization?>> FindByReferenceAsync(string reference, CancellationToken cancellationToken)
    {
        var listed = await client.ListAsync(
            "organization.findByMark", Some(OracleReferences.ByValue(reference)) with { Limit = 1 }, client.Deadline(), Json.OracleListOracleOrganization, cancellationToken);
        return listed.Select(list => list.Items!.FirstOrDefault());
    }

    /// <summary>The party is there; the account behind it is made by steps that are not ours.</summary>
    private T Made(OracleOrganization organization) => Map(
        organization, AccountStanding.Of([], organization.CurrencyCode ?? client.Options.Currency, default), organization.Status == "I" ? AccountStates.Closed : AccountStates.Pending);
}
