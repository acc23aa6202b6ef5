import type { Answer } from '../../contract/answer.ts';
import { refused } from '../../contract/answer.ts';
import type { Appointment, AppointmentRequests, AppointmentsOfDay, ImportResult } from '../../contract/appointments.ts';
import type { RequestOf } from '../../contract/tables.ts';
import { readAppointments } from './appointment-lines.ts';
import { appointmentKeyOf, type AppointmentStore, type NewAppointment } from './appointment-store.ts';
import type { ComingAppointments } from './coming-appointments.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { DocumentStore } from './ports.ts';
import { openingAt } from './opening.ts';
import { instantAt } from './service-date.ts';

interface Means {
  readonly inForce: PlanInForce;
  readonly store: AppointmentStore;
  readonly documents: Pick<DocumentStore, 'hashOf'>;
  readonly coming: ComingAppointments;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly newId: () => string;
}

type Asked<Name extends keyof AppointmentRequests> = RequestOf<AppointmentRequests, Name>;

/**
 * What staff do with appointments: look, make, import, cancel. What was acknowledged is on disk, and a repeated request gets
 * its first answer.
 */
export class AppointmentBook {
  readonly #means: Means;
  /** The last change that was asked for; the next waits for it, so that nothing is made twice. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(means: Means) {
    this.#means = means;
  }

  async ofDay({ serviceDate }: Asked<'appointments:of-day'>): Promise<Answer<AppointmentsOfDay>> {
    const { inForce, store } = this.#means;
    const { hall } = inForce;
    const appointments = await store.loadDay(hall.id, serviceDate);
    const categories = hall.categories.map(({ id, short: name }) => ({ id, name }));
    return { ok: true, value: { serviceDate, appointments, categories, districts: hall.districts } };
  }

  make(accountId: string, { requestId, ...asked }: Asked<'appointment:make'>): Promise<Answer<Appointment>> {
    return this.#inTurn(async () => {
      const { inForce, coming } = this.#means;
      const { hall } = inForce;
      const [before] = await this.#madeWith(accountId, requestId);
      if (before !== undefined)
        return before.id === requestId ? { ok: true, value: before } : refused('request-id-reused');
      if (!hall.categories.some(({ id }) => id === asked.categoryId)) return refused('category-unknown');
      const wanted = this.#newAppointment(requestId, asked);
      if (this.#isOver(wanted.at)) return refused('appointment-past');
      if (this.#isClosedAt(wanted.at)) return refused('appointment-closed');
      if (coming.isExpected(wanted.documentHash, wanted.at)) return refused('appointment-exists');
      const [made] = await this.#keep(accountId, requestId, [wanted]);
      if (made === undefined) throw new Error('an appointment that was made is not there');
      return { ok: true, value: made };
    });
  }

  import(accountId: string, { requestId, csv }: Asked<'appointments:import'>): Promise<Answer<ImportResult>> {
    return this.#inTurn(async () => {
      const { inForce, coming, newId } = this.#means;
      const { hall } = inForce;
      const before = await this.#madeWith(accountId, requestId);
      if (before.some(({ id }) => id === requestId)) return refused('request-id-reused');
      if (before.length > 0) return { ok: true, value: { outcome: 'imported', count: before.length } };
      const read = readAppointments(csv, hall, (asked) => {
        const wanted = this.#newAppointment(newId(), asked);
        if (this.#isOver(wanted.at)) return 'past';
        if (this.#isClosedAt(wanted.at)) return 'closed';
        return coming.isExpected(wanted.documentHash, wanted.at) ? 'exists' : wanted;
      });
      if ('faults' in read) return { ok: true, value: { outcome: 'rejected', faults: read.faults } };
      const { length: count } = await this.#keep(accountId, requestId, read.appointments);
      return { ok: true, value: { outcome: 'imported', count } };
    });
  }

  cancel(accountId: string, { appointmentId: id }: Asked<'appointment:cancel'>): Promise<Answer<null>> {
    return this.#inTurn(async () => {
      const { inForce, store, coming, now } = this.#means;
      const { hall } = inForce;
      // Whether somebody is on the way with it is for the disk to say, which is asked after whatever is being kept now.
      return coming.without(id, async () => {
        const before = await store.cancel({ hallId: hall.id, id, accountId, at: now() });
        if (before === null) return refused('appointment-unknown');
        if (before === 'checked-in') return refused('appointment-checked-in');
        coming.remove(id);
        return { ok: true, value: null };
      });
    });
  }

  #newAppointment(id: string, { time, ...asked }: Omit<Asked<'appointment:make'>, 'requestId'>): NewAppointment {
    const { inForce, documents } = this.#means;
    const { hall } = inForce;
    const at = instantAt(asked.serviceDate, time, hall.timeZone);
    const key = appointmentKeyOf(id, (text) => documents.hashOf(text));
    return { id, key, at, documentHash: documents.hashOf(asked.documentNumber), ...asked };
  }

  /** Nobody can come for it in time any more. */
  #isOver(at: number): boolean {
    return this.#means.now() > at + this.#means.inForce.hall.appointmentGraceMs;
  }

  /** Nobody would be there to receive the visitor. */
  #isClosedAt(at: number): boolean {
    return openingAt(this.#means.inForce.hall, at).status === 'closed';
  }

  #madeWith(accountId: string, requestId: string): Promise<Appointment[]> {
    return this.#means.store.madeWith({ hallId: this.#means.inForce.hall.id, requestId, accountId });
  }

  async #keep(accountId: string, requestId: string, wanted: readonly NewAppointment[]): Promise<Appointment[]> {
    const { inForce, store, coming, now } = this.#means;
    const { hall } = inForce;
    try {
      await store.make({ hallId: hall.id, requestId, accountId, at: now() }, wanted);
    } catch (fault) {
      await coming.reread();
      throw fault;
    }
    coming.add(wanted.map((each) => ({ ...each, ticketNumber: null })));
    return this.#madeWith(accountId, requestId);
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
