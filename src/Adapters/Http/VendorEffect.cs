namespace TeleCo.Gateway.Adapters.Http;

/// <summary>What sending a request twice would do; decides what is retried and what a lost answer means.</summary>
internal enum VendorEffect
{
    /// <summary>It changes nothing: may be repeated, and a lost answer is just a failure.</summary>
    Read,

    /// <summary>It changes something, the same however often it is sent (absolute values, or a key of ours goes along): may be repeated, but a lost answer leaves the outcome unknown.</summary>
    Repeatable,

    /// <summary>It changes something each time: repeated only when it certainly never reached the vendor.</summary>
    Once,
}
