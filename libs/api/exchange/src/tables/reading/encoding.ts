import { isBinary } from './line';
import { noTable, wrongEncoding } from './refused-file';

/** How many bytes are decoded at a time. */
export const CHUNK = 64 * 1024;

/** What a text in UTF-8 has at least, for each byte that is none: a text of another encoding has hardly any of it. */
const WIDE_PER_BAD = 3;
/** Of so many bytes it is told what encoding they may be in. */
const LOOKED_AT = 1024 * 1024;

/** Excel writes Shift_JIS, everything else UTF-8; a byte order mark says which. What is no UTF-8 is Shift_JIS. */
export function encodingOf(content: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < content.length; at += CHUNK) {
    try {
      decoder.decode(content.subarray(at, at + CHUNK), { stream: at + CHUNK < content.length });
    } catch {
      // One bad byte in a text of UTF-8 would make other letters of all the rest, and nobody would be told.
      return isDamagedUtf8(content.subarray(at, at + CHUNK)) ? 'utf-8' : 'shift_jis';
    }
  }
  return 'utf-8';
}

/** The refusal of bytes that are no text in the encoding they were taken for. */
export function unreadableBytes(content: Buffer, cause?: unknown) {
  const line = damagedLine(content);
  if (line !== null) return wrongEncoding({ line }, cause);
  const looksLike = likely(content);
  // What holds null characters in whatever encoding is no text at all.
  return looksLike || !content.includes(0)
    ? wrongEncoding({ ...(looksLike ? { looksLike } : {}) }, cause)
    : noTable(cause);
}

function isDamagedUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wide = text.match(/[\u3000-\u9fff\uff00-\uffef]/gu)?.length ?? 0;
  const bad = text.match(/\ufffd/gu)?.length ?? 0;
  return bad > 0 && wide >= bad * WIDE_PER_BAD;
}

/** The line with the first byte that is no UTF-8 in a text that otherwise is. */
function damagedLine(content: Buffer): number | null {
  const decoder = new TextDecoder('utf-8');
  let line = 1;
  for (let at = 0; at < content.length; at += CHUNK) {
    const bytes = content.subarray(at, at + CHUNK);
    const text = decoder.decode(bytes, { stream: at + CHUNK < content.length });
    const bad = text.indexOf('\ufffd');
    if (bad >= 0) return isDamagedUtf8(bytes) ? line + newLines(text.slice(0, bad)) : null;
    line += newLines(text);
  }
  return null;
}

function newLines(text: string): number {
  return text.split('\n').length - 1;
}

function likely(content: Buffer): string | null {
  const encodings = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'euc-jp': 'EUC-JP' } as const;
  for (const [encoding, name] of Object.entries(encodings)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(content.subarray(0, LOOKED_AT), { stream: true });
      if (!isBinary(text) && /[,;\t\n]/u.test(text)) return name;
    } catch {
      // It is something else.
    }
  }
  return null;
}
