import { beforeEach } from 'vitest';
import type { Answer } from '../../../contract/answer.ts';
import type { Identity, Registered } from '../../../contract/kiosk.ts';
import { nothingTold } from '../../../contract/told-history.ts';
import { clockActor } from '../../../server/application/clock-actor.ts';
import { HallWriter } from '../../../server/application/hall-writer.ts';
import { officerRequest } from '../../../server/application/officer-requests.ts';
import { PlanInForce } from '../../../server/application/plan-in-force.ts';
import type { DayMemory, HallStore } from '../../../server/application/ports.ts';
import { registerVisit } from '../../../server/application/register-visit.ts';
import { aHall } from '../../support/demonstration-hall.ts';
import { newRequestId, openStoreIn, temporaryFolder } from '../../support/temporary-store.ts';

const hall = aHall();
/** 09:00 on 2026-11-24 in Shanghai. */
export const morning = Date.UTC(2026, 10, 24, 1);
export const hour = 3_600_000;

let folder = '';
/** The hall's clock, which a test moves; milliseconds since 1970 UTC. */
export const clock = { now: morning };
beforeEach(async () => {
  folder = await temporaryFolder();
  clock.now = morning;
});

/** A writer on the store in the folder of this test, as after a start of the server. */
export async function start(wrap: (store: HallStore) => HallStore = (store) => store, memories: DayMemory[] = []) {
  const opened = await openStoreIn(folder);
  const faults: unknown[] = [];
  const store = wrap(opened.store);
  const onFault = (_place: string, fault: unknown) => void faults.push(fault);
  const inForce = new PlanInForce(hall);
  const writer = new HallWriter({ inForce, store, memories, now: () => clock.now, newId: newRequestId, onFault });
  await writer.start();
  return { ...opened, inForce, writer, faults };
}

type Started = Awaited<ReturnType<typeof start>>;

export function register({ writer }: Pick<Started, 'writer'>, requestId = newRequestId(), kioskId = 'kiosk-1') {
  const request = {
    requestId,
    identity: { kind: 'card', card: { name: '张伟', number: '11010519491231002X' } },
    headCount: 1,
    categoryId: 'land',
    districtCode: '510603',
    careNeed: null,
    specialRequest: null,
    representatives: [] as Identity[],
    anotherMatter: true,
    details: { name: null, phone: null, demand: null },
    history: nothingTold,
  } as const;
  const history = { documentHash: null, ticketsToday: [], appointment: null, firstReceiver: null };
  return writer.submit((plan) => registerVisit(plan, kioskId, request, history, newRequestId));
}

export function open({ writer }: Pick<Started, 'writer'>, requestId = newRequestId()) {
  return writer.submit(officerRequest('counter:open', 'zhao', { requestId, counterId: 'counter-5' }));
}

export function callNext({ writer }: Pick<Started, 'writer'>, requestId = newRequestId()) {
  return writer.submit(officerRequest('ticket:call-next', 'zhao', { requestId, counterId: 'counter-5' }));
}

export function startInterview({ writer }: Pick<Started, 'writer'>) {
  const request = { requestId: newRequestId(), counterId: 'counter-5', number: 'A001' };
  return writer.submit(officerRequest('interview:start', 'zhao', request));
}

export function tick({ writer }: Pick<Started, 'writer'>) {
  const command = { type: 'Tick' } as const;
  return writer.submit({ actor: clockActor, requestId: null, name: 'tick', command, outcome: () => ({ value: null }) });
}

export function numberIn(answer: Answer<Registered>): string {
  return answer.ok ? answer.value.ticket.number : `refused: ${answer.refusal.code}`;
}
