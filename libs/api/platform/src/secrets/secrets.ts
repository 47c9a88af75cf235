import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../problem/domain-error';
import { Settings } from '../settings';
import { keyIdOf, open, seal, type Sealed } from './seal';

/** Seals personal data with the installation's field key; opens what that key or a former one sealed. */
@Injectable()
export class Secrets {
  /** The name of the key that seals. */
  readonly keyId: string;
  /** The names of the keys that only open. */
  readonly formerKeyIds: readonly string[];
  private readonly key: Buffer;
  private readonly keys: ReadonlyMap<string, Buffer>;

  constructor({ fieldKey, fieldKeysFormer }: Settings) {
    this.key = fieldKey === null ? developmentKey() : Buffer.from(fieldKey, 'base64');
    const all = [this.key, ...fieldKeysFormer.map((key) => Buffer.from(key, 'base64'))];
    this.keys = new Map(all.map((key) => [keyIdOf(key), key]));
    this.keyId = keyIdOf(this.key);
    this.formerKeyIds = [...this.keys.keys()].filter((id) => id !== this.keyId);
  }

  /** Seals a text; `context` names the record and the field, so that it opens nowhere else. */
  seal(text: string, context: string): Sealed {
    return seal(this.key, text, context);
  }

  /** Opens a sealed text; one of another key or context is refused without a word of what it holds. */
  open(sealed: Sealed, context: string): string {
    try {
      return open(this.keys.get(sealed.keyId) ?? this.key, sealed, context);
    } catch (cause) {
      throw new DomainError('service-unavailable', { detail: unreadable, cause });
    }
  }
}

const unreadable = {
  ja: '暗号化された情報を開けませんでした。暗号鍵の設定（FIELD_KEY、FIELD_KEYS_FORMER）を管理者が確認する必要があります。',
  en: 'The encrypted value could not be opened. An administrator has to check the keys (FIELD_KEY, FIELD_KEYS_FORMER).',
};

/** Known to everyone, and therefore never used in production, which does not start without a key. */
function developmentKey(): Buffer {
  return createHash('sha256').update('development only').digest();
}
