import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../contract/answer.ts';
import type { RunningHouse } from '../../support/running-house.ts';
import { codeOf, guardAt, kioskAt, Officer, openHall, register, type Guard } from './hall-people.ts';

/** A hall where B001 and B002 wait, officer1 may be at counter 3, and officer2 is at counter 4 with nobody. */
interface Scene {
  readonly house: RunningHouse;
  readonly officer: Officer;
  readonly other: Officer;
  readonly guard: Guard;
}

interface OutOfOrder {
  readonly what: string;
  readonly code: RefusalCode;
  /** What comes before, each of it good. */
  readonly before?: (scene: Scene) => Promise<unknown>;
  readonly act: (scene: Scene) => ReturnType<Officer['press']> | ReturnType<Officer['on']> | ReturnType<Guard['ask']>;
}

const open = ({ officer }: Scene) => officer.press('counter:open');
const called = async (scene: Scene) => {
  await open(scene);
  await scene.officer.callNext();
};
const serving = async (scene: Scene) => {
  await called(scene);
  await scene.officer.on('interview:start', 'B001');
};
const completed = async (scene: Scene) => {
  await serving(scene);
  await scene.officer.on('interview:complete', 'B001');
};
const closedAlert = async ({ other, guard }: Scene) => {
  const alertId = await other.raiseAlert();
  await guard.ask('alert:close', { requestId: randomUUID(), alertId, reason: 'drill' });
  return alertId;
};
const cancel = ({ officer: { desk, counterId } }: Scene, number: string) =>
  desk.ask('ticket:cancel', { requestId: randomUUID(), counterId, number, reason: 'visitor-left' });

const outOfOrder: OutOfOrder[] = [
  {
    what: 'a call before the counter is open',
    code: 'counter-closed',
    act: ({ officer }) => officer.press('ticket:call-next'),
  },
  {
    what: 'an alert before the counter is open',
    code: 'counter-closed',
    act: ({ officer }) => officer.press('alert:raise'),
  },
  {
    what: 'closing a counter that is closed',
    code: 'counter-closed',
    act: ({ officer }) => officer.press('counter:close'),
  },
  {
    what: 'a recall before the call',
    code: 'counter-idle',
    before: open,
    act: ({ officer }) => officer.on('ticket:recall', 'B001'),
  },
  {
    what: 'a start before the call',
    code: 'counter-idle',
    before: open,
    act: ({ officer }) => officer.on('interview:start', 'B001'),
  },
  {
    what: 'a no-show before the call',
    code: 'counter-idle',
    before: open,
    act: ({ officer }) => officer.on('ticket:record-no-show', 'B001'),
  },
  {
    what: 'a completion before the call',
    code: 'counter-idle',
    before: open,
    act: ({ officer }) => officer.on('interview:complete', 'B001'),
  },
  {
    what: 'a completion before the start',
    code: 'ticket-not-serving',
    before: called,
    act: ({ officer }) => officer.on('interview:complete', 'B001'),
  },
  {
    what: 'a no-show before three calls',
    code: 'too-few-calls',
    before: called,
    act: ({ officer }) => officer.on('ticket:record-no-show', 'B001'),
  },
  {
    what: 'a second call before the first is done',
    code: 'counter-busy',
    before: called,
    act: ({ officer }) => officer.press('ticket:call-next'),
  },
  {
    what: 'closing the counter before the visitor is done',
    code: 'counter-busy',
    before: called,
    act: ({ officer }) => officer.press('counter:close'),
  },
  {
    what: 'a start of the ticket behind',
    code: 'ticket-not-here',
    before: called,
    act: ({ officer }) => officer.on('interview:start', 'B002'),
  },
  {
    what: 'a start of a ticket never given',
    code: 'ticket-unknown',
    before: called,
    act: ({ officer }) => officer.on('interview:start', 'B999'),
  },
  {
    what: 'a start at the counter of another',
    code: 'counter-idle',
    before: called,
    act: ({ other }) => other.on('interview:start', 'B001'),
  },
  {
    what: 'a recall after the start',
    code: 'ticket-not-called',
    before: serving,
    act: ({ officer }) => officer.on('ticket:recall', 'B001'),
  },
  {
    what: 'a second start',
    code: 'ticket-not-called',
    before: serving,
    act: ({ officer }) => officer.on('interview:start', 'B001'),
  },
  {
    what: 'a no-show after the start',
    code: 'ticket-not-called',
    before: serving,
    act: ({ officer }) => officer.on('ticket:record-no-show', 'B001'),
  },
  {
    what: 'a second completion',
    code: 'counter-idle',
    before: completed,
    act: ({ officer }) => officer.on('interview:complete', 'B001'),
  },
  {
    what: 'a cancellation after the completion',
    code: 'ticket-not-waiting',
    before: completed,
    act: (scene) => cancel(scene, 'B001'),
  },
  { what: 'a cancellation before the counter is open', code: 'counter-closed', act: (scene) => cancel(scene, 'B001') },
  {
    what: 'a response to an alert never raised',
    code: 'alert-unknown',
    act: ({ guard }) => guard.ask('alert:respond', { requestId: randomUUID(), alertId: randomUUID() }),
  },
];

async function scene(): Promise<Scene> {
  const house = await openHall();
  const kiosk = await kioskAt(house);
  await register(kiosk);
  await register(kiosk);
  return {
    house,
    officer: await Officer.at(house, 'officer1', 'counter-3'),
    other: await Officer.open(house, 'officer2', 'counter-4'),
    guard: await guardAt(house),
  };
}

describe('what comes out of order', () => {
  it.each(outOfOrder)('[O1] is refused and changes nothing: $what', async ({ before, act, code }) => {
    const here = await scene();
    await before?.(here);
    const revision = await here.house.revision();
    expect(codeOf(await act(here))).toBe(code);
    expect(await here.house.revision()).toBe(revision);
  });

  it.each(['alert:respond', 'alert:show', 'alert:close'] as const)(
    '[S2] is refused and changes nothing: %s after the end',
    async (name) => {
      const here = await scene();
      const alertId = await closedAlert(here);
      const revision = await here.house.revision();
      const act = { requestId: randomUUID(), alertId };
      const more = { 'alert:respond': {}, 'alert:show': { postId: randomUUID() }, 'alert:close': { reason: 'drill' } }[
        name
      ];
      expect(codeOf(await here.guard.askAnything(name, { ...act, ...more }))).toBe('alert-closed');
      expect(await here.house.revision()).toBe(revision);
    },
  );

  it.each([
    { what: 'the counter of another', counterId: 'counter-4', code: 'counter-taken' },
    { what: 'a second counter', counterId: 'counter-5', code: 'officer-elsewhere' },
    { what: 'a counter the hall has not', counterId: 'constructor', code: 'counter-unknown' },
  ])('[A3] is refused and changes nothing: opening $what', async ({ counterId, code }) => {
    const here = await scene();
    await open(here);
    const revision = await here.house.revision();
    const answer = await here.officer.desk.ask('counter:open', { requestId: randomUUID(), counterId });
    expect(codeOf(answer)).toBe(code);
    expect(await here.house.revision()).toBe(revision);
  });
});
