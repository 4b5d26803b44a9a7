using System.Diagnostics.CodeAnalysis;

namespace TeleCo.Gateway.Schema;

/// <summary>A value, or the fault that kept it from being.</summary>
/// <typeparam name="T">What the call gives when it succeeds.</typeparam>
public readonly struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Fault? fault)
    {
        _value = value;
        Fault = fault;
    }

    /// <summary>The fault, or null on success.</summary>
    public Fault? Fault { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSuccess => Fault is null;

    /// <summary>The value; reading it of a fault is a bug and throws.</summary>
    public T Value => Fault is null ? _value! : throw new InvalidOperationException($"There is no value: {Fault.Kind}.");

    /// <summary>A success; for values of an interface type, which do not convert by themselves.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(default, fault);
    }

    /// <summary>The value or the fault, without a chance to forget either.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Fault? fault)
    {
        value = _value;
        fault = Fault;
        return fault is null;
    }

    /// <summary>The same outcome with its value translated.</summary>
    public Outcome<TNext> Select<TNext>(Func<T, TNext> translate) => Fault is null ? translate(_value!) : Fault;

    /// <summary>The next step when this one succeeded, else this one's fault.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Fault is null ? next(_value!) : Fault;
}
