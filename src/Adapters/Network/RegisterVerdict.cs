namespace TeleCo.Gateway.Adapters.Network;

/// <summary>What a register's answer means for what was asked.</summary>
internal enum RegisterVerdict
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>What is to be created is there already.</summary>
    Exists,

    /// <summary>It is not there.</summary>
    NotFound,

    /// <summary>The request is at fault: the same would be refused again.</summary>
    Refused,

    /// <summary>Nothing was done, and later it may be.</summary>
    Busy,

    /// <summary>Something failed on the way to the register: it may have been done.</summary>
    Unclear,

    /// <summary>The session is over, nothing was done.</summary>
    SessionOver,
}
