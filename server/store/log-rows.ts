import type { HallEvent } from '../domain/events.ts';
import type { Actor } from '../application/actor.ts';
import type { HallBatch } from '../application/ports.ts';
import { chainHash, type LogRow, type Mac, type Tail } from './hash-chain.ts';

export const eventColumns = ['hall_id', 'service_date', 'revision', 'type', 'at', 'actor', 'body', 'hash'];

/** The rows of a batch, chained to the log they go behind, and where the log then ends. */
export function chainedRows(batch: HallBatch, { hash: last }: Tail, mac: Mac) {
  let hash = last;
  const rows = batch.events.map(({ event, actor }, at) => {
    const row = logRow(batch, event, actor, at);
    hash = chainHash(hash, row, mac);
    return [row.hallId, row.serviceDate, row.revision, row.type, row.at, row.actor, row.body, hash];
  });
  return { rows, tail: { revision: batch.afterRevision + rows.length, hash } };
}

function logRow({ hallId, serviceDate, afterRevision }: HallBatch, event: HallEvent, actor: Actor, at: number): LogRow {
  return {
    hallId,
    serviceDate,
    revision: afterRevision + at + 1,
    type: event.type,
    at: event.at,
    actor: actorText(actor),
    body: JSON.stringify(event),
  };
}

export function actorText({ kind, id }: Actor): string {
  return `${kind} ${id}`;
}

export function actorFrom(text: string): Actor {
  const [kind = '', id = ''] = text.split(' ');
  return { kind: kind as Actor['kind'], id };
}
