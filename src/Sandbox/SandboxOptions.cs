using TeleCo.Gateway.Sandbox.Cisco;
using TeleCo.Gateway.Sandbox.Ericsson;
using TeleCo.Gateway.Sandbox.Huawei;
using TeleCo.Gateway.Sandbox.HubSpot;
using TeleCo.Gateway.Sandbox.Nokia;
using TeleCo.Gateway.Sandbox.Oracle;
using TeleCo.Gateway.Sandbox.PayPal;
using TeleCo.Gateway.Sandbox.Salesforce;
using TeleCo.Gateway.Sandbox.Sap;
using TeleCo.Gateway.Sandbox.Stripe;

namespace TeleCo.Gateway.Sandbox;

/// <summary>Which vendor sandbox servers to start; a vendor left <see langword="null"/> is not started.</summary>
public sealed class SandboxOptions
{
    /// <summary>The clock of the servers' state: record times, token ages, rate windows. Wire delays are always real time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The Salesforce org, or <see langword="null"/> for none.</summary>
    public SalesforceSandboxOptions? Salesforce { get; init; }

    /// <summary>The HubSpot account, or <see langword="null"/> for none.</summary>
    public HubSpotSandboxOptions? HubSpot { get; init; }

    /// <summary>The Ericsson activation site, or <see langword="null"/> for none.</summary>
    public EricssonSandboxOptions? Ericsson { get; init; }

    /// <summary>The Huawei NCE and HLR, or <see langword="null"/> for none.</summary>
    public HuaweiSandboxOptions? Huawei { get; init; }

    /// <summary>The Stripe account, or <see langword="null"/> for none.</summary>
    public StripeSandboxOptions? Stripe { get; init; }

    /// <summary>The PayPal merchant, or <see langword="null"/> for none.</summary>
    public PayPalSandboxOptions? PayPal { get; init; }

    /// <summary>The SAP S/4HANA system, or <see langword="null"/> for none.</summary>
    public SapSandboxOptions? Sap { get; init; }

    /// <summary>The Oracle Fusion pod, or <see langword="null"/> for none.</summary>
    public OracleSandboxOptions? Oracle { get; init; }

    /// <summary>The Cisco NSO, or <see langword="null"/> for none.</summary>
    public CiscoSandboxOptions? Cisco { get; init; }

    /// <summary>The Nokia controllers, or <see langword="null"/> for none.</summary>
    public NokiaSandboxOptions? Nokia { get; init; }
}
