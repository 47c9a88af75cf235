import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { tooLarge, unpackedLimits } from './limits';
import { noTable } from './refused-file';

interface Entry {
  readonly method: number;
  readonly at: number;
  readonly size: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_ENTRIES = 2_000;
const ENCRYPTED = 1;

/** A ZIP archive in memory whose parts are unpacked as they are read, and never beyond the limits. */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  constructor(private readonly content: Buffer) {
    const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > content.length || content.readUInt32LE(end) !== END) throw noTable();
    const count = content.readUInt16LE(end + 10);
    if (count > MAX_ENTRIES) throw tooLarge();
    let at = content.readUInt32LE(end + 16);
    for (let index = 0; index < count; index++) at = this.readEntry(at);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a part, piece by piece; what a part says of its own size is not believed. */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw noTable();
    const packed = this.content.subarray(entry.at, entry.at + entry.size);
    if (entry.method === 0) {
      this.count(packed.length);
      yield packed;
      return;
    }
    const inflate = Readable.from([packed]).pipe(createInflateRaw());
    try {
      for await (const piece of inflate as AsyncIterable<Buffer>) {
        this.count(piece.length);
        yield piece;
      }
    } catch (error) {
      throw isZlibError(error) ? noTable(error) : error;
    } finally {
      inflate.destroy();
    }
  }

  /** A part that is small enough to be kept, as text. */
  async text(name: string): Promise<string> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of this.bytes(name)) {
      size += piece.length;
      if (size > unpackedLimits.kept) throw tooLarge();
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  private count(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > unpackedLimits.all) throw tooLarge();
  }

  private readEntry(at: number): number {
    const { content } = this;
    if (at + 46 > content.length || content.readUInt32LE(at) !== ENTRY) throw noTable();
    const method = content.readUInt16LE(at + 10);
    if (content.readUInt16LE(at + 8) & ENCRYPTED || (method !== 0 && method !== 8)) throw noTable();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset));
    const name = content.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString('utf8');
    const local = content.readUInt32LE(at + 42);
    if (local + 30 > content.length || content.readUInt32LE(local) !== LOCAL) throw noTable();
    const start = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
    this.entries.set(name, { method, at: start, size: content.readUInt32LE(at + 20) });
    return at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
