import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { DeviceKind, DeviceStore } from '../application/ports.ts';

/** Enrolled kiosks, displays and devices. Only a hash of each key is kept. */
export class DatabaseDevices implements DeviceStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Enrols a device, or gives it a new key. @returns the key, shown this once */
  async enrol(id: string, kind: DeviceKind): Promise<string> {
    const key = randomBytes(24).toString('base64url');
    const row = { id, kind, key_hash: keyHash(key) };
    await this.#database('devices').insert(row).onConflict('id').merge();
    return key;
  }

  async holds(id: string, kind: DeviceKind, key: string): Promise<boolean> {
    const row: unknown = await this.#database('devices')
      .where({ id, kind, key_hash: keyHash(key) })
      .first();
    return row !== undefined;
  }
}

function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
