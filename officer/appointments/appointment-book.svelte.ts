import type { Appointment, AppointmentsOfDay, ImportResult, LineFault } from '../../contract/appointments.ts';
import type { OfficerNotices, OfficerRequests } from '../../contract/officer.ts';
import type { Link } from '../../ui/link.svelte.ts';
import { Presses } from '../presses.svelte.ts';
import { RepeatableId } from '../repeatable-id.ts';
import type { WantedAppointment } from './appointment-draft.svelte.ts';

/** A hall changes up to twenty times a second; who came for an appointment may be seen a moment later. */
const lookAgainMs = 2_000;

/** What is open of the appointments; `cancel` and the others lead back to the list. */
type Page = { name: 'list' | 'make' | 'import' } | { name: 'cancel' | 'slip'; appointment: Appointment };

/** What has just been done, said above the list. */
export type Done = { what: 'made' | 'cancelled' } | { what: 'imported'; count: number };

/** The appointments as one officer looks at them. */
export class AppointmentBook {
  /** null: nobody looks. */
  page = $state.raw<Page | null>(null);
  serviceDate = $state('');
  /** The day that is chosen, once the server has told it. */
  readonly day = $derived.by(() => (this.#day?.serviceDate === this.serviceDate ? this.#day : null));
  done = $state.raw<Done | null>(null);
  /** The lines of the last file that were wrong. */
  faults = $state.raw<readonly { line: number; fault: LineFault }[]>([]);
  importing = $state(false);
  readonly presses = new Presses<'appointment:make' | 'appointment:cancel'>();
  readonly #making = new RepeatableId();
  readonly #importingFile = new RepeatableId();
  #day = $state.raw<AppointmentsOfDay | null>(null);
  #asked = 0;
  #pausing = false;
  readonly #link: Link<OfficerRequests, OfficerNotices>;

  constructor(link: Link<OfficerRequests, OfficerNotices>) {
    this.#link = link;
  }

  open(today: string): void {
    this.choose(today);
    this.show({ name: 'list' });
  }

  close(): void {
    this.page = null;
    this.#day = null;
  }

  show(page: Page): void {
    this.page = page;
    this.faults = [];
    this.done = null;
    this.presses.dismissRefusal();
  }

  /** @param serviceDate a date field that is being typed into gives none at times, `''` */
  choose(serviceDate: string): void {
    if (serviceDate === '') return;
    this.serviceDate = serviceDate;
    void this.#look();
  }

  async make(wanted: WantedAppointment): Promise<void> {
    const answer = await this.presses.send('appointment:make', () =>
      this.#making.send(wanted, (requestId) => this.#link.ask('appointment:make', { requestId, ...wanted })),
    );
    if (!answer?.ok) return;
    this.choose(wanted.serviceDate);
    this.#finish({ what: 'made' });
  }

  async cancel(appointmentId: string): Promise<void> {
    const answer = await this.presses.send('appointment:cancel', (requestId) =>
      this.#link.ask('appointment:cancel', { requestId, appointmentId }),
    );
    void this.#look();
    if (answer?.ok) this.#finish({ what: 'cancelled' });
  }

  /** A file that was chosen; unlike a button, it cannot be pressed twice. */
  async import(csv: string): Promise<void> {
    if (this.importing) return;
    this.importing = true;
    this.faults = [];
    this.presses.dismissRefusal();
    const answer = await this.#importingFile.send(csv, (requestId) =>
      this.#link.ask('appointments:import', { requestId, csv }),
    );
    this.importing = false;
    if (answer.ok) this.#imported(answer.value);
    else this.presses.refusal = answer.refusal;
  }

  /** The hall is another: somebody may have come for an appointment. */
  hallChanged(): void {
    if (this.page === null || this.#pausing) return;
    this.#pausing = true;
    setTimeout(() => {
      this.#pausing = false;
      if (this.page !== null) void this.#look();
    }, lookAgainMs);
  }

  #imported(result: ImportResult): void {
    if (result.outcome === 'rejected') {
      this.faults = result.faults;
      return;
    }
    void this.#look();
    this.#finish({ what: 'imported', count: result.count });
  }

  #finish(done: Done): void {
    if (this.page === null) return;
    this.show({ name: 'list' });
    this.done = done;
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await this.#link.ask('appointments:of-day', { serviceDate: this.serviceDate });
    if (asked !== this.#asked || this.page === null) return;
    if (answer.ok) this.#day = answer.value;
    else this.presses.refusal = answer.refusal;
  }
}
