import { setImmediate as nextTurn } from 'node:timers/promises';

/** What a printer says to DLE EOT 1, 2, 3 and 4; what is left out is all right. */
interface Status {
  readonly now?: number;
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
  /** So slow that it answers for a job when the next GS r 1 comes. */
  readonly isBehind?: boolean;
  /** Said with the first byte of a ticket, by a printer that was told to speak by itself (GS a). */
  readonly unasked?: readonly number[];
  /** What it becomes when it is told to go on (DLE ENQ 1). */
  readonly goesOn?: 'ok';
  /** Takes and answers a few bytes at a time. */
  readonly drips?: boolean;
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

const offLine: Status = { now: 0x1a };

const behaviours = {
  ok: { before: {}, after: [0x00] },
  'near-end': { before: { paper: [0x1e] }, after: [0x03] },
  'paper-end': { before: paperEnd },
  'cover-open': { before: coverOpen },
  'cutter-jammed': { before: cutterJammed },
  broken: { before: broken },
  'off-line': { before: offLine },
  'paper-ends-meanwhile': { before: {}, since: paperEnd },
  'says-paper-is-out-afterwards': { before: {}, since: paperEnd, after: [0x0c] },
  'tells-by-itself-that-paper-is-out': { before: {}, since: paperEnd, unasked: [0x18, 0x00, 0x0c, 0x0f] },
  'cover-opens-meanwhile': { before: {}, since: coverOpen },
  'cutter-jams-meanwhile': { before: {}, since: cutterJammed },
  'breaks-meanwhile': { before: {}, since: broken },
  'goes-off-line-meanwhile': { before: {}, since: offLine },
  /** The jam is cleared, and it waits to be told. */
  'waits-to-go-on': { before: cutterJammed, goesOn: 'ok' },
  'a-job-behind': { before: {}, isBehind: true },
  drips: { before: {}, after: [0x00], drips: true },
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

/** What a printer does at once, whatever else it is doing: DLE EOT n and DLE ENQ n. */
const realTime = [0x04, 0x05];
const initialize = Buffer.from([0x1b, 0x40]);
const askPaperAfterAll = Buffer.from([0x1d, 0x72, 0x01]);
const speakByItself = Buffer.from([0x1d, 0x61, 0x0e]);

interface OtherEnd {
  say(bytes: Buffer): void;
  hangUp(): void;
}

/**
 * The printer itself, whatever its line is made of: keeps the bytes of every ticket and answers by its `manner`, which a
 * test may change at any time: what it could not print before is printed then.
 */
export class EmulatedPrinter {
  #manner: PrinterManner;
  readonly #jobs: Buffer[] = [];
  /** Who waits to hear that all is printed. */
  readonly #waiting: OtherEnd[] = [];

  constructor(manner: PrinterManner) {
    this.#manner = manner;
  }

  get manner(): PrinterManner {
    return this.#manner;
  }

  set manner(manner: PrinterManner) {
    this.#manner = manner;
    const { after } = this.behaviour;
    if (after !== undefined) for (const end of this.#waiting.splice(0)) this.#say(after, end);
  }

  /**
   * The bytes of each job in the order in which they began, GS r 1 included. DLE EOT and DLE ENQ are none of them: a
   * printer takes them out of the stream.
   */
  get jobs(): readonly Buffer[] {
    return this.#jobs;
  }

  get behaviour(): Behaviour {
    return behaviours[this.#manner];
  }

  /** A line to this printer; give it what comes. */
  openLine(end: OtherEnd): (chunk: Buffer) => void {
    const line = {
      end,
      head: Buffer.alloc(0),
      inJob: false,
      hasJob: false,
      dripped: Promise.resolve(),
    };
    return (chunk) => {
      const { babbles, drips } = this.behaviour;
      if (babbles !== undefined) end.say(babbles);
      if (drips === true) line.dripped = line.dripped.then(() => this.#drip(line, chunk));
      else for (const byte of chunk) this.#hear(line, byte);
    };
  }

  async #drip(line: Line, chunk: Buffer): Promise<void> {
    for (const byte of chunk) {
      await nextTurn();
      this.#hear(line, byte);
    }
  }

  #hear(line: Line, byte: number): void {
    line.head = Buffer.concat([line.head, Buffer.from([byte])]);
    const { head } = line;
    if (head[0] === 0x10 && (head.length < 2 || realTime.includes(head.readUInt8(1)))) {
      if (head.length < 3) return;
      line.head = Buffer.alloc(0);
      return this.#obey(line, head);
    }
    if (!line.inJob && head.length < 2) return;
    line.head = Buffer.alloc(0);
    this.#take(line, head);
  }

  /** A command in real time. */
  #obey(line: Line, [, command, n = 0]: Buffer): void {
    const { hangsUp, goesOn } = this.behaviour;
    if (hangsUp === 'before-the-ticket') return line.end.hangUp();
    if (command === 0x04) return this.#answer(n, line);
    if (goesOn !== undefined) this.manner = goesOn;
  }

  /** What is printed, or sets how. */
  #take(line: Line, bytes: Buffer): void {
    if (!line.inJob && bytes.equals(initialize)) {
      Object.assign(line, { inJob: true, hasJob: true });
      this.#jobs.push(Buffer.alloc(0));
      if (this.behaviour.hangsUp === 'in-the-middle') line.end.hangUp();
    }
    // Between two jobs only settings come, and the question whether the last one is out.
    if (!line.inJob) {
      line.head = bytes;
      if (bytes.length === 3) line.head = Buffer.alloc(0);
      if (bytes.equals(askPaperAfterAll)) this.#answerAfterAll(line, false);
      return;
    }
    const all = Buffer.concat([this.#jobs.pop() ?? Buffer.alloc(0), bytes]);
    this.#jobs.push(all);
    if (all.subarray(-3).equals(speakByItself)) this.#say(this.behaviour.unasked ?? [], line.end);
    if (!all.subarray(-3).equals(askPaperAfterAll)) return;
    line.inJob = false;
    this.#answerAfterAll(line, true);
  }

  /** Switched off and on: what it was to print is forgotten, and its line knows nothing of it. */
  cyclePower(manner: PrinterManner): void {
    this.#waiting.splice(0);
    this.manner = manner;
  }

  #answerAfterAll({ end }: Line, afterJob: boolean): void {
    const { after, isBehind = false } = this.behaviour;
    if (isBehind) for (const waiting of this.#waiting.splice(0)) this.#say([0x00], waiting);
    const answer = isBehind && !afterJob ? [0x00] : after;
    if (answer === undefined) this.#waiting.push(end);
    else this.#say(answer, end);
  }

  #answer(n: number, { end, hasJob }: Line): void {
    const { before, since = before } = this.behaviour;
    const status = hasJob ? since : before;
    if (status === null) return;
    const { now = 0x12, cause = 0x12, error = 0x12, paper = [0x12] } = status;
    this.#say({ 1: [now], 2: [cause], 3: [error] }[n] ?? paper, end);
  }

  #say(bytes: readonly number[], end: OtherEnd): void {
    if (bytes.length > 0) end.say(Buffer.from(bytes));
  }
}

interface Line {
  readonly end: OtherEnd;
  /** The beginning of something that is not whole yet. */
  head: Buffer;
  inJob: boolean;
  /** Whether it has brought a ticket already. */
  hasJob: boolean;
  /** When all that came so far has been taken. */
  dripped: Promise<void>;
}
