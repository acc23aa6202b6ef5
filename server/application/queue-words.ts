import type { Bilingual } from '../../contract/primitives.ts';
import type { Hall } from './hall.ts';

const eitherOf = new Intl.ListFormat('en', { type: 'disjunction' });

/** Of each plan and queue: a plan never changes, and every ticket says its area. */
const areas = new WeakMap<Hall, Map<string, Bilingual>>();

/** Where the visitors of a queue are called to: the windows that serve it. */
export function areaOf(hall: Hall, queueId: string): Bilingual {
  let ofHall = areas.get(hall);
  if (ofHall === undefined) areas.set(hall, (ofHall = new Map()));
  let area = ofHall.get(queueId);
  if (area === undefined) ofHall.set(queueId, (area = servedBy(hall, queueId)));
  return area;
}

function servedBy(hall: Hall, queueId: string): Bilingual {
  const numbers = hall.counters.filter(({ queueIds }) => queueIds.includes(queueId)).map(({ number }) => number);
  return {
    zh: `${numbers.length > 2 ? numbers.join('、') : numbers.join(' 号或 ')} 号窗口`,
    en: `Window ${eitherOf.format(numbers.map(String))}`,
  };
}

/** The name of a queue; its letter stands in where a plan no longer knows it. */
export function queueName(hall: Hall, queueId: string): Bilingual {
  return hall.queues.find(({ id }) => id === queueId)?.name ?? { zh: queueId, en: queueId };
}
