import type { PrinterCondition } from '../contract/printer-condition.ts';
import type { QueueSays } from './ipp-queue.ts';

/**
 * Keywords of printer-state-reasons (RFC 8011, 5.4.12; PWG 5100.9 and 5100.13), without their severity: CUPS calls an
 * empty roll a warning. What needs a hand first stands first: a printer with its cover open often says that it has no
 * paper as well.
 */
const reasonsFor: readonly (readonly [PrinterCondition, RegExp])[] = [
  ['cover-open', /(^|-)(cover|door|interlock)-open$/],
  ['no-paper', /^(media-empty|media-needed|input-tray-missing)$/],
  ['cutter', /^media-jam$|(cutter|trimmer)-(jam|missing|([a-z]+-)?failure)$/],
  ['unreachable', /^(offline|timed-out|shutdown)$/],
  ['error', /^(paused|moving-to-paused|stopping|stopped-partly|spool-area-full|hold-new-jobs)$/],
];
const nearEnd = /^media-low$/;
const severity = /-(error|warning|report)$/;

/**
 * How a printer is, from what its queue says. Never `ready`: a queue that has nothing to complain about may not have
 * heard of its printer for days.
 */
export function conditionOf({ state, reasons, acceptsJobs }: QueueSays): PrinterCondition {
  const keywords = reasons.map((reason) => reason.replace(severity, ''));
  const found = reasonsFor.find(([, pattern]) => keywords.some((keyword) => pattern.test(keyword)));
  if (found) return found[0];
  if (state === 'stopped' || !acceptsJobs || reasons.some((reason) => reason.endsWith('-error'))) return 'error';
  return keywords.some((keyword) => nearEnd.test(keyword)) ? 'near-end' : 'unknown';
}

/**
 * The same before a job. An idle queue of CUPS repeats what its printer said during the job before, maybe long after
 * somebody has put in a roll, and only the next job makes it ask again: believed, it would never get one.
 */
export function conditionBeforehand(says: QueueSays): PrinterCondition {
  return conditionOf(says.isCups && says.state === 'idle' ? { ...says, reasons: [] } : says);
}
