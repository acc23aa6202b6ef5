import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import type { DeviceKind, DeviceStore, EnrolledDevice } from '../application/ports.ts';

/** How long a code may lie about before it is used. */
const codeLastsMs = 24 * 3_600_000;
const codeLetters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const codeLength = 12;

/** Enrolled kiosks, displays and devices. Only a hash of each key and of each code is kept. */
export class DatabaseDevices implements DeviceStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * Enrols one, or gives it a new key.
   *
   * @param kioskId the kiosk a device stands beside; null for kiosks and displays
   * @returns the key, shown this once
   */
  async enrol(id: string, kind: DeviceKind, kioskId: string | null): Promise<string> {
    return putKey(this.#database, { id, kind, kiosk_id: kioskId });
  }

  /**
   * Lets a device enrol itself once within a day; a code that was given to it before counts no longer.
   *
   * @param kioskId the kiosk it stands beside
   * @param now milliseconds since 1970 UTC
   * @returns the code, shown this once: `K7Q2-M9XA-3FWD`
   */
  async giveCode(id: string, kioskId: string, now: number): Promise<string> {
    const code = Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');
    const row = { device_id: id, kiosk_id: kioskId, code_hash: hashOf(code), expires_at: now + codeLastsMs };
    await this.#database('enrolment_codes').insert(row).onConflict('device_id').merge();
    return code.replace(/(.{4})(?=.)/g, '$1-');
  }

  async redeem(id: string, code: string, now: number): Promise<string | null> {
    return this.#database.transaction(async (transaction) => {
      const given = { device_id: id, code_hash: hashOf(code.toUpperCase().replace(/[^A-Z0-9]/g, '')) };
      const row: { kiosk_id: string; expires_at: number | string } | undefined = await transaction('enrolment_codes')
        .where(given)
        .first('kiosk_id', 'expires_at');
      // Two at once: the one whose deletion finds the row has it.
      if (row === undefined || (await transaction('enrolment_codes').where(given).delete()) === 0) return null;
      if (Number(row.expires_at) < now) return null;
      return putKey(transaction, { id, kind: 'device', kiosk_id: row.kiosk_id });
    });
  }

  /** From now on its key opens nothing, and neither does a code. @returns whether it was enrolled */
  async revoke(id: string, kind: DeviceKind): Promise<boolean> {
    return this.#database.transaction(async (transaction) => {
      if (kind === 'device') await transaction('enrolment_codes').where({ device_id: id }).delete();
      return (await transaction('devices').where({ id, kind }).delete()) > 0;
    });
  }

  async find(id: string, kind: DeviceKind, key: string): Promise<EnrolledDevice | null> {
    const fingerprint = hashOf(key);
    const row: { kiosk_id: string | null } | undefined = await this.#database('devices')
      .where({ id, kind, key_hash: fingerprint })
      .first('kiosk_id');
    return row === undefined ? null : { kioskId: row.kiosk_id, fingerprint };
  }

  async fingerprints(): Promise<ReadonlySet<string>> {
    return new Set<string>(await this.#database('devices').pluck('key_hash'));
  }
}

async function putKey(database: Knex, device: { id: string; kind: DeviceKind; kiosk_id: string | null }) {
  const key = randomBytes(24).toString('base64url');
  await database('devices')
    .insert({ ...device, key_hash: hashOf(key) })
    .onConflict(['kind', 'id'])
    .merge();
  return key;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
