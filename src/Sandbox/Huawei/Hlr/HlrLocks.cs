namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>The locks of a subscriber; any of the first four makes it suspended.</summary>
internal static class HlrLocks
{
    public static readonly string[] Names = ["IC", "OC", "GPRSLOCK", "EPSLOCK", "NGSLOCK", "CSUPLLCK", "PSUPLLCK", "NON3GPPLOCK"];

    public static readonly string[] Shown = ["IC", "OC", "GPRSLOCK", "EPSLOCK", "NGSLOCK"];

    public static readonly string[] Suspending = ["IC", "OC", "GPRSLOCK", "EPSLOCK"];
}
