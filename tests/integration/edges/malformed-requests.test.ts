import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RefusalCode } from '../../../contract/answer.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { audiences, type Present } from './audiences.ts';
import { hidden } from './hall-people.ts';
import { allRequestNames, malformedBodies, unknownNames } from './hostile-requests.ts';

describe.each(audiences)('$namespace, asked what it cannot do', ({ namespace, requestNames, request, connect }) => {
  let house: RunningHouse;
  let present: Present;

  beforeAll(async () => {
    house = await RunningHouse.open();
    present = await connect(house);
  });
  afterAll(() => house.close());

  /** Turned down with this code, one line in the log that says nothing about anybody, and the next is served. */
  async function expectRefusal(json: string, code: RefusalCode): Promise<void> {
    house.log.clear();
    expect(await present.client.askText(json)).toEqual({ ok: false, refusal: { code } });
    expectOneLine(code);
    await present.honestly();
  }

  function expectOneLine(code: RefusalCode): void {
    expect(house.log.lines).toEqual([expect.objectContaining({ level: 40, namespace, code })]);
    expect(house.log.text).not.toContain(hidden.number.slice(0, 15));
    expect(house.log.text).not.toContain(hidden.name);
  }

  const { name, honest } = request ?? { name: 'board:look', honest: { number: hidden.number } };
  const code = request === null ? 'request-unknown' : 'request-malformed';

  it.each(malformedBodies)(
    '[T3.6] refuses a request with $what, says so in one line, and goes on',
    async ({ body }) => {
      const sent = body(honest);
      await expectRefusal(sent === null ? JSON.stringify([name]) : `["${name}",${sent}]`, code);
    },
  );

  it('[T3.6] refuses a request of bytes, says so in one line, and goes on', async () => {
    house.log.clear();
    const answer = await present.client.askAnything(name, Buffer.from(hidden.number));
    expect(answer).toEqual({ ok: false, refusal: { code } });
    expectOneLine(code);
    await present.honestly();
  });

  it.each(unknownNames)('[T3.6] refuses $what, says so in one line, and goes on', async ({ name: unknown }) => {
    await expectRefusal(JSON.stringify([unknown]), 'request-unknown');
  });

  it('[T1] refuses every request of the other audiences', async () => {
    const answers = await Promise.all(
      allRequestNames.map(async (asked) => ({ asked, answer: await present.client.askAnything(asked, { more: 1 }) })),
    );
    const known = answers.filter(({ answer }) => !answer.ok && answer.refusal.code !== 'request-unknown');
    expect(new Set(known.map(({ asked }) => asked))).toEqual(new Set(requestNames));
    expect(answers.filter(({ answer }) => answer.ok)).toEqual([]);
  });

  it('[T3.6] says in one line that a request nobody waits for was bad, and goes on', async () => {
    house.log.clear();
    present.client.tell(name, { ...hidden });
    await vi.waitFor(() => expectOneLine(code));
    await present.honestly();
  });

  it('[T3.6] does for nobody what a bad request asked for', async () => {
    const before = await house.revision();
    await present.client.askText(`["${name}",${JSON.stringify({ ...honest, note: '' })}]`);
    expect(await house.revision()).toBe(before);
  });
});
