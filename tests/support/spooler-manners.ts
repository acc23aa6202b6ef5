export type JobState = 'pending' | 'pending-held' | 'processing' | 'completed' | 'aborted' | 'canceled';

/** Something else than an answer: nothing, the end of the connection or of the program, or bytes that are no answer. */
export type Trick =
  | 'silence'
  | 'hang-up'
  | 'death'
  | 'noise'
  | 'endless'
  | 'going-round'
  | 'no-job-number'
  | 'not-found-page'
  | 'broken-gateway'
  | 'other-protocol'
  | `client-error-${string}`
  | `server-error-${string}`;

interface Behaviour {
  readonly state?: 'idle' | 'processing' | 'stopped';
  readonly reasons?: readonly string[];
  /** From the first job on, where that differs. */
  readonly reasonsSince?: readonly string[];
  readonly acceptsJobs?: false;
  /** A printer that speaks IPP itself. */
  readonly isPlain?: true;
  /** What becomes of a job once it is in. */
  readonly job?: JobState;
  readonly hasBegun?: true;
  /** Says nothing of when a job began. */
  readonly hidesTimes?: true;
  /** What a cancelled job becomes, having begun by then. */
  readonly cancelledTooLate?: JobState;
  /** What is done instead of an answer; the request itself is obeyed where `obeys` says so. */
  readonly tricks?: Readonly<Record<string, Trick>>;
  readonly obeys?: readonly string[];
}

const always = (trick: Trick) => ({ tricks: { 'Get-Printer-Attributes': trick, 'Print-Job': trick } });

const behaviours = {
  well: {},
  'a printer without a spooler': { isPlain: true },

  'out of paper': { isPlain: true, reasons: ['media-empty-error'] },
  'out of paper, called a warning': { isPlain: true, reasons: ['media-low-warning', 'media-empty-warning'] },
  'in need of paper': { isPlain: true, state: 'stopped', reasons: ['media-needed'] },
  'near the end of its roll': { isPlain: true, reasons: ['media-low-report'] },
  'open at its cover': { isPlain: true, reasons: ['media-empty-error', 'cover-open-error'] },
  'open at its door': { isPlain: true, reasons: ['door-open-report'] },
  'open at its interlock': { isPlain: true, reasons: ['interlock-open'] },
  'jammed with paper': { isPlain: true, reasons: ['media-jam-warning'] },
  'jammed at its cutter': { isPlain: true, reasons: ['cutter-jam-error'] },
  'broken in its own way': { isPlain: true, reasons: ['fuser-over-temp-error'] },
  'worried in its own way': { isPlain: true, reasons: ['toner-low-warning', 'wifi-not-configured-report'] },
  offline: { isPlain: true, reasons: ['offline-report'] },
  'deaf to its spooler': { reasons: ['timed-out'], state: 'stopped' },
  paused: { state: 'stopped', reasons: ['paused'] },
  'stopped without a reason': { state: 'stopped', reasons: ['none'] },
  'closed to jobs': { acceptsJobs: false },
  'a queue that remembers an empty roll': { reasons: ['media-empty-error'], reasonsSince: ['none'] },

  'out of paper meanwhile': { reasonsSince: ['media-empty-error'] },
  'stuck before the job': { job: 'pending' },
  'holding the job': { job: 'pending-held' },
  'out of paper before the job begins': { job: 'pending', reasonsSince: ['media-empty-error'] },
  'stuck in the job': { job: 'processing', hasBegun: true, reasonsSince: ['connecting-to-device'] },
  'opened in the job': { job: 'processing', hasBegun: true, reasonsSince: ['cover-open'] },
  'trying again for ever': { job: 'pending', hasBegun: true },
  'silent on when a job began': { job: 'pending', hidesTimes: true },
  'about to begin when told to cancel': { job: 'pending', cancelledTooLate: 'canceled' },
  'about to end when told to cancel': { job: 'processing', hasBegun: true, cancelledTooLate: 'completed' },
  'giving up before it begins': { job: 'aborted' },
  'giving up in the middle': { job: 'aborted', hasBegun: true },
  'forgetting jobs': { tricks: { 'Get-Job-Attributes': 'client-error-not-found' } },

  silent: always('silence'),
  'hanging up': always('hang-up'),
  noisy: always('noise'),
  'endless in its answers': always('endless'),
  'sending its reader round and round': always('going-round'),
  'a page that is not found': always('not-found-page'),
  'a gateway to nothing': always('broken-gateway'),
  'switching to another protocol': always('other-protocol'),
  'without this queue': always('client-error-not-found'),

  'refusing jobs': { tricks: { 'Print-Job': 'server-error-not-accepting-jobs' } },
  'failing at jobs': { tricks: { 'Print-Job': 'server-error-internal-error' } },
  'dying in the middle': { tricks: { 'Print-Job': 'death' } },
  'dying after the job': { tricks: { 'Get-Job-Attributes': 'death' }, job: 'processing', hasBegun: true },
  'silent on what it took, and stuck': { tricks: { 'Print-Job': 'silence' }, obeys: ['Print-Job'], job: 'pending' },
  'silent on what it took': { tricks: { 'Print-Job': 'silence' }, obeys: ['Print-Job'] },
  'giving jobs no number': { tricks: { 'Print-Job': 'no-job-number' }, obeys: ['Print-Job'], job: 'pending' },
  'telling nobody of jobs': { tricks: { 'Get-Job-Attributes': 'client-error-forbidden' }, job: 'pending' },
  'silent on jobs': { tricks: { 'Get-Job-Attributes': 'silence' }, job: 'processing', hasBegun: true },
  'silent when it cancels': { tricks: { 'Cancel-Job': 'silence' }, obeys: ['Cancel-Job'], job: 'pending' },
  'deaf to cancelling': { tricks: { 'Cancel-Job': 'silence' }, job: 'pending' },
  'not letting anybody cancel': { tricks: { 'Cancel-Job': 'client-error-forbidden' }, job: 'pending' },
} as const satisfies Record<string, Behaviour>;

/** How the emulated spooler and the printer behind it behave. */
export type SpoolerManner = keyof typeof behaviours;

export function behaviourOf(manner: SpoolerManner): Behaviour {
  return behaviours[manner];
}
