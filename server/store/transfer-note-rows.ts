import type { Knex } from 'knex';
import type { Kept, TransferNote, TransferOfNote } from '../application/ports.ts';
import type { Vault } from './vault.ts';

export const transferNoteColumns = ['visit_id', 'counter_id', 'officer_id', 'written_at', 'revision', 'text_sealed'];

/** A note's row, sealed. */
export function transferNoteRow(vault: Vault, note: TransferNote) {
  const { visitId, counterId, officerId, at, revision, text } = note;
  return [visitId, counterId, officerId, at, revision, vault.seal(transferNotePlace(note), text)] as const;
}

/** Where the text of a note belongs; it opens nowhere else. */
export function transferNotePlace({ visitId, at, revision }: TransferOfNote): string {
  return `${visitId} ${at} ${revision} transfer-note`;
}

/** Removes the note of a transfer that was undone, if it had one. */
export async function takeBackNote(
  transaction: Knex.Transaction,
  { visitId, at, revision }: TransferOfNote,
): Promise<void> {
  await transaction('transfer_notes').where({ visit_id: visitId, written_at: at, revision }).delete();
}

/** The notes that still stand when all of this is kept: a transfer may be undone in the same group of requests. */
export function standingNotes(kept: readonly Kept[]): readonly TransferNote[] {
  let standing: TransferNote[] = [];
  for (const { transferNote, transferTakenBack } of kept) {
    if (transferNote !== undefined) standing.push(transferNote);
    if (transferTakenBack !== undefined) {
      const place = transferNotePlace(transferTakenBack);
      standing = standing.filter((note) => transferNotePlace(note) !== place);
    }
  }
  return standing;
}
