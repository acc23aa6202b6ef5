import { expect } from 'vitest';
import type { Decision } from '../../../../server/domain/decision.ts';
import { nextDue } from '../../../../server/domain/due.ts';
import type { Plan } from '../../../../server/domain/plan.ts';
import { commandOf, type Act, type DayCommand } from './acts.ts';
import { expectLikeReference, expectSame, expectSound } from './compare.ts';
import type { Coverage } from './coverage.ts';
import { LiveDay } from './live-day.ts';
import { act as actInReference } from './reference.ts';
import { newReferenceHall, ticketOf, type Refused, type ReferenceHall } from './reference-hall.ts';
import { nextDue as nextDueInReference, openDay } from './reference-opening.ts';
import { callingOrder } from './reference-order.ts';

const firstMorning = Date.UTC(2026, 10, 24, 1);
const shortWalk = 25;

/** One hall walked through by the day and by the reference, side by side, and looked at after every step. */
export class Walk {
  readonly #plans: readonly Plan[];
  readonly #coverage: Coverage;
  #plan: Plan;
  #now = firstMorning;
  #acts = 0;
  #live = new LiveDay('2026-11-24');
  #reference = newReferenceHall('2026-11-24');

  /** @param plans the plan of the first morning, then those it may be changed to */
  constructor(plans: readonly Plan[], coverage: Coverage) {
    const [plan] = plans;
    if (plan === undefined) throw new Error('a walk needs a plan');
    this.#plans = plans;
    this.#plan = plan;
    this.#coverage = coverage;
  }

  take(acts: readonly Act[]): void {
    for (const act of acts) this.#take(act);
    this.#live.commit();
    if (acts.length <= shortWalk) this.#live.replayEveryPrefix();
  }

  #take(act: Act): void {
    this.#now += act.gapMs;
    this.#acts += 1;
    if (act.type === 'Restart') this.#restart(act.choice);
    else if (act.type === 'AdoptPlan') this.#adoptPlan(act.choice);
    else if (act.type === 'NextMorning') this.#nextMorning();
    else this.#submit(commandOf({ ...act, type: act.type }, this.#reference, this.#now));
    expectLikeReference(this.#live.day, this.#reference, this.#plan, this.#now);
    expectSound(this.#live.day, this.#plan);
    expectSame(
      nextDue(this.#live.day, this.#plan),
      nextDueInReference(this.#reference, this.#plan),
      'what is due next',
    );
    if (act.endsGroup) this.#live.commit();
  }

  #submit(command: DayCommand): void {
    const id = `alert-${this.#acts}`;
    const oldPlace = 'number' in command ? ticketOf(this.#reference, command.number)?.placeFrom : undefined;
    const state = this.#coverage.stateOf(command, this.#reference);
    const decision = this.#live.submit(command, this.#plan, this.#now, () => id);
    const refused = actInReference(this.#reference, this.#plan, command, { now: this.#now, id });
    expectSame(codeOf(decision), refused, `${command.type} when ${state}`);
    this.#coverage.note(command.type, state, refused);
    if (command.type === 'ReturnTicket' && refused === null) this.#adoptPlace(command.number, oldPlace ?? NaN);
    if (command.type === 'Tick') expect(nextDue(this.#live.day, this.#plan) ?? Infinity).toBeGreaterThan(this.#now);
  }

  /** [K13.1] leaves the place open within its bounds, so the day's choice is checked and taken over. */
  #adoptPlace(number: string, oldPlace: number): void {
    const ticket = ticketOf(this.#reference, number);
    if (ticket === undefined || !Number.isNaN(ticket.placeFrom)) return;
    ticket.placeFrom = this.#live.day.tickets.get(number)?.facts.placeFrom ?? NaN;
    expect(ticket.placeFrom, 'the place given').toBeGreaterThanOrEqual(oldPlace);
    if (ticket.placeFrom === oldPlace) return;
    const order = callingOrder(this.#reference, this.#plan, [ticket.queueId], null, this.#now);
    expect(order.indexOf(ticket), 'others before').toBeLessThanOrEqual(this.#plan.returnWithinPlaces);
  }

  #restart(choice: number): void {
    this.#plan = this.#planOf(choice);
    this.#open(null, null);
  }

  /** For the reference a plan is a plan, whether the hall has closed in between or not. */
  #adoptPlan(choice: number): void {
    this.#plan = this.#planOf(choice);
    this.#live.submit({ type: 'AdoptPlan' }, this.#plan, this.#now, () => 'none');
    openDay(this.#reference, this.#plan, null, this.#now);
    this.#coverage.note('AdoptPlan', 'same day', null);
  }

  #planOf(choice: number): Plan {
    return this.#plans[choice % this.#plans.length] ?? this.#plan;
  }

  #nextMorning(): void {
    this.#live.commit();
    const [live, reference] = [this.#live, this.#reference];
    this.#now += 12 * 60 * 60 * 1000;
    const serviceDate = `day after ${this.#acts}`;
    this.#live = new LiveDay(serviceDate);
    this.#reference = newReferenceHall(serviceDate);
    this.#open(live, reference);
  }

  #open(last: LiveDay | null, lastReference: ReferenceHall | null): void {
    const command = { type: 'OpenDay', lastDay: last?.day ?? null } as const;
    const decision = this.#live.submit(command, this.#plan, this.#now, () => 'none');
    openDay(this.#reference, this.#plan, lastReference, this.#now);
    expectSame(codeOf(decision), null, command.type);
    this.#coverage.note('OpenDay', last === null ? 'same day' : 'new day', null);
  }
}

function codeOf(decision: Decision): Refused {
  return 'refusal' in decision ? decision.refusal.code : null;
}
