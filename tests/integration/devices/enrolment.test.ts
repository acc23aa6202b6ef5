import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readAgentConfig } from '../../../devices/agent-config.ts';
import { enrol as enrolAgent } from '../../../devices/device-key.ts';
import { StartupError } from '../../../devices/startup-error.ts';
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

/** Enrols as a person does. @returns the sentence that says why not, or null */
async function enrol(code: string, settings = file): Promise<string | null> {
  try {
    await enrolAgent(await readAgentConfig(settings), code);
    return null;
  } catch (fault) {
    if (fault instanceof StartupError) return fault.message;
    throw fault;
  }
}

const keyOf = (settings: string) => join(dirname(settings), 'agent-data', 'device.key');

describe('the enrolment of an agent', () => {
  it('[T1.3] changes a code for a key that nobody else can read, and lets it in from then on', async () => {
    const code = await giveCode();
    const agent = AgentProcess.run('--config', file, '--enrol', code);
    expect(await agent.ended()).toBe(0);
    expect(agent.log).toEqual([expect.stringMatching(/^agent-1 is enrolled at /)]);
    expect((await stat(keyOf(file))).mode & 0o777).toBe(0o600);
    await AgentProcess.run('--config', file).says(/^Connected/);
    expect(house.log.text).not.toMatch(new RegExp(`${code}|${(await readFile(keyOf(file), 'utf8')).trim()}`));
  });

  it('[T1.3] takes a code as it is written down: small letters, other gaps', async () => {
    const code = await giveCode();
    expect(await enrol(code.toLowerCase().replaceAll('-', ' '))).toBeNull();
  });

  it('[T1.3] takes a code once', async () => {
    const code = await giveCode();
    await enrol(code);
    const said = await enrol(code, await agentFile({ server: house.address, deviceId: 'agent-1' }));
    expect(said).toMatch(/does not know this code.*Ask for a new one/);
    expect(said).not.toContain(code);
  });

  it('[T1.3] takes no code of another device', async () => {
    const other = await agentFile({ server: house.address, deviceId: 'agent-2' });
    expect(await enrol(await giveCode(), other)).toMatch(/does not know this code/);
  });

  it('[T1.3] takes no code that a newer one has replaced, and none that is a day old', async () => {
    const first = await giveCode();
    const second = await giveCode();
    expect(await enrol(first)).toMatch(/does not know this code/);
    house.clock.advance(dayMs + 1);
    expect(await enrol(second)).toMatch(/does not know this code/);
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
    expect(await enrol(code, lost)).toMatch('Nobody answers at http://127.0.0.1:9');
    expect(await enrol(code)).toBeNull();
  });

  it('[T1.3] uses no code up when the key cannot be kept', async () => {
    const blocked = await agentFile({ server: house.address, deviceId: 'agent-1', dataFolder: 'blocked' });
    await writeFile(join(dirname(blocked), 'blocked'), 'a file is in the way');
    const code = await giveCode();
    expect(await enrol(code, blocked)).toMatch(/cannot be written .*The code was not used/);
    expect(await enrol(code)).toBeNull();
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
