/** What a printer says to DLE EOT 2, 3 and 4; what is left out is all right. */
interface Status {
  readonly cause?: number;
  readonly error?: number;
  readonly paper?: readonly number[];
}

interface Behaviour {
  /** null: it says nothing of itself. */
  readonly before: Status | null;
  /** From the first byte of a ticket on, where that differs. */
  readonly since?: Status | null;
  /** Said to GS r 1, after the ticket. */
  readonly after?: readonly number[];
  /** Said to whatever comes. */
  readonly babbles?: Buffer;
  readonly hangsUp?: 'before-the-ticket' | 'in-the-middle';
  /** Does not hang up when the other side does. */
  readonly staysOnTheLine?: boolean;
}

const paperEnd: Status = { cause: 0x32, paper: [0x72] };
const coverOpen: Status = { cause: 0x16 };
const cutterJammed: Status = { cause: 0x52, error: 0x1a };
const broken: Status = { cause: 0x52, error: 0x32 };

const behaviours = {
  ok: { before: {}, after: [0x00] },
  'near-end': { before: { paper: [0x1e] }, after: [0x03] },
  'paper-end': { before: paperEnd },
  'cover-open': { before: coverOpen },
  'cutter-jammed': { before: cutterJammed },
  broken: { before: broken },
  'paper-ends-meanwhile': { before: {}, since: paperEnd, after: [0x0c] },
  'cover-opens-meanwhile': { before: {}, since: coverOpen },
  'cutter-jams-meanwhile': { before: {}, since: cutterJammed },
  'breaks-meanwhile': { before: {}, since: broken },
  silent: { before: null },
  'falls-silent': { before: {}, since: null },
  'tells-only-afterwards': { before: null, after: [0x00] },
  /** Something that looks like the answer to GS r 1 comes before it was asked, and nothing after. */
  'speaks-too-soon': { before: { paper: [0x12, 0x00] } },
  'late-with-the-first-answer': { before: null, after: [0x12] },
  /** Not a printer at all. */
  'answers-as-a-web-server': { before: null, babbles: Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n') },
  'babbles-noise': { before: null, babbles: Buffer.from([0xff, 0x92, 0x12, 0x00, 0x72, 0x7f]) },
  'close-before-the-ticket': { before: {}, hangsUp: 'before-the-ticket' },
  'close-in-the-middle': { before: {}, hangsUp: 'in-the-middle' },
  'stays-on-the-line': { before: {}, after: [0x00], staysOnTheLine: true },
} as const satisfies Record<string, Behaviour>;

/** How the emulated printer behaves once it is asked or gets a ticket. */
export type PrinterManner = keyof typeof behaviours;

const initialize = Buffer.from([0x1b, 0x40]);
const realTimeStatus = Buffer.from([0x10, 0x04]);
const askPaperAfterAll = Buffer.from([0x1d, 0x72, 0x01]);

interface OtherEnd {
  say(bytes: Buffer): void;
  hangUp(): void;
}

/**
 * The printer itself, whatever its line is made of: keeps the bytes of every ticket and answers by its `manner`, which a
 * test may change at any time.
 */
export class EmulatedPrinter {
  manner: PrinterManner;
  readonly #jobs: Buffer[] = [];

  constructor(manner: PrinterManner) {
    this.manner = manner;
  }

  /**
   * The bytes of each job in the order in which they began, GS r 1 included. DLE EOT is none of them: a printer takes
   * it out of the stream.
   */
  get jobs(): readonly Buffer[] {
    return this.#jobs;
  }

  get behaviour(): Behaviour {
    return behaviours[this.manner];
  }

  /** @param job whether this line has brought a ticket already */
  hear(chunk: Buffer, end: OtherEnd, job: boolean): boolean {
    const { babbles, hangsUp } = this.behaviour;
    if (babbles !== undefined) end.say(babbles);
    const at = chunk.indexOf(realTimeStatus);
    if (at === 0) {
      if (hangsUp === 'before-the-ticket') end.hangUp();
      else this.#answer(chunk.readUInt8(2), end, job);
      return chunk.length > 3 ? this.hear(chunk.subarray(3), end, job) : job;
    }
    const printed = at < 0 ? chunk : chunk.subarray(0, at);
    if (printed.subarray(0, 2).equals(initialize)) this.#jobs.push(Buffer.alloc(0));
    const all = Buffer.concat([this.#jobs.pop() ?? Buffer.alloc(0), printed]);
    this.#jobs.push(all);
    if (hangsUp === 'in-the-middle') end.hangUp();
    else if (printed.includes(askPaperAfterAll)) this.#say(this.behaviour.after ?? [], end);
    return at < 0 ? true : this.hear(chunk.subarray(at), end, true);
  }

  #answer(n: number, end: OtherEnd, job: boolean): void {
    const { before, since = before } = this.behaviour;
    const status = job ? since : before;
    if (status === null) return;
    const { cause = 0x12, error = 0x12, paper = [0x12] } = status;
    this.#say(n === 2 ? [cause] : n === 3 ? [error] : paper, end);
  }

  #say(bytes: readonly number[], end: OtherEnd): void {
    if (bytes.length > 0) end.say(Buffer.from(bytes));
  }
}
