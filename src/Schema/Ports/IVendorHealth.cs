namespace TeleCo.Gateway.Schema.Ports;

/// <summary>Tells whether a backend answers.</summary>
public interface IVendorHealth
{
    /// <summary>The backend's name, as in <see cref="VendorRegistration.Name"/>.</summary>
    string Vendor { get; }

    /// <summary>Makes a cheap call to the backend and gives how long it took, or why it failed.</summary>
    Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken);
}
