import { rowIds } from '../../server/store/row-ids.ts';
import { checkCharacter } from '../../contract/identity-number.ts';
import type { KioskRequests } from '../../contract/kiosk.ts';
import type { PrinterSettings } from '../../contract/printer-settings.ts';
import type { RequestOf } from '../../contract/tables.ts';
import { nothingTold } from '../../contract/told-history.ts';
import type { Hall } from '../../server/application/hall.ts';
import { aHall } from '../support/demonstration-hall.ts';

const newId = rowIds();

export type VisitRequest = RequestOf<KioskRequests, 'visit:register'>;

/** The demonstration hall with as many kiosks as there are printers. */
export function hallWithKiosks(printers: readonly PrinterSettings[]): Hall {
  return aHall({ kiosks: printers.map((printer, index) => ({ id: kioskId(index), printer })) });
}

/** The demonstration hall with many counters, each of which serves every queue. */
export function hallWithCounters(count: number): Hall {
  const hall = aHall();
  const queueIds = hall.queues.map(({ id }) => id);
  const counters = Array.from({ length: count }, (_none, index) => {
    const number = index + 1;
    return { id: counterId(index), number, name: { zh: `${number} 号`, en: `Window ${number}` }, queueIds, skills: [] };
  });
  return { ...hall, counters };
}

/** All matters lead to one queue: those who wait stand in as few lists as there can be, and the longest. */
export function hallWithOneQueue(): Hall {
  const hall = hallWithCounters(1);
  return { ...hall, rules: hall.rules.slice(-1) };
}

export function kioskId(index: number): string {
  return `kiosk-${index + 1}`;
}

export function counterId(index: number): string {
  return `counter-${index + 1}`;
}

/**
 * One visitor's registration with a card, as a kiosk sends it; people, matters and care needs take turns.
 *
 * @param turn any whole number from 0
 */
export function visitRequest(hall: Hall, turn: number): VisitRequest {
  const { code: districtCode } = turnOf(hall.districts, turn);
  const body = `${districtCode}1985${twoDigits(1 + (turn % 12))}${twoDigits(1 + (turn % 28))}${100 + (turn % 900)}`;
  return {
    requestId: newId(),
    identity: { kind: 'card', card: { name: '欧阳明华', number: `${body}${checkCharacter(body)}` } },
    headCount: 1 + (turn % 3),
    categoryId: turnOf(hall.categories, turn).id,
    districtCode,
    careNeed: turn % 7 === 0 ? 'ill' : null,
    specialRequest: null,
    appointmentKey: null,
    representatives: [],
    anotherMatter: true,
    details: { name: null, phone: null, demand: null },
    history: nothingTold,
  };
}

/**
 * Registrations one after another, each made once: so many lie ready, as the rows of the floor do, since making them is
 * the visitors' work. Those beyond are made when they are asked for.
 */
export function visitRequests(hall: Hall, ready: number): () => VisitRequest {
  const made = Array.from({ length: ready }, (_none, turn) => visitRequest(hall, turn));
  let turn = 0;
  return () => {
    const request = made[turn] ?? visitRequest(hall, turn);
    turn += 1;
    return request;
  };
}

/** Nobody in a bench has been here before. */
export const noHistory = { documentHash: null, ticketsToday: [], appointment: null, firstReceiver: null } as const;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function turnOf<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}
