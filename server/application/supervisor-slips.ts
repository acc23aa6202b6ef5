import { refused, type Answer } from '../../contract/answer.ts';
import type { Slip } from '../../contract/slips.ts';
import type { SupervisorRequests } from '../../contract/supervisor.ts';
import type { ReplyOf, RequestOf } from '../../contract/tables.ts';
import { daySummary } from './day-summary.ts';
import { printerPlaces, type Hall } from './hall.ts';
import type { HallWriter } from './hall-writer.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { PrintJob, PrintJobStore } from './paper-ports.ts';
import type { InterviewStore } from './ports.ts';

interface Means {
  readonly inForce: PlanInForce;
  readonly writer: HallWriter;
  readonly printJobs: PrintJobStore;
  readonly interviews: InterviewStore;
  readonly enqueue: (job: PrintJob) => void;
  readonly now: () => number;
}

type Ordered = Answer<ReplyOf<SupervisorRequests, 'test-page:print'>>;
type AtPrinter = RequestOf<SupervisorRequests, 'test-page:print'>;

/** The day so far on paper; it is of no visitor, so the hall day does not hear of it. */
export async function printDaySummary(means: Means, supervisorId: string, request: AtPrinter): Promise<Ordered> {
  const { inForce, writer, interviews } = means;
  const { hallId, serviceDate } = writer.day;
  const longestWaitMs = await interviews.longestWaitMs(hallId, serviceDate);
  return order(means, supervisorId, request, (issuedAt) =>
    daySummary(inForce.hall, writer.day, longestWaitMs, issuedAt),
  );
}

/** Shows whether a printer is set up right; any printer of the hall. */
export function printTestPage(means: Means, supervisorId: string, request: AtPrinter): Promise<Ordered> {
  const { name: hallName, timeZone } = means.inForce.hall;
  const { printerId } = request;
  return order(means, supervisorId, request, (issuedAt) => ({
    kind: 'test-page',
    ...{ hallName, timeZone, issuedAt, printerId },
  }));
}

/** The id of the request is the id of the job: a repeat prints nothing again. */
async function order(
  { inForce, writer, printJobs, enqueue, now }: Means,
  supervisorId: string,
  { requestId: id, printerId }: AtPrinter,
  slipAt: (issuedAt: number) => Slip,
): Promise<Ordered> {
  if (!hasPrinter(inForce.hall, printerId)) return refused('printer-unknown');
  const createdAt = now();
  const orderedBy = { kind: 'supervisor', id: supervisorId } as const;
  const job: PrintJob = { id, printerId, orderedBy, slip: slipAt(createdAt), createdAt };
  const added = await printJobs.add(writer.day.hallId, job);
  if (added === 'other') return refused('request-id-reused');
  if (added === 'added') enqueue(job);
  return { ok: true, value: { printJobId: id } };
}

function hasPrinter(hall: Hall, printerId: string): boolean {
  return printerPlaces(hall).some(({ id }) => id === printerId);
}
