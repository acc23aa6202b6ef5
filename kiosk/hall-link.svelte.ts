import type { Answer } from '../contract/answer.ts';
import type { Card, HallAtKiosk, KioskNotices, KioskRequests } from '../contract/kiosk.ts';
import type { DevicesAtKiosk } from '../contract/kiosk-devices.ts';
import type { PrintState } from '../contract/print.ts';
import type { RequestOf } from '../contract/tables.ts';
import { clock } from '../ui/clock.svelte.ts';
import type { Link } from '../ui/link.svelte.ts';
import type { HallRequests } from './hall-requests.ts';

export interface HallListener {
  hallChanged(): void;
  /** The link is up again, or for the first time: what was open goes on. */
  linkUp(): void;
  cardPresented(card: Card): void;
  printChanged(print: PrintState): void;
  devicesChanged(): void;
}

/** Nothing is said to be out of order before the server has said so. */
const assumed: DevicesAtKiosk = { printer: 'unknown', reader: 'ready' };

/** What this kiosk knows of the hall, and what it can ask it. */
export class HallLink implements HallRequests {
  hall = $state.raw<HallAtKiosk | null>(null);
  /** How printing the ticket on the screen stands. */
  print = $state.raw<PrintState>({ state: 'queued' });
  /** What stands beside this kiosk, as the server knew it last; null before it has said. */
  toldDevices = $state.raw<DevicesAtKiosk | null>(null);
  readonly link: Link<KioskRequests, KioskNotices>;
  #listener: HallListener | null = null;
  #watchedJobId: string | null = null;

  constructor(link: Link<KioskRequests, KioskNotices>) {
    this.link = link;
    link.onUp(() => this.#linkUp());
    link.on('hall:changed', (hall) => this.#takeHall(hall));
    link.on('devices:changed', (devices) => {
      this.toldDevices = devices;
      this.#listener?.devicesChanged();
    });
    link.on('card:presented', (card) => this.#listener?.cardPresented(card));
    link.on('print-job:changed', ({ printJobId, print }) => {
      if (printJobId === this.#watchedJobId) this.#takePrint(print);
    });
  }

  get devices(): DevicesAtKiosk {
    return this.toldDevices ?? assumed;
  }

  listen(listener: HallListener): void {
    this.#listener = listener;
  }

  preview(matter: RequestOf<KioskRequests, 'visit:preview'>) {
    return this.link.ask('visit:preview', matter);
  }

  register(request: RequestOf<KioskRequests, 'visit:register'>) {
    return this.link.ask('visit:register', request);
  }

  reprint(request: RequestOf<KioskRequests, 'ticket:reprint'>) {
    return this.link.ask('ticket:reprint', request);
  }

  lookAtDocument(request: RequestOf<KioskRequests, 'document:look'>) {
    return this.link.ask('document:look', request);
  }

  lookAtAppointment(request: RequestOf<KioskRequests, 'appointment:look'>) {
    return this.link.ask('appointment:look', request);
  }

  lookAtTicket(request: RequestOf<KioskRequests, 'ticket:look'>) {
    return this.link.ask('ticket:look', request);
  }

  returnTicket(request: RequestOf<KioskRequests, 'ticket:return'>) {
    return this.link.ask('ticket:return', request);
  }

  /** Puts a sample card on the simulated reader; the card itself arrives as a notice, as from a real one. */
  presentSample(sampleId: string): Promise<Answer<null>> {
    return this.link.ask('sample-card:present', { sampleId });
  }

  watchPrint(printJobId: string): void {
    this.#watchedJobId = printJobId;
    this.#takePrint({ state: 'queued' });
    void this.#lookAtPrint(printJobId);
  }

  forgetPrint(): void {
    this.#watchedJobId = null;
  }

  #linkUp(): void {
    this.#listener?.linkUp();
    // A notice may have been missed while the link was down.
    if (this.#watchedJobId !== null) void this.#lookAtPrint(this.#watchedJobId);
  }

  #takeHall(hall: HallAtKiosk): void {
    clock.follow(hall.now);
    this.hall = hall;
    this.#listener?.hallChanged();
  }

  async #lookAtPrint(printJobId: string): Promise<void> {
    const before = this.print;
    const answer = await this.link.ask('print-job:look', { printJobId });
    const overtaken = this.print !== before || this.#watchedJobId !== printJobId;
    if (answer.ok && !overtaken && answer.value.state !== before.state) this.#takePrint(answer.value);
  }

  #takePrint(print: PrintState): void {
    this.print = print;
    this.#listener?.printChanged(print);
  }
}
