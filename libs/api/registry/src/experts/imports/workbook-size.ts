import { DomainError } from '@kakehashi/api/platform';
import { notATable } from './not-a-table';

/** Bytes that a workbook may unpack to; small files can unpack to gigabytes. */
const MAX_UNPACKED = 50 * 1024 * 1024;
const MAX_ENTRIES = 500;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Refuses a ZIP archive whose directory announces more than a roster can need. */
export function assertSmallWorkbook(content: Buffer): void {
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > content.length || content.readUInt32LE(end) !== END) throw notATable();
  const entries = content.readUInt16LE(end + 10);
  if (entries > MAX_ENTRIES) throw new DomainError('payload-too-large');
  let at = content.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let index = 0; index < entries; index++) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== ENTRY) throw notATable();
    unpacked += content.readUInt32LE(at + 24);
    at += 46 + content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  if (unpacked > MAX_UNPACKED) throw new DomainError('payload-too-large');
}
