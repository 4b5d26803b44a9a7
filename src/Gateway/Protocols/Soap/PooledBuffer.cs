using System.Buffers;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Bytes of one message in rented memory: what comes in is read to its end before it is looked at, what goes out is whole before the first byte leaves, so that a fault can still take its place.</summary>
internal sealed class PooledBuffer : Stream
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads a stream to its end, or says false as soon as it is longer than <paramref name="maxBytes"/>.</summary>
    public async ValueTask<bool> FillAsync(Stream source, int maxBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            Reserve(1);
            var read = await source.ReadAsync(_bytes.AsMemory(_length), cancellationToken);
            _length += read;
            if (read == 0 || _length > maxBytes)
            {
                return read == 0;
            }
        }
    }

    /// <summary>The bytes as a stream to read.</summary>
    public MemoryStream AsInput() => new(_bytes, 0, _length, writable: false);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = 0;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(_bytes.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _bytes.Length > 0)
        {
            // Messages hold passwords and personal data; the next renter must not find them.
            _bytes.AsSpan(0, _length).Clear();
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            _length = 0;
        }

        base.Dispose(disposing);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
        Written.CopyTo(larger);
        _bytes.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
