import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { DrawnBytes } from './drawn-bytes.ts';

const ivBytes = 12;
const tagBytes = 16;

/** Seals and opens single fields of personal data (mission T2). The key never comes near the database. */
export class Vault {
  readonly #sealKey: Buffer;
  readonly #hashKey: Buffer;
  readonly #chainKey: Buffer;
  readonly #ivs = new DrawnBytes(ivBytes);
  /** Tells keys apart without telling the key. */
  readonly fingerprint: string;

  /** @param key 32 random bytes */
  constructor(key: Buffer) {
    this.#sealKey = derive(key, 'seal');
    this.#hashKey = derive(key, 'hash');
    this.#chainKey = derive(key, 'chain');
    this.fingerprint = derive(key, 'fingerprint').toString('hex');
  }

  /**
   * AES-256-GCM, bound to the place it is for: a sealed field copied to another row does not open.
   *
   * @param place row and column, `<visit id> name`
   * @returns base64 of iv, tag, ciphertext
   */
  seal(place: string, text: string): string {
    const iv = this.#ivs.next();
    const cipher = createCipheriv('aes-256-gcm', this.#sealKey, iv).setAAD(Buffer.from(place));
    const pieces = [cipher.update(text, 'utf8'), cipher.final()];
    return Buffer.concat([iv, cipher.getAuthTag(), ...pieces]).toString('base64');
  }

  /** @throws when the text was not sealed with this key for this place */
  open(place: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.#sealKey, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
  }

  /** The same document gives the same hash, and without the key nobody can try numbers. Hex, 64 characters. */
  hash(document: string): string {
    return createHmac('sha256', this.#hashKey).update(document).digest('hex');
  }

  /** Keyed hash for the chain of the log: without the key nobody can mend what they changed. Hex, 64 characters. */
  chain(text: string): string {
    return createHmac('sha256', this.#chainKey).update(text).digest('hex');
  }
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `houtan ${purpose}`, 32));
}
