import { refused, type Answer } from '../../contract/answer.ts';
import type { SlipOrder, SlipsAtDesk, StaffSlipRequests } from '../../contract/staff-slips.ts';
import type { ReplyOf, RequestOf } from '../../contract/tables.ts';
import type { Slip } from '../../contract/slips.ts';
import type { HallDay } from '../domain/day.ts';
import type { TicketFacts } from '../domain/ticket.ts';
import type { Hall } from './hall.ts';
import type { HallWriter } from './hall-writer.ts';
import type { KioskDevices } from './kiosk-devices.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { RegistrationStore } from './ports.ts';
import { factsOf, reprintTicket } from './standing-tickets.ts';
import { visitAtCounter } from './visit-at-counter.ts';

interface Means {
  readonly inForce: PlanInForce;
  readonly writer: HallWriter;
  readonly registrations: RegistrationStore;
  readonly appointments: { timeOf(ticketNumber: string): number | null };
  readonly now: () => number;
  readonly newId: () => string;
}

type Ordered = Answer<ReplyOf<StaffSlipRequests, 'slip:print'>>;

/** What an officer can print, and where. */
export function slipsAtDesk(hall: Hall, devices: KioskDevices): SlipsAtDesk {
  return {
    printers: hall.staffPrinters.map(({ id, name }) => ({ id, name, condition: devices.printerOf(id) })),
    guidance: hall.guidance.map(({ id, title }) => ({ id, title })),
  };
}

/**
 * Prints a slip for whoever is at the officer's counter (mission P4). A slip that names the visitor is a look at the
 * registration, and noted as one before it is printed.
 */
export async function printSlip(
  means: Means,
  officerId: string,
  request: RequestOf<StaffSlipRequests, 'slip:print'>,
): Promise<Ordered> {
  const { inForce, writer, newId, now } = means;
  const { requestId, counterId, number, printerId, order } = request;
  if (!isStaffPrinter(inForce.hall, printerId)) return refused('printer-unknown');
  if (order.kind === 'guidance' && guidanceOf(inForce.hall, order.guidanceId) === undefined)
    return refused('guidance-unknown');
  const actor = { kind: 'officer', id: officerId } as const;
  const asked = { actor, requestId, name: 'slip:print' };
  // A repeat looks at nothing again, and gets its answer also when the visitor has gone on.
  const named = writer.hasDecided(asked) ? noName : await nameOn(means, officerId, request);
  if (!named.ok) return named;
  const printJobId = newId();
  return writer.submit((hall) => ({
    ...asked,
    command: { type: 'OrderSlip', counterId, officerId, number, slip: order.kind, printerId },
    outcome: (events, day) => {
      const createdAt = events[0]?.at ?? now();
      const slip = slipFor(hall, day, { number, counterId, order, name: named.value, issuedAt: createdAt });
      const printJob = { id: printJobId, printerId, orderedBy: actor, slip, createdAt };
      return { value: { printJobId }, kept: { printJob } };
    },
  }));
}

const noName = { ok: true, value: null } as const;

/** The name of whoever is at the counter, where the slip has one; then it is noted as a look. */
async function nameOn(
  { writer, registrations, now }: Means,
  officerId: string,
  request: RequestOf<StaffSlipRequests, 'slip:print'>,
): Promise<Answer<string | null>> {
  const visit = visitAtCounter(writer.day, officerId, request);
  if (!visit.ok) return visit;
  if (request.order.kind === 'guidance') return noName;
  const look = { visitId: visit.value, accountId: officerId, reason: 'print-slip', at: now() } as const;
  return { ok: true, value: (await registrations.reveal(look))?.name ?? null };
}

/** Prints a ticket again at a printer of the staff, for whoever has no paper. */
export async function reprintAtDesk(
  { inForce, writer, appointments, newId }: Means,
  officerId: string,
  request: RequestOf<StaffSlipRequests, 'ticket:reprint'>,
): Promise<Ordered> {
  if (!isStaffPrinter(inForce.hall, request.printerId)) return refused('printer-unknown');
  const actor = { kind: 'officer', id: officerId } as const;
  const appointedAt = appointments.timeOf(request.number);
  const printed = await writer.submit((hall) => reprintTicket(hall, { ...request, actor }, appointedAt, newId));
  return printed.ok ? { ok: true, value: { printJobId: printed.value.printJobId } } : printed;
}

function isStaffPrinter(hall: Hall, printerId: string): boolean {
  return hall.staffPrinters.some(({ id }) => id === printerId);
}

function guidanceOf(hall: Hall, guidanceId: string): Hall['guidance'][number] | undefined {
  return hall.guidance.find(({ id }) => id === guidanceId);
}

interface Given {
  readonly number: string;
  readonly counterId: string;
  readonly order: SlipOrder;
  readonly name: string | null;
  readonly issuedAt: number;
}

function slipFor(hall: Hall, day: HallDay, { number, counterId, order, name, issuedAt }: Given): Slip {
  const { name: hallName, timeZone, complaintPhone } = hall;
  const onSlip = { hallName, timeZone, issuedAt, number, complaintPhone };
  if (order.kind === 'guidance') {
    const { title, lines } = guidanceOf(hall, order.guidanceId) ?? { title: hallName, lines: [] };
    return { kind: 'guidance', ...onSlip, title, lines };
  }
  const facts = factsOf(day, number);
  const notice = {
    ...onSlip,
    name,
    categoryName: categoryName(hall, facts),
    counterName: counterName(hall, counterId),
  };
  return order.kind === 'notice'
    ? { kind: 'notice', ...notice, ground: order.ground, turnTo: order.turnTo }
    : { kind: 'transfer', ...notice, unit: order.unit, headCount: facts.headCount };
}

/** A plan that changed since may know neither; the id says it then. */
function categoryName(hall: Hall, { categoryId: id }: TicketFacts) {
  return hall.categories.find((category) => category.id === id)?.short ?? { zh: id, en: id };
}

function counterName(hall: Hall, id: string) {
  const counter = hall.counters.find((each) => each.id === id);
  if (counter === undefined) return { zh: id, en: id };
  const { number, name } = counter;
  return { zh: `${number} 号窗口（${name.zh}）`, en: `Window ${number} (${name.en})` };
}
