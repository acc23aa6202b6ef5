import type { HallAtKiosk, Card } from '../../contract/kiosk.ts';
import type { AgentPrinters } from '../application/agent-printers.ts';
import type { AgentsAtHall } from '../application/agents-at-hall.ts';
import type { AppointmentBook } from '../application/appointment-book.ts';
import type { Directory } from '../application/directory.ts';
import type { GuardPosts } from '../application/guard-posts.ts';
import type { HallWriter } from '../application/hall-writer.ts';
import type { KioskDevices } from '../application/kiosk-devices.ts';
import type { ComingAppointments } from '../application/coming-appointments.ts';
import type { KnownDocuments } from '../application/known-documents.ts';
import type { OpeningWatch } from '../application/opening-watch.ts';
import type { PlanInForce } from '../application/plan-in-force.ts';
import type { PrintJob, PrintJobStore } from '../application/paper-ports.ts';
import type { InterviewStore, RegistrationStore, TransferNoteStore } from '../application/ports.ts';
import type { DeviceAdmission, PeopleAdmission } from './admit.ts';
import type { RequestEdge } from './answer-requests.ts';

/** A card of the simulated reader. All of its people are invented. */
export type SampleCard = HallAtKiosk['sampleCards'][number] & { readonly card: Card };

/** What the namespaces work with; made once, in main. */
export interface HallEdge extends RequestEdge, DeviceAdmission, PeopleAdmission {
  readonly inForce: PlanInForce;
  readonly writer: HallWriter;
  readonly directory: Directory;
  readonly registrations: RegistrationStore;
  readonly transferNotes: TransferNoteStore;
  readonly opening: OpeningWatch;
  readonly posts: GuardPosts;
  readonly printJobs: PrintJobStore;
  readonly documents: KnownDocuments;
  readonly appointments: Pick<ComingAppointments, 'timeOf' | 'withKey'>;
  readonly kioskDevices: KioskDevices;
  readonly agents: AgentsAtHall;
  readonly agentPrinters: AgentPrinters;
  readonly interviews: InterviewStore;
  /** Brings a job that is on disk to its printer. */
  readonly enqueue: (job: PrintJob) => void;
  readonly appointmentBook: AppointmentBook;
  /** A view that could not be made. */
  readonly onFault: (fault: unknown) => void;
  /** Empty where real readers are connected. */
  readonly sampleCards: readonly SampleCard[];
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly newId: () => string;
}
