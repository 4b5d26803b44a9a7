using System.Text.Json;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.OData;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Writes: SAP has no idempotency, so that a creation is looked up by its mark before it is sent again, and a change holds only for what was read.</summary>
internal sealed partial class SapAccounts<T>
{
    private const int Attempts = 2;

    public async Task<Outcome<T>> CreateAsync(T draft, EffectKey key, CancellationToken cancellationToken)
    {
        var mark = CreationMark.Of(kind.Mark, key);
        if (key.MayHaveHappened)
        {
            var earlier = await FindByMarkAsync(mark, cancellationToken);
            if (!earlier.TryGet(out var made, out var lookup) || made is not null)
            {
                return lookup is null ? Map(made!, null) : lookup;
            }
        }

        if (SapAccountMapping.Check(draft) is { } wrong || !States(draft.State).TryGet(out var state, out wrong))
        {
            return wrong;
        }

        var request = SapPartners.Create(client, writer => SapAccountMapping.WriteDraft(writer, draft, state, mark, client.Options, kind.IsParty));
        var created = await SendAsync(request, cancellationToken);
        if (created.TryGet(out var number, out var fault))
        {
            return number is null ? await FoundAsync(mark, cancellationToken) : await ReadBackAsync(number, draft, state, cancellationToken);
        }

        return fault.Kind == FaultKind.OutcomeUnknown ? await FoundAsync(mark, cancellationToken) : fault;
    }

    public async Task<Outcome<T>> UpdateAsync(T current, T changed, CancellationToken cancellationToken)
    {
        if (SapAccountMapping.Check(changed) is { } wrong || !States(changed.State).TryGet(out var state, out wrong))
        {
            return wrong;
        }

        var written = await ChangeAsync(current, (writer, partner) => SapAccountMapping.WriteChanges(writer, partner, changed, state), cancellationToken);
        if (!written.TryGet(out var before, out var fault))
        {
            return fault;
        }

        if (before.Customer!.PostingIsBlocked != (state == AccountStates.Suspended) && state != AccountStates.Closed)
        {
            var request = SapPartners.UpdateCustomer(client, before.BusinessPartner!, writer => writer.WriteBoolean("PostingIsBlocked", state == AccountStates.Suspended));
            if ((await SendAsync(request, cancellationToken)).Fault is { } refused)
            {
                return refused;
            }
        }

        return await FindAsync(current.Id, cancellationToken);
    }

    public async Task<Outcome<T>> DeleteAsync(T current, CancellationToken cancellationToken)
    {
        var written = await ChangeAsync(current, static (writer, _) => writer.WriteBoolean("IsMarkedForArchiving", true), cancellationToken);
        return written.Select(_ => current);
    }

    /// <summary>Changes a partner that is as it was when the caller saw it; what somebody else changed meanwhile without touching that is read again once.</summary>
    private async Task<Outcome<SapPartner>> ChangeAsync(T current, Action<Utf8JsonWriter, SapPartner> write, CancellationToken cancellationToken)
    {
        if (SapClient.NumberOf(current.Id.Value) is not { } number)
        {
            return Absent;
        }

        var deadline = client.OData.Deadline();
        for (var attempt = 1; ; attempt++)
        {
            if (!(await ReadAsync(number, deadline, cancellationToken)).TryGet(out var partner, out var fault))
            {
                return fault;
            }

            if (!IsAsSeen(partner, current))
            {
                return ErpFaults.Changed;
            }

            if (partner.Metadata?.ETag is not { Length: > 0 } etag)
            {
                return VendorFaults.Garbled;
            }

            var request = SapPartners.Update(client, number, etag, writer => write(writer, partner));
            request.Deadline = deadline;
            if (request.Body.Length <= 2)
            {
                return partner; // nothing differs
            }

            var saved = await SendAsync(request, cancellationToken);
            if (saved.IsSuccess)
            {
                return partner;
            }

            // A change of ours whose answer was lost makes the next attempt stale: then what we wanted is there.
            if (saved.Fault is not { Kind: FaultKind.PreconditionFailed } || attempt == Attempts)
            {
                return saved.Fault;
            }

            if (request.MayHaveHappened)
            {
                return await SettleAsync(number, deadline, write, cancellationToken);
            }
        }
    }

    private async Task<Outcome<SapPartner>> SettleAsync(string number, long deadline, Action<Utf8JsonWriter, SapPartner> write, CancellationToken cancellationToken)
    {
        var request = client.OData.Request("partner.settle", SapPartners.One(number));
        request.Deadline = deadline;
        var found = await client.OData.FindAsync(request, Json.ODataAnswerSapPartner, cancellationToken);
        return found.Then<SapPartner>(partner =>
            partner is null ? Absent
            : partner.IsMarkedForArchiving || SapPartners.Update(client, number, "*", writer => write(writer, partner)).Body.Length <= 2 ? partner
            : ErpFaults.Changed);
    }

    /// <summary>Whether what we would write over is what the caller saw.</summary>
    private static bool IsAsSeen(SapPartner partner, T current) =>
        SapNames.Of(partner) == current.Name
        && (current.State is null || SapAccountMapping.StateOf(partner) == current.State)
        && (current.CustomerId is null || CustomerNumber.ToId(partner.BusinessPartnerIDByExtSystem) == current.CustomerId);

    private async Task<Outcome<T>> FoundAsync(string mark, CancellationToken cancellationToken)
    {
        var found = await FindByMarkAsync(mark, cancellationToken);
        return found.TryGet(out var made, out _) && made is not null ? Map(made, null) : VendorFaults.Unknown;
    }

    private async Task<Outcome<SapPartner?>> FindByMarkAsync(string mark, CancellationToken cancellationToken)
    {
        var filter = ODataFilter.Equal("SearchTerm1", ODataLiteral.Text(mark));
        var listed = await client.OData.ListAsync(
            "partner.findByMark", SapPartners.Some(filter) with { Top = 1 }, client.OData.Deadline(), Json.ODataAnswerODataListSapPartner, cancellationToken);
        return listed.Select(list => list.Results!.FirstOrDefault());
    }

    /// <summary>It is made: that reading it fails must not look as if it were not.</summary>
    private async Task<Outcome<T>> ReadBackAsync(string number, T draft, string state, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(number, client.OData.Deadline(), cancellationToken);
        return read.TryGet(out var partner, out _)
            ? Map(partner, AccountStanding.Of([], SapAccountMapping.CurrencyOf(partner) ?? client.Options.Currency, default))
            : kind.Make(number, new() { Name = draft.Name, State = state, RelatedParty = AccountFields.Customer(draft.CustomerId), Partner = draft.Partner });
    }

    /// <summary>Sends a write; gives the number of what it made, null when the answer tells none.</summary>
    private async Task<Outcome<string?>> SendAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.OData.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return answer.IsSuccess ? answer.Read(Json.ODataAnswerSapPartner)?.Data?.BusinessPartner
                : ODataClient.IsAbsent(answer) ? Absent
                : client.FaultOf(request, answer);
        }
    }

    private static Outcome<string> States(string? state) => AccountStates.Parse(state, AccountStates.Active, AccountStates.Suspended, AccountStates.Closed);
}
