using System.Xml.Linq;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>What a site said to a call.</summary>
/// <param name="Verdict">What it means.</param>
/// <param name="Content">The answer's element; null for a fault.</param>
/// <param name="Fault">The fault's codes; null for an answer.</param>
internal sealed record Cai3gAnswer(Cai3gVerdict Verdict, XElement? Content = null, Cai3gFault? Fault = null);

/// <summary>What an answer means for what was asked.</summary>
internal enum Cai3gVerdict
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>The object to create is there already.</summary>
    Exists,

    /// <summary>The object is not there.</summary>
    NotFound,

    /// <summary>The request is at fault: the same would be refused again.</summary>
    Refused,

    /// <summary>Nothing was done, and later it may be.</summary>
    Busy,

    /// <summary>Something failed on the way to the network element: it may have been done.</summary>
    Unclear,

    /// <summary>The session is over, nothing was done.</summary>
    SessionOver,
}
