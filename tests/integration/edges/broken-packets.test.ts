import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningHouse } from '../../support/running-house.ts';
import { audiences } from './audiences.ts';
import { hidden } from './hall-people.ts';

const personal = `${hidden.name} ${hidden.number}`;
const moreThanIsRead = JSON.stringify(personal.padEnd(66_000));

/** Packets of the protocol itself that are bad, by what stands after the namespace. */
const broken = [
  { what: 'more bytes than are ever read', packet: (place: string) => `2${place},1["ask",${moreThanIsRead}]` },
  { what: 'text that is no JSON', packet: (place: string) => `2${place},1["ask",{"name":NaN,"card":"${personal}"}]` },
  { what: 'no list', packet: (place: string) => `2${place},1{"length":1000000000}` },
  { what: 'a name that is an object', packet: (place: string) => `2${place},1[{"toString":"${personal}"}]` },
  { what: 'the name of an event of the line itself', packet: (place: string) => `2${place},1["disconnecting"]` },
  { what: 'the name of an event of the emitter', packet: (place: string) => `2${place},1["newListener"]` },
  { what: 'a type nobody knows', packet: (place: string) => `9${place},1["ask"]` },
  { what: 'more attachments than are read', packet: (place: string) => `5999-${place},1["ask"]` },
  { what: 'a namespace nobody knows', packet: () => `2/nowhere,1["ask","${personal}"]` },
];

describe.each(audiences)('a connection to $namespace', ({ namespace, connect }) => {
  let house: RunningHouse;

  beforeAll(async () => {
    house = await RunningHouse.open();
  });
  afterAll(() => house.close());

  it.each(broken)('[T3] that sends $what is ended, and others are served', async ({ packet }) => {
    const { client } = await connect(house);
    const left = client.left();
    client.write(packet(namespace));
    await left;
    const other = await connect(house);
    await other.honestly();
    expect(house.log.text).not.toContain(hidden.number);
    expect(house.log.text).not.toContain(hidden.name);
    other.client.close();
  });

  it('[T3] that answers what nobody asked goes on', async () => {
    const present = await connect(house);
    present.client.write(`3${namespace},99[{"__proto__":{}}]`);
    await present.honestly();
    present.client.close();
  });
});
