import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../problem/domain-error';
import { Settings } from '../settings';
import { open, seal, type Sealed } from './seal';

/** Seals personal data with the installation's field key. */
@Injectable()
export class Secrets {
  private readonly key: Buffer;

  constructor({ fieldKey }: Settings) {
    this.key = fieldKey === null ? developmentKey() : Buffer.from(fieldKey, 'base64');
  }

  /** Seals a text; `context` names the record and the field, so that it opens nowhere else. */
  seal(text: string, context: string): Sealed {
    return seal(this.key, text, context);
  }

  /** Opens a sealed text; one of another key or context is refused without a word of what it holds. */
  open(sealed: Sealed, context: string): string {
    try {
      return open(this.key, sealed, context);
    } catch (cause) {
      throw new DomainError('service-unavailable', { detail: unreadable, cause });
    }
  }
}

const unreadable = {
  ja: '暗号化された情報を開けませんでした。暗号鍵の設定（FIELD_KEY）を管理者が確認する必要があります。',
  en: 'The encrypted value could not be opened. An administrator has to check the key (FIELD_KEY).',
};

/** Known to everyone, and therefore never used in production, which does not start without a key. */
function developmentKey(): Buffer {
  return createHash('sha256').update('development only').digest();
}
