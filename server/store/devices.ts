import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { DeviceKind, DeviceStore, EnrolledDevice } from '../application/ports.ts';

/** Enrolled kiosks, displays and devices. Only a hash of each key is kept. */
export class DatabaseDevices implements DeviceStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * Enrols a device, or gives it a new key.
   *
   * @param kioskId the kiosk a reader stands beside; null for kiosks and displays
   * @returns the key, shown this once
   */
  async enrol(id: string, kind: DeviceKind, kioskId: string | null): Promise<string> {
    const key = randomBytes(24).toString('base64url');
    const row = { id, kind, kiosk_id: kioskId, key_hash: keyHash(key) };
    await this.#database('devices').insert(row).onConflict(['kind', 'id']).merge();
    return key;
  }

  async find(id: string, kind: DeviceKind, key: string): Promise<EnrolledDevice | null> {
    const row: { kiosk_id: string | null } | undefined = await this.#database('devices')
      .where({ id, kind, key_hash: keyHash(key) })
      .first('kiosk_id');
    return row === undefined ? null : { kioskId: row.kiosk_id };
  }
}

function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
