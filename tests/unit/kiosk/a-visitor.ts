import { checkCharacter } from '../../../contract/identity-number.ts';
import type { Answer, RefusalCode } from '../../../contract/answer.ts';
import type { Card, HallAtKiosk, Registered } from '../../../contract/kiosk.ts';
import type { IssuedTicket, StandingTicket, TicketPlace } from '../../../contract/kiosk-tickets.ts';
import type { AppointmentLook, DocumentLook } from '../../../contract/document-look.ts';
import type { Preview } from '../../../contract/preview.ts';
import type { HallRequests } from '../../../kiosk/hall-requests.ts';
import { Registration } from '../../../kiosk/registration.svelte.ts';
import type { Timers } from '../../../kiosk/timers.ts';

const both = (text: string) => ({ zh: text, en: text });

function aHallAtKiosk(differing: Partial<HallAtKiosk> = {}): HallAtKiosk {
  return {
    revision: 1,
    now: 0,
    hallName: both('大厅'),
    serviceDate: '2026-11-24',
    timeZone: 'Asia/Shanghai',
    openingHours: both('9:00–17:00'),
    opening: { status: 'open' },
    complaintPhone: '0838-0000000',
    information: [{ title: both('受理范围'), lines: [both('征地拆迁')] }],
    dataController: both('大厅'),
    waitingVisits: 0,
    waitingPeople: 0,
    openCounters: 1,
    categories: [{ id: 'wages', short: both('拖欠工资'), long: both('拖欠工人工资') }],
    districts: [{ code: '510603', name: both('旌阳区') }],
    specialRequests: [],
    asksHistory: false,
    elderlyAge: 70,
    collectiveThreshold: 5,
    maxRepresentatives: 3,
    sampleCards: [],
    ...differing,
  };
}

/** Somebody invented who was born on that day. @param birthDate `19840229` */
export function aCard(birthDate = '19840229'): Card {
  const body = `510603${birthDate}371`;
  return { name: '王建国', number: `${body}${checkCharacter(body)}` };
}

export const standing: StandingTicket = {
  number: 'B003',
  queueName: both('劳动与工资'),
  area: both('3 号窗口'),
  visitsAhead: 2,
  peopleAhead: 2,
  openCounters: 1,
  countsFrom: 0,
};

const issued: IssuedTicket = {
  ...standing,
  number: 'B004',
  headCount: 1,
  issuedAt: 0,
  appointedAt: null,
  printJobId: 'd1b4a0ae-6f4e-4b43-9a6a-3a5c7a0a7c11',
};

export function refusal(code: RefusalCode, facts: Record<string, string> = {}): Answer<never> {
  return { ok: false, refusal: { code, facts } };
}

type Asked<Name extends Exclude<keyof HallRequests, 'hall' | 'watchPrint'>> = Parameters<HallRequests[Name]>[0][];

/** A hall that answers what the test says, and notes what it was asked. */
export class FakeHall implements HallRequests {
  hall: HallAtKiosk;
  readonly asked = {
    preview: [] as Asked<'preview'>,
    register: [] as Asked<'register'>,
    reprint: [] as Asked<'reprint'>,
    lookAtDocument: [] as Asked<'lookAtDocument'>,
    lookAtAppointment: [] as Asked<'lookAtAppointment'>,
    lookAtTicket: [] as Asked<'lookAtTicket'>,
    returnTicket: [] as Asked<'returnTicket'>,
  };
  readonly watched: string[] = [];
  previewAnswer: Answer<Preview> = {
    ok: true,
    value: {
      queueName: both('劳动与工资'),
      area: both('3 号窗口'),
      because: both('因为'),
      visitsAhead: 2,
      peopleAhead: 2,
      openCounters: 1,
      longQueue: false,
      appointedAt: null,
    },
  };
  registerAnswer: Answer<Registered> = { ok: true, value: { outcome: 'issued', ticket: issued } };
  reprintAnswer: Answer<IssuedTicket> = { ok: true, value: { ...issued, number: standing.number } };
  documentAnswer: Answer<DocumentLook> = { ok: true, value: { standing: null, agreed: null } };
  appointmentAnswer: Answer<AppointmentLook> = refusal('appointment-unknown');
  lookAnswer: Answer<TicketPlace> = { ok: true, value: { status: 'waiting', ticket: standing } };
  returnAnswer: Answer<StandingTicket> = { ok: true, value: standing };

  constructor(hall: Partial<HallAtKiosk> = {}) {
    this.hall = aHallAtKiosk(hall);
  }

  async preview(matter: Asked<'preview'>[number]) {
    this.asked.preview.push(matter);
    return this.previewAnswer;
  }

  async register(request: Asked<'register'>[number]) {
    this.asked.register.push(request);
    return this.registerAnswer;
  }

  async reprint(request: Asked<'reprint'>[number]) {
    this.asked.reprint.push(request);
    return this.reprintAnswer;
  }

  async lookAtDocument(request: Asked<'lookAtDocument'>[number]) {
    this.asked.lookAtDocument.push(request);
    return this.documentAnswer;
  }

  async lookAtAppointment(request: Asked<'lookAtAppointment'>[number]) {
    this.asked.lookAtAppointment.push(request);
    return this.appointmentAnswer;
  }

  async lookAtTicket(request: Asked<'lookAtTicket'>[number]) {
    this.asked.lookAtTicket.push(request);
    return this.lookAnswer;
  }

  async returnTicket(request: Asked<'returnTicket'>[number]) {
    this.asked.returnTicket.push(request);
    return this.returnAnswer;
  }

  watchPrint(printJobId: string): void {
    this.watched.push(printJobId);
  }
}

/** Time that passes when a test says so. */
export class StandingTimers implements Timers {
  #now = 0;
  #waiting: { at: number; run: () => void }[] = [];

  after(delayMs: number, run: () => void): () => void {
    const entry = { at: this.#now + delayMs, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== entry);
    };
  }

  every(): () => void {
    throw new Error('nothing here repeats');
  }

  pass(ms: number): void {
    this.#now += ms;
    const due = this.#waiting.filter(({ at }) => at <= this.#now);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#now);
    for (const { run } of due) run();
  }
}

/** Request ids that can be told apart: `id-1`, `id-2`. */
function countedIds(): () => string {
  let made = 0;
  return () => `id-${(made += 1)}`;
}

/** A visitor at a kiosk of this hall. */
export function aVisitor(hall: FakeHall, timers = new StandingTimers()): Registration {
  return new Registration({ requests: hall, newRequestId: countedIds(), timers, onSettled: () => {} });
}

/** From the welcome to the head count, with this card or without a document. */
export async function identify(visitor: Registration, card: Card | null): Promise<void> {
  visitor.begin();
  visitor.agree();
  if (card === null) visitor.draft.document.choose('none');
  else visitor.takeCard(card);
  visitor.next();
  await hallAnswers();
}

/** Lets what the hall was asked about the document come back. */
export function hallAnswers(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}

/** From the head count to the summary; `headCount` below the threshold of a group. */
export function answerQuestions(visitor: Registration, headCount = 1): void {
  const { draft } = visitor;
  draft.headCount = headCount;
  visitor.next();
  draft.categoryId = 'wages';
  visitor.next();
  draft.districtCode = '510603';
  visitor.next();
  draft.careChoice ??= null;
  visitor.next();
}
