using System.Xml.Linq;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>What a site said to a call.</summary>
/// <param name="Verdict">What it means.</param>
/// <param name="Content">The answer's element; null for a fault.</param>
/// <param name="Fault">The fault's codes; null for an answer.</param>
internal sealed record Cai3gAnswer(RegisterVerdict Verdict, XElement? Content = null, Cai3gFault? Fault = null);
