import { exchangeIpp, type IppReply } from './ipp-exchange.ts';
import { ippRequest, type IppAttributes, type IppOperation } from './ipp-message.ts';

/** Who the jobs belong to, and so who may cancel them. */
const userName = 'houtan';
const finalStates: readonly unknown[] = ['completed', 'canceled', 'aborted'];
const unknownJob: readonly unknown[] = ['client-error-not-found', 'client-error-gone'];
const rawFormat = 'application/vnd.cups-raw';

/** What a queue or printer says of itself (RFC 8011, 5.4). */
export interface QueueSays {
  /** `idle`, `processing` or `stopped`. */
  readonly state: unknown;
  /** Keywords, some with a severity: `media-empty-error`, `paused`. */
  readonly reasons: readonly string[];
  readonly acceptsJobs: boolean;
  /** CUPS, which keeps what its printer said while it last printed, and does not ask it in between. */
  readonly isCups: boolean;
  /** Takes bytes as they are under that name; others take them under the name of any bytes. */
  readonly takesRaw: boolean;
}

export interface QueueJob {
  readonly id: number;
  readonly name: unknown;
  readonly state: unknown;
  readonly isOver: boolean;
  /** The queue itself says that it never began with it: there is no time at which it did. */
  readonly neverBegan: boolean;
}

export type Submitted = { readonly kind: 'taken'; readonly jobId: number } | Exclude<IppReply, { kind: 'answered' }>;

/** A queue of a print spooler, or a printer that speaks IPP itself. Nothing is tried twice and nothing rejects. */
export class IppQueue {
  readonly #address: string;
  readonly #timeoutMs: number;

  /** @param timeoutMs for each request */
  constructor(address: string, timeoutMs: number) {
    this.#address = address;
    this.#timeoutMs = timeoutMs;
  }

  /** `refused`: there is somebody, and no such queue. `undefined`: nobody who speaks IPP. */
  async look(): Promise<QueueSays | 'refused' | undefined> {
    const reply = await this.#ask('Get-Printer-Attributes', {
      'requested-attributes': [
        'printer-state',
        'printer-state-reasons',
        'printer-is-accepting-jobs',
        'document-format-supported',
        'cups-version',
      ],
    });
    if (reply.kind !== 'answered') return reply.kind === 'refused' ? 'refused' : undefined;
    const { printer } = reply.answer;
    return {
      state: printer['printer-state'],
      reasons: stringsIn(printer['printer-state-reasons']),
      acceptsJobs: printer['printer-is-accepting-jobs'] !== false,
      isCups: typeof printer['cups-version'] === 'string',
      takesRaw: stringsIn(printer['document-format-supported']).includes(rawFormat),
    };
  }

  /** Submits a job. A `lost` one may be in the queue. */
  async print(name: string, bytes: Buffer, raw: boolean): Promise<Submitted> {
    const reply = await this.#ask(
      'Print-Job',
      { 'job-name': name, 'document-format': raw ? rawFormat : 'application/octet-stream' },
      bytes,
    );
    if (reply.kind !== 'answered') return reply;
    const jobId = reply.answer.jobs[0]?.['job-id'];
    return typeof jobId === 'number' ? { kind: 'taken', jobId } : { kind: 'lost' };
  }

  /** The number of a job that is not over yet. */
  async find(name: string): Promise<number | undefined> {
    const reply = await this.#ask('Get-Jobs', { 'requested-attributes': ['job-id', 'job-name'] });
    if (reply.kind !== 'answered') return undefined;
    return reply.answer.jobs.map(jobIn).find((job) => job?.name === name)?.id;
  }

  /** `forgotten`: it knows of no such job any more. `undefined`: it does not tell. */
  async job(jobId: number): Promise<QueueJob | 'forgotten' | undefined> {
    const reply = await this.#ask('Get-Job-Attributes', {
      'job-id': jobId,
      'requested-attributes': ['job-id', 'job-name', 'job-state', 'time-at-processing'],
    });
    if (reply.kind === 'refused' && unknownJob.includes(reply.status)) return 'forgotten';
    return reply.kind === 'answered' ? reply.answer.jobs.map(jobIn)[0] : undefined;
  }

  /** Whether it worked is seen from the job. */
  async cancel(jobId: number): Promise<void> {
    await this.#ask('Cancel-Job', { 'job-id': jobId });
  }

  #ask(operation: IppOperation, attributes: Parameters<typeof ippRequest>[1], data?: Buffer): Promise<IppReply> {
    const printerUri = this.#address.replace(/^http/, 'ipp');
    const addressed = { 'printer-uri': printerUri, ...attributes, 'requesting-user-name': userName };
    return exchangeIpp(this.#address, ippRequest(operation, addressed, data), this.#timeoutMs);
  }
}

function jobIn(attributes: IppAttributes): QueueJob | undefined {
  const id = attributes['job-id'];
  if (typeof id !== 'number') return undefined;
  const state = attributes['job-state'];
  return {
    id,
    name: attributes['job-name'],
    state,
    isOver: finalStates.includes(state),
    // The library reads `no-value` as nothing.
    neverBegan: attributes['time-at-processing'] === '',
  };
}

/** The library gives one value as itself, and several as a list. */
function stringsIn(value: unknown): string[] {
  return [value].flat().filter((entry) => typeof entry === 'string');
}
