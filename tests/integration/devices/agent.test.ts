import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseDevices } from '../../../server/store/devices.ts';
import { RunningHouse, type RunningHouseOptions } from '../../support/running-house.ts';
import { ServerProcess } from '../../support/server-process.ts';
import { SocketClient } from '../../support/socket-client.ts';
import { temporaryFolder } from '../../support/temporary-store.ts';
import { AgentProcess, chen, wang } from './agent-process.ts';

const kioskAt = (address: string) => SocketClient.connect(address, '/kiosk', { deviceId: 'kiosk-1' });

/** An address at which nobody listens. */
async function deadAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

describe('an agent beside a kiosk', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it('[K2.2] brings a card that is laid on to its kiosk', async () => {
    const kiosk = await kioskAt(house.address);
    const agent = await AgentProcess.connected({ server: house.address });
    agent.layOn('chen');
    expect(await kiosk.next('card:presented')).toEqual(chen);
  });

  it('[T2.1] logs that a card was sent, and nothing that stands on it', async () => {
    const kiosk = await kioskAt(house.address);
    const agent = await AgentProcess.connected({ server: house.address });
    agent.layOn('wang');
    await kiosk.next('card:presented');
    await agent.says(/^Card sent\.$/);
    expect(agent.terminal).not.toMatch(new RegExp(`${wang.name}|${wang.number}`));
  });

  it('[K2.6] logs that the screen of its kiosk is not there', async () => {
    const agent = await AgentProcess.connected({ server: house.address, kioskId: 'kiosk-2' });
    agent.layOn('wang');
    await agent.says(/^Card not sent: kiosk-absent\.$/);
  });

  it('[K2.5] ends with its terminal, while the server is there', async () => {
    const agent = await AgentProcess.connected({ server: house.address });
    agent.closeTerminal();
    expect(await agent.ended()).toBe(0);
  });

  it('[K2.5] ends when it is told to', async () => {
    const agent = await AgentProcess.connected({ server: house.address });
    agent.terminate();
    expect(await agent.ended()).toBe(0);
  });
});

describe('an agent whose server is gone', () => {
  it('[K2.5] comes back when the server does, and says each change once', async () => {
    const environment = { DATA_DIR: await temporaryFolder() };
    const server = await ServerProcess.start(environment);
    const agent = await AgentProcess.connected({ server: server.address });
    await server.kill();
    await agent.says(/^No connection/);
    await ServerProcess.start({ ...environment, PORT: server.port });
    await agent.says(/^Connected/, 2);
    const kiosk = await kioskAt(server.address);
    agent.layOn('wang');
    expect(await kiosk.next('card:presented')).toEqual(wang);
    await agent.says(/^Card sent/);
    expect(agent.log.map((line) => line.split(' ')[0])).toEqual(['Connected', 'No', 'Connected', 'Card']);
  });

  it('[K2.6] logs that a card was not sent', async () => {
    const agent = await AgentProcess.start({ server: await deadAddress() });
    agent.layOn('wang');
    await agent.says(/^Card not sent: no-answer\.$/);
  });

  it('[K2.5] ends with its terminal all the same', async () => {
    const agent = await AgentProcess.start({ server: await deadAddress() });
    await agent.says(/^No connection/);
    agent.closeTerminal();
    expect(await agent.ended()).toBe(0);
  });
});

describe('an agent at a server that other machines can reach', () => {
  const enrol: RunningHouseOptions['prepare'] = async (database) => {
    key = await new DatabaseDevices(database).enrol('reader-1', 'device', 'kiosk-1');
  };
  let house: RunningHouse;
  let key: string;
  beforeAll(async () => {
    house = await RunningHouse.open({ onLoopback: false, requestsPerSecond: 1, prepare: enrol });
  });
  afterAll(() => house.close());

  const renameDevice = (from: string, to: string) =>
    house.withDatabase((database) => database('devices').where({ id: from }).update({ id: to }));

  it('[T1.1] comes in with its key', async () => {
    const agent = await AgentProcess.connected({ server: house.address, deviceKey: key });
    expect(agent.log).toEqual([`Connected to ${house.address} as reader-1.`]);
  });

  it.each([
    ['a wrong key', { deviceKey: 'wrong-key' }],
    ['no key', {}],
  ])('[T1.1] says that it is not let in with %s', async (_, identity) => {
    const agent = await AgentProcess.start({ server: house.address, ...identity });
    await agent.says(/does not let reader-1 in \(device-unknown\): enrol the device there/);
    expect(agent.terminal).not.toContain('wrong-key');
  });

  it('[T1.1] comes in by itself once it is enrolled', async () => {
    await renameDevice('reader-1', 'another');
    const agent = await AgentProcess.start({ server: house.address, deviceKey: key });
    await agent.says(/device-unknown/);
    await renameDevice('another', 'reader-1');
    await agent.says(/^Connected/);
  });

  it('[K2.6] logs the code when a card is turned down', async () => {
    const agent = await AgentProcess.connected({ server: house.address, deviceKey: key });
    for (let times = 0; times < 3; times += 1) agent.layOn('wang');
    await agent.says(/^Card not sent: too-many-requests\.$/);
  });
});

describe('an agent that cannot start', () => {
  it.each([
    ['without --config', []],
    ['with nothing behind --config', ['--config']],
    ['with an option nobody knows', ['--config', 'agent.json', '--verbose']],
  ])('[K2.7] tells %s how it is used', async (_, parameters) => {
    const agent = AgentProcess.run(...parameters);
    expect(await agent.ended()).toBe(1);
    expect(agent.log).toEqual([
      expect.stringMatching(/^Name the file of settings: npm run agent -- --config agent\.json/),
    ]);
  });

  it('[K2.7] says in one sentence which setting is wrong', async () => {
    const agent = await AgentProcess.start({ server: 'http://127.0.0.1/houtan' });
    expect(await agent.ended()).toBe(1);
    expect(agent.log).toEqual([expect.stringMatching(/^Wrong setting in .*: "server" must be an address such as/)]);
  });
});
