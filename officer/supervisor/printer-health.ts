import { printsNothing, type PrinterCondition } from '../../contract/printer-condition.ts';
import type { AgentHealth, PaperView, PrinterHealth } from '../../contract/supervisor.ts';
import { m } from '../../ui/generated/messages.js';
import { locale } from '../../ui/locale.svelte.ts';
import { alertDurationWords } from '../duration-words.ts';
import { momentWords } from '../moment-words.ts';
import { printerAdvice } from '../printer-words.ts';

/** A clock that is off by less is off by what the line takes. */
const clockMayDifferMs = 30_000;

/**
 * How urgent a printer is. `trouble`: it prints nothing, or what belongs to it is gone. `attention`: it works, and somebody
 * should come soon. `unknown`: it does not say.
 */
export type Urgency = 'trouble' | 'attention' | 'unknown' | 'well';
const order: readonly Urgency[] = ['trouble', 'attention', 'unknown', 'well'];

export function urgencyOf(printer: PrinterHealth): Urgency {
  return printer.reader === 'absent' ? 'trouble' : urgencyWithoutReader(printer);
}

function urgencyWithoutReader(printer: PrinterHealth): Urgency {
  const condition = conditionNow(printer);
  if (printsNothing(condition)) return 'trouble';
  if (condition === 'near-end' || (printer.agent !== null && clockErrorMs(printer.agent.health) !== null))
    return 'attention';
  return condition === 'unknown' ? 'unknown' : 'well';
}

/** What a printer said before its agent went away may have changed: nobody reaches it. */
export function conditionNow({ condition, agent }: PrinterHealth): PrinterCondition {
  return agent?.health.status === 'away' ? 'unreachable' : condition;
}

/** What somebody can do about it, which is not at the printer where its agent is away; null: nothing needs doing. */
export function adviceNow({ condition, agent }: PrinterHealth): string | null {
  return agent?.health.status === 'away'
    ? m.supervisor_agent_do_away({ id: agent.deviceId })
    : printerAdvice(condition);
}

/** What needs somebody comes first; among equals as the plan has them. */
export function troubleFirst(printers: readonly PrinterHealth[]): PrinterHealth[] {
  return printers.toSorted((one, other) => order.indexOf(urgencyOf(one)) - order.indexOf(urgencyOf(other)));
}

/**
 * All in one line, printers and card readers apart: `1 台打印机要处理，2 台读卡器没有连上`.
 *
 * @param doubtful slips of which nobody knows whether they came out
 */
export function hallHealth(printers: readonly PrinterHealth[], doubtful: number): { words: string; urgency: Urgency } {
  const count = (...urgencies: Urgency[]) =>
    printers.filter((printer) => urgencies.includes(urgencyWithoutReader(printer))).length;
  const toSeeTo = count('trouble', 'attention');
  const unknown = count('unknown');
  const readers = printers.filter(({ reader }) => reader === 'absent').length;
  if (toSeeTo + unknown + readers + doubtful === 0) return { words: m.supervisor_all_well(), urgency: 'well' };
  const said = [
    ...(toSeeTo > 0 ? [m.supervisor_trouble_count({ count: toSeeTo })] : []),
    ...(unknown > 0 ? [m.supervisor_unknown_count({ count: unknown })] : []),
    ...(toSeeTo + unknown === 0 ? [m.supervisor_printers_well()] : []),
    ...(readers > 0 ? [m.supervisor_readers_absent({ count: readers })] : []),
    ...(doubtful > 0 ? [m.supervisor_doubtful_count({ count: doubtful })] : []),
  ];
  const words = said.reduce((one, other) => m.supervisor_and({ one, other }));
  return { words, urgency: toSeeTo + readers + doubtful > 0 ? 'trouble' : 'unknown' };
}

/** `登记机 kiosk-1`, or the name of a printer of the staff. */
export function printerWords({ id, name }: Pick<PrinterHealth, 'id' | 'name'>): string {
  return name === null ? m.supervisor_kiosk({ id }) : locale.say(name);
}

/** The same for a printer of which only the id is known; one that has left the plan keeps its id. */
export function printerWordsOf({ printers }: PaperView, printerId: string): string {
  const printer = printers.find(({ id }) => id === printerId);
  return printer === undefined ? printerId : printerWords(printer);
}

export function readerWords(reader: NonNullable<PrinterHealth['reader']>): string {
  switch (reader) {
    case 'ready':
      return m.supervisor_reader_ready();
    case 'absent':
      return m.supervisor_reader_absent();
    case 'none':
      return m.supervisor_reader_none();
    default:
      return reader satisfies never;
  }
}

/** Since when an agent is there or not, and how far its clock is off. */
export function agentWords(health: AgentHealth, timeZone: string): string {
  if (health.status === 'away') {
    return health.since === null
      ? m.supervisor_agent_never()
      : m.supervisor_agent_away({ time: momentWords(health.since, timeZone) });
  }
  const connected = m.supervisor_agent_connected({ time: momentWords(health.since, timeZone) });
  const errorMs = clockErrorMs(health);
  if (errorMs === null) return connected;
  const duration = alertDurationWords(Math.abs(errorMs));
  const error = errorMs > 0 ? m.supervisor_agent_ahead({ duration }) : m.supervisor_agent_behind({ duration });
  return `${connected} · ${error}`;
}

/** Milliseconds; null: its clock is right, or not known. */
function clockErrorMs(health: AgentHealth): number | null {
  if (health.status === 'away' || health.clockAheadMs === null) return null;
  return Math.abs(health.clockAheadMs) > clockMayDifferMs ? health.clockAheadMs : null;
}
