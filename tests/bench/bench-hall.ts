import { randomUUID } from 'node:crypto';
import { devNull } from 'node:os';
import { resolve } from 'node:path';
import { checkCharacter } from '../../contract/identity-number.ts';
import type { KioskRequests } from '../../contract/kiosk.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { Hall } from '../../server/application/hall.ts';
import { loadHall } from '../../server/load-hall.ts';

const demonstrationPlan = resolve(import.meta.dirname, '../../server/demonstration/hall.json');

/**
 * The demonstration hall, made as large as the measurement needs: every counter serves every queue. Its printers take
 * a ticket in no time, so nothing of the server's work for printing is hidden behind slow paper.
 */
export async function benchHall({ kiosks, counters }: { kiosks: number; counters: number }): Promise<Hall> {
  const hall = await loadHall(demonstrationPlan);
  const queueIds = hall.queues.map(({ id }) => id);
  const printer = { kind: 'file', path: devNull, paperWidthMm: 80 } as const;
  return {
    ...hall,
    kiosks: numbered(kiosks).map((number) => ({ id: `kiosk-${number}`, printer })),
    counters: numbered(counters).map((number) => ({
      id: `counter-${number}`,
      number,
      name: { zh: `${number} 号窗口`, en: `Window ${number}` },
      queueIds,
    })),
  };
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_none, index) => index + 1);
}

/**
 * One visitor's registration with a card, as a kiosk sends it; people, matters and care needs take turns.
 *
 * @param turn any whole number
 */
export function visitRequest(hall: Hall, turn: number): RequestOf<KioskRequests, 'visit:register'> {
  const body = `${turnOf(hall.districts, turn).code}1985${monthAndDay(turn)}${String(turn % 1000).padStart(3, '0')}`;
  return {
    requestId: randomUUID(),
    identity: { kind: 'card', card: { name: '欧阳明华', number: `${body}${checkCharacter(body)}` } },
    language: 'zh-CN',
    headCount: 1 + (turn % 3),
    categoryId: turnOf(hall.categories, turn).id,
    districtCode: turnOf(hall.districts, turn).code,
    careNeed: turn % 7 === 0 ? 'ill' : null,
  };
}

function monthAndDay(turn: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(1 + (turn % 12))}${two(1 + (turn % 28))}`;
}

function turnOf<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}
