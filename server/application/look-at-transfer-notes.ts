import type { Answer } from '../../contract/answer.ts';
import type { OfficerRequests } from '../../contract/officer.ts';
import type { RequestOf } from '../../contract/tables.ts';
import type { TransferNote } from '../../contract/transfer-note.ts';
import type { HallDay } from '../domain/day.ts';
import type { Directory } from './directory.ts';
import type { TransferNoteStore } from './ports.ts';
import { visitAtCounter } from './visit-at-counter.ts';

/**
 * What was written of a visit when it was transferred, oldest first, for the officer at whose counter the visitor is, and
 * for nobody else; a look at notes is noted itself (mission O1, T2).
 *
 * @param now milliseconds since 1970 UTC
 */
export async function lookAtTransferNotes(
  day: HallDay,
  { transferNotes, directory }: { transferNotes: TransferNoteStore; directory: Directory },
  officerId: string,
  place: RequestOf<OfficerRequests, 'transfer-notes:look'>,
  now: number,
): Promise<Answer<TransferNote[]>> {
  const visit = visitAtCounter(day, officerId, place);
  if (!visit.ok) return visit;
  const notes = await transferNotes.look({ visitId: visit.value, accountId: officerId, at: now });
  const value = notes.map(({ officerId: writer, at, text }) => ({
    officerName: directory.nameOf(writer),
    writtenAt: at,
    text,
  }));
  return { ok: true, value };
}
