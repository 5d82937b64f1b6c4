using System.Text;

namespace CoachWatch.Data.Import;

/// <summary>Reads each byte that UTF-8 cannot have as one of windows-1252.</summary>
internal sealed class WesternFallback : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private readonly Encoding _western = Encoding.GetEncoding(1252);
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _text = _western.GetString(bytesUnknown);
            _next = 0;
            return _text.Length > 0;
        }

        public override char GetNextChar() => Remaining > 0 ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            var moves = _next > 0;
            _next -= moves ? 1 : 0;
            return moves;
        }

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
