import { z } from 'zod';

/**
 * Every reason a request can be turned down. Screens translate them; no prose travels. The first group comes
 * from the hall day, the second from the edges.
 */
const refusalCodes = [
  'counter-unknown',
  'counter-closed',
  'counter-taken',
  'counter-busy',
  'counter-idle',
  'counter-not-yours',
  'counter-paused',
  'officer-elsewhere',
  'officer-recused',
  'queue-not-here',
  'nobody-waiting',
  'ticket-unknown',
  'ticket-not-here',
  'ticket-not-waiting',
  'ticket-not-called',
  'ticket-not-serving',
  'ticket-not-away',
  'too-few-calls',
  'too-soon',
  'target-unknown',
  'target-is-here',
  'nothing-to-undo',
  'undo-too-late',
  'alert-unknown',
  'alert-closed',
  'alert-closed-by-caller',
  'help-not-called',

  'request-malformed',
  'request-unknown',
  'request-id-reused',
  'too-many-requests',
  'not-signed-in',
  'not-allowed',
  'not-permitted',
  'sample-unknown',
  'kiosk-absent',
  'print-job-unknown',
  'printer-unknown',
  'guidance-unknown',
  'registration-unknown',
  'appointment-unknown',
  'appointment-exists',
  'appointment-past',
  'appointment-closed',
  'appointment-checked-in',
  'category-unknown',
  'storage-failed',
  'internal-fault',
  /** Made by the client: no answer came in time, so it is not known whether the request was done. */
  'no-answer',
] as const;

export const RefusalCode = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** A code and the facts a screen needs to say it well, never prose and never personal data. */
export const Refusal = z.strictObject({
  code: RefusalCode,
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Refusal = z.infer<typeof Refusal>;

export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

/** A request turned down. */
export function refused(code: RefusalCode, facts?: Refusal['facts']): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: facts === undefined ? { code } : { code, facts } };
}

/** The shape of an answer whose value has the shape `value`. */
export function answerOf<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), refusal: Refusal }),
  ]);
}
