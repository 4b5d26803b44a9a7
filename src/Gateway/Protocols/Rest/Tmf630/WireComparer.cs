using System.Collections.Concurrent;
using System.Text.Json;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Orders resources by one wire attribute: dates as instants, numbers by value, text by code point. What has no value stands last, in either direction.</summary>
/// <typeparam name="T">The resource.</typeparam>
/// <param name="view">The objects' wire JSON.</param>
/// <param name="path">The attribute.</param>
/// <param name="kind">What it holds.</param>
/// <param name="descending">Whether the result will be turned around; it then leaves what has no value at the end all the same.</param>
internal sealed class WireComparer<T>(WireView<T> view, WirePath path, WireKind kind, bool descending) : IComparer<T>
    where T : class
{
    private readonly ConcurrentDictionary<T, Key> _keys = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public int Compare(T? x, T? y)
    {
        var left = x is null ? Key.Absent : KeyOf(x);
        var right = y is null ? Key.Absent : KeyOf(y);
        if (left.Rank == Key.AbsentRank || right.Rank == Key.AbsentRank)
        {
            var order = (left.Rank == Key.AbsentRank).CompareTo(right.Rank == Key.AbsentRank);
            return descending ? -order : order;
        }

        return left.Order(right);
    }

    private Key KeyOf(T resource) => _keys.GetOrAdd(resource, static (key, self) => self.Extract(key), this);

    private Key Extract(T resource)
    {
        if (path.First(view.Of(resource)) is not { } value || WireText.Of(value) is not { } text)
        {
            return Key.Absent;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return WireText.Number(text) is { } number ? new(0, number, default, "") : Key.Absent;
        }

        return kind is WireKind.DateTime or WireKind.Any && WireText.Instant(text) is { } instant ? new(1, 0, instant, "") : new(2, 0, default, text);
    }

    private readonly record struct Key(int Rank, decimal Number, DateTimeOffset Instant, string Text)
    {
        public const int AbsentRank = 3;

        public static Key Absent { get; } = new(AbsentRank, 0, default, "");

        public int Order(Key other)
        {
            if (Rank != other.Rank)
            {
                return Rank.CompareTo(other.Rank);
            }

            return Rank switch
            {
                0 => Number.CompareTo(other.Number),
                1 => Instant.CompareTo(other.Instant),
                _ => string.CompareOrdinal(Text, other.Text),
            };
        }
    }
}
