import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { DatabaseDevices } from '../../../server/store/devices.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { agentFile, AgentProcess } from './agent-process.ts';

const dayMs = 24 * 3_600_000;

let house: RunningHouse;
let file: string;
beforeEach(async () => {
  house = await RunningHouse.open({ onLoopback: false });
  file = await agentFile({ server: house.address, deviceId: 'agent-1' });
  return () => house.close();
});

function giveCode(): Promise<string> {
  return house.withDatabase((database) =>
    new DatabaseDevices(database).giveCode('agent-1', 'kiosk-1', house.clock.now),
  );
}

/** Enrols as a person does. @returns the exit code, and what it said */
async function enrol(code: string, settings = file): Promise<[number | null, string]> {
  const agent = AgentProcess.run('--config', settings, '--enrol', code);
  return [await agent.ended(), agent.log.join('\n')];
}

const keyOf = (settings: string) => join(dirname(settings), 'agent-data', 'device.key');

describe('the enrolment of an agent', () => {
  it('[T1.3] changes a code for a key that nobody else can read, and lets it in from then on', async () => {
    const code = await giveCode();
    expect(await enrol(code)).toEqual([0, expect.stringContaining('agent-1 is enrolled')]);
    expect((await stat(keyOf(file))).mode & 0o777).toBe(0o600);
    await AgentProcess.run('--config', file).says(/^Connected/);
    expect(house.log.text).not.toMatch(new RegExp(`${code}|${(await readFile(keyOf(file), 'utf8')).trim()}`));
  });

  it('[T1.3] takes a code as it is written down: small letters, other gaps', async () => {
    const code = await giveCode();
    expect(await enrol(code.toLowerCase().replaceAll('-', ' '))).toEqual([0, expect.any(String)]);
  });

  it('[T1.3] takes a code once', async () => {
    const code = await giveCode();
    await enrol(code);
    const [exit, said] = await enrol(code, await agentFile({ server: house.address, deviceId: 'agent-1' }));
    expect([exit, said]).toEqual([1, expect.stringMatching(/does not know this code.*Ask for a new one/)]);
    expect(said).not.toContain(code);
  });

  it('[T1.3] takes no code of another device', async () => {
    const other = await agentFile({ server: house.address, deviceId: 'agent-2' });
    expect(await enrol(await giveCode(), other)).toEqual([1, expect.any(String)]);
  });

  it('[T1.3] takes no code that a newer one has replaced, and none that is a day old', async () => {
    const first = await giveCode();
    const second = await giveCode();
    expect(await enrol(first)).toEqual([1, expect.any(String)]);
    house.clock.advance(dayMs + 1);
    expect(await enrol(second)).toEqual([1, expect.any(String)]);
  });

  it('[T1.3] is not tried for ever', async () => {
    const tried = await Promise.all(
      Array.from({ length: 12 }, () =>
        fetch(new URL('/api/enrolments', house.address), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ deviceId: 'agent-1', code: 'AAAA-AAAA-AAAA' }),
        }),
      ),
    );
    expect(tried.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(2);
  });

  it('[T1.3] says that nobody answers, and keeps the code good', async () => {
    const code = await giveCode();
    const lost = await agentFile({ server: 'http://127.0.0.1:9', deviceId: 'agent-1' });
    expect(await enrol(code, lost)).toEqual([1, expect.stringContaining('Nobody answers at http://127.0.0.1:9')]);
    expect(await enrol(code)).toEqual([0, expect.any(String)]);
  });

  it('[T1.3] uses no code up when the key cannot be kept', async () => {
    const blocked = await agentFile({ server: house.address, deviceId: 'agent-1', dataFolder: 'blocked' });
    await writeFile(join(dirname(blocked), 'blocked'), 'a file is in the way');
    await chmod(dirname(blocked), 0o700);
    const code = await giveCode();
    expect(await enrol(code, blocked)).toEqual([1, expect.stringMatching(/cannot be written .*The code was not used/)]);
    expect(await enrol(code)).toEqual([0, expect.any(String)]);
  });
});

describe('a device that is enrolled no longer', () => {
  it('[T1.4] is put out of a running server within seconds, and comes in again with a new code', async () => {
    await enrol(await giveCode());
    const agent = AgentProcess.run('--config', file);
    await agent.says(/^Connected/);
    await house.withDatabase((database) => new DatabaseDevices(database).revoke('agent-1', 'device'));
    await agent.says(/does not let agent-1 in \(device-unknown\)/);
    await enrol(await giveCode());
    await agent.says(/^Connected/, 2);
  });
});

it('[K2.12] an agent tells which ports its machine has, without settings', async () => {
  const agent = AgentProcess.run('--list-ports');
  expect(await agent.ended()).toBe(0);
  expect(agent.terminal).toMatch(/^(\/dev\/tty\w+.*\n|\/dev\/usb\/lp\d+.*\n)+$|^This machine has no serial port/);
});
