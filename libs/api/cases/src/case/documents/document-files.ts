import { randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError, OutboxHandler, Settings } from '@kakehashi/api/platform';

/** The topic of files that no document names any more. */
export const PURGE_TOPIC = 'document.purge';

/** Keeps the bytes of documents in the files folder, under keys that say nothing and come from no user. */
@Injectable()
export class DocumentFiles {
  constructor(private readonly settings: Settings) {}

  /** Stores the bytes and answers their key. */
  async store(content: Buffer): Promise<string> {
    const random = randomBytes(32).toString('hex');
    const key = `${random.slice(0, 2)}/${random.slice(2)}`;
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return key;
  }

  /** The bytes under a key; `service-unavailable` where the folder lost them. */
  async open(key: string): Promise<ReadStream> {
    const path = this.pathOf(key);
    try {
      await access(path);
    } catch (cause) {
      throw new DomainError('service-unavailable', { cause });
    }
    return createReadStream(path);
  }

  /** Forgets the bytes under a key; again and again if need be. */
  @OutboxHandler(PURGE_TOPIC)
  async purge({ key }: { key: string }): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    if (!/^[0-9a-f]{2}\/[0-9a-f]{62}$/.test(key)) throw new Error('Not the key of a stored file');
    return join(resolve(this.settings.filesDir), key);
  }
}
