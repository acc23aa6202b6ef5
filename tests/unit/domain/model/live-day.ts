import { expect } from 'vitest';
import { joinRows, project, type Projected } from '../../../../server/application/project.ts';
import type { HallCommand } from '../../../../server/domain/commands.ts';
import { newDay, type HallDay } from '../../../../server/domain/day.ts';
import { decide } from '../../../../server/domain/decide.ts';
import type { Decision } from '../../../../server/domain/decision.ts';
import type { HallEvent } from '../../../../server/domain/events.ts';
import { evolve } from '../../../../server/domain/evolve.ts';
import type { Plan } from '../../../../server/domain/plan.ts';
import { expectSame, snapshotOf } from './compare.ts';

/** What a day was after so many of its events. */
interface Milestone {
  readonly events: number;
  readonly plan: Plan;
  readonly now: number;
  readonly snapshot: string;
}

/** A day as the writer keeps it: decided, logged, projected, and made again from its log beside. */
export class LiveDay {
  readonly day: HallDay;
  readonly #replayed: HallDay;
  readonly #log: string[] = [];
  readonly #milestones: Milestone[] = [];
  readonly #draft: Projected = { interviews: [], reopened: [] };
  /** The table of interviews: number and revision of each. */
  #rows: string[] = [];
  /** How often an interview was completed, less how often that was taken back. */
  #completions = 0;
  #latest = 0;

  constructor(serviceDate: string) {
    this.day = newDay('hall', serviceDate);
    this.#replayed = newDay('hall', serviceDate);
  }

  /** Decides, and lets happen what was decided. A refusal leaves everything as it was [O1.1]. */
  submit(command: HallCommand, plan: Plan, now: number, newId: () => string): Decision {
    const before = snapshotOf(this.day, plan, now);
    const decision = decide(this.day, plan, command, { now, newId });
    expectSame(snapshotOf(this.day, plan, now), before, 'the day after deciding');
    if ('refusal' in decision) return decision;
    for (const event of decision.events) this.#happens(event);
    const snapshot = snapshotOf(this.day, plan, now);
    expectSame(snapshotOf(this.#replayed, plan, now), snapshot, 'the day made from its log');
    this.#milestones.push({ events: this.#log.length, plan, now, snapshot });
    return decision;
  }

  #happens(event: HallEvent): void {
    expect(event.at, `the time of ${event.type}`).toBeGreaterThanOrEqual(this.#latest);
    this.#latest = Math.max(this.#latest, event.at);
    joinRows(this.#draft, project(event, this.day));
    if (event.type === 'InterviewCompleted') this.#completions += 1;
    if (event.type === 'StepUndone') {
      const step = this.day.counters.get(event.counterId)?.lastStep;
      if (step?.type === 'InterviewCompleted') this.#completions -= 1;
    }
    evolve(this.day, event);
    const line = JSON.stringify(event);
    this.#log.push(line);
    evolve(this.#replayed, JSON.parse(line) as HallEvent);
  }

  /** The group of requests is over: its rows are written as the store writes them, those taken back first. */
  commit(): void {
    const { interviews, reopened } = this.#draft;
    const takenBack = reopened.map(rowKey);
    this.#rows = this.#rows.filter((row) => !takenBack.includes(row));
    this.#rows.push(...interviews.map(rowKey));
    interviews.length = 0;
    reopened.length = 0;
    expectSame(this.#rows.length, this.#completions, 'interviews and completions');
    for (const { status, facts } of this.day.tickets.values()) {
      if (status !== 'completed') continue;
      const known = this.#rows.some((row) => row.startsWith(`${facts.number} `));
      expectSame(known, true, `an interview of ${facts.number}, which is completed`);
    }
  }

  /** Makes the day again from each beginning of its log, and compares it to what it was then. */
  replayEveryPrefix(): void {
    for (const { events, plan, now, snapshot } of this.#milestones) {
      const again = newDay(this.day.hallId, this.day.serviceDate);
      for (const line of this.#log.slice(0, events)) evolve(again, JSON.parse(line) as HallEvent);
      expectSame(snapshotOf(again, plan, now), snapshot, `the day after ${events} events`);
    }
  }
}

function rowKey({ ticketNumber, revision }: { ticketNumber: string; revision: number }): string {
  return `${ticketNumber} ${revision}`;
}
