namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>The bytes of a message, given out against an allowance. The XML reader below takes a start tag in one go, and what it does with attributes grows with their square (measured: 400 ms for 1 MB of them); the allowance ends a tag before that shows.</summary>
internal sealed class MeteredStream(Stream message) : Stream
{
    /// <summary>The most bytes that one step of the reader may take: a tag, a comment, a run of white space. Text comes in pieces and is not bound by it.</summary>
    public const int MaxMarkupBytes = 64 * 1024;

    private int _allowance = MaxMarkupBytes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A step begins.</summary>
    public void BeginStep() => _allowance = MaxMarkupBytes;

    /// <summary>A step has ended; what is taken now is text that somebody asked for.</summary>
    public void EndStep() => _allowance = int.MaxValue;

    public override int Read(Span<byte> buffer)
    {
        var read = message.Read(buffer);
        _allowance -= read;
        return _allowance >= 0 ? read : throw SoapRefusal.Invalid($"A tag, a comment or a run of white space is longer than {MaxMarkupBytes} bytes.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
