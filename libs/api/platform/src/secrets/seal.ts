import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A text that only the holder of its key can read. */
export interface Sealed {
  /** Which key sealed it; says nothing about the key itself. */
  readonly keyId: string;
  /** Nonce, tag and cipher text of AES-256-GCM. */
  readonly sealed: Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The name of a key: the beginning of its digest. */
export function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('kakehashi field key\0').update(key).digest('hex').slice(0, 16);
}

/** Seals a text; `context` says what it is and whose, and without the same context it does not open. */
export function seal(key: Buffer, text: string, context: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { keyId: keyIdOf(key), sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

/** Opens what was sealed with this key and context; throws where either differs or a bit was changed. */
export function open(key: Buffer, { keyId, sealed }: Sealed, context: string): string {
  if (keyId !== keyIdOf(key)) throw new Error(`Sealed with the key ${keyId}, which is not at hand`);
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
  const body = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([body, decipher.final()]).toString('utf8');
}
