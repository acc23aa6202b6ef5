import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
// @ts-expect-error The library comes without types; `Library` is what is used of it.
import library from '@sealsystems/ipp';
import { behaviourOf, type JobState, type SpoolerManner, type Trick } from './spooler-manners.ts';

type Attributes = Readonly<Record<string, unknown>>;

interface Request {
  readonly operation: string;
  readonly 'operation-attributes-tag': Attributes;
  readonly data?: Buffer;
}

const { parse, serialize } = library as { parse(bytes: Buffer): Request; serialize(message: Attributes): Buffer };

interface Job {
  readonly id: number;
  readonly name: unknown;
  readonly format: unknown;
  readonly bytes: Buffer;
  state: JobState;
  hasBegun: boolean;
}

/** The library does not know this attribute: a text by the name `cups-version`. */
const cupsVersion = Buffer.from('\x41\0\x0ccups-version\0\x052.4.2', 'latin1');
/** The end of an answer whose second value is five bytes shorter than nothing, so that it begins again and again. */
const goingRound = Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 4, 0x44, 0, 0, 0xff, 0xfb, 0, 0, 3]);

/** A print spooler with one queue, on a port of its own, over real HTTP. */
export class SpoolerEmulator {
  manner: SpoolerManner = 'well';
  readonly #jobs: Job[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#hear(request, response));
  }

  static async start(): Promise<SpoolerEmulator> {
    const emulator = new SpoolerEmulator();
    emulator.#server.listen(0, '127.0.0.1');
    await once(emulator.#server, 'listening');
    return emulator;
  }

  get address(): string {
    return `ipp://127.0.0.1:${(this.#server.address() as AddressInfo).port}/printers/ticket`;
  }

  /** All jobs it ever took. */
  get jobs(): readonly Readonly<Job>[] {
    return this.#jobs;
  }

  /** Jobs that it may still print. */
  get left(): number {
    return this.#jobs.filter(({ state }) => !['completed', 'aborted', 'canceled'].includes(state)).length;
  }

  /** What it passed on to its printer, whole. */
  get passedOn(): readonly Buffer[] {
    return this.#jobs.filter(({ state }) => state === 'completed').map(({ bytes }) => bytes);
  }

  /** Drops every connection and refuses new ones. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #hear(heard: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = parse(Buffer.concat(await heard.toArray()));
    const { tricks = {}, obeys = [] } = behaviourOf(this.manner);
    const trick = tricks[request.operation];
    const answer = trick === undefined || obeys.includes(request.operation) ? this.#obey(request) : {};
    if (trick === undefined) response.end(Buffer.isBuffer(answer) ? answer : messageOf(answer));
    else this.#play(trick, response);
  }

  #obey({ operation, data = Buffer.alloc(0), 'operation-attributes-tag': asked }: Request): Attributes | Buffer {
    const job = this.#jobs.find(({ id }) => id === asked['job-id']);
    switch (operation) {
      case 'Get-Printer-Attributes':
        return this.#printer();
      case 'Print-Job':
        return this.#take({ name: asked['job-name'], format: asked['document-format'], bytes: data });
      case 'Get-Jobs':
        return { 'job-attributes-tag': this.#jobs.map(({ id, name }) => ({ 'job-id': id, 'job-name': name })) };
      case 'Cancel-Job':
        if (job) this.#cancel(job);
        return {};
      default:
        return job ? { 'job-attributes-tag': this.#describe(job) } : { statusCode: 'client-error-not-found' };
    }
  }

  get #formats(): readonly string[] {
    const { isPlain = false } = behaviourOf(this.manner);
    return ['application/octet-stream', isPlain ? 'image/pwg-raster' : 'application/vnd.cups-raw'];
  }

  #printer(): Buffer {
    const { state = 'idle', reasons = ['none'], reasonsSince = reasons, ...behaviour } = behaviourOf(this.manner);
    const message = messageOf({
      'printer-attributes-tag': {
        'printer-state': state,
        'printer-state-reasons': this.#jobs.length === 0 ? reasons : reasonsSince,
        'printer-is-accepting-jobs': behaviour.acceptsJobs ?? true,
        'document-format-supported': this.#formats,
      },
    });
    if (behaviour.isPlain) return message;
    return Buffer.concat([message.subarray(0, -1), cupsVersion, message.subarray(-1)]);
  }

  #take(submitted: Pick<Job, 'name' | 'format' | 'bytes'>): Attributes {
    if (!this.#formats.includes(String(submitted.format))) {
      return { statusCode: 'client-error-document-format-not-supported' };
    }
    const { job: state = 'completed', hasBegun = state === 'completed' } = behaviourOf(this.manner);
    const job = { id: this.#jobs.length + 1, ...submitted, state, hasBegun };
    this.#jobs.push(job);
    return { 'job-attributes-tag': this.#describe(job) };
  }

  #cancel(job: Job): void {
    const { cancelledTooLate } = behaviourOf(this.manner);
    job.hasBegun ||= cancelledTooLate !== undefined;
    job.state = cancelledTooLate ?? 'canceled';
  }

  #describe({ id, name, state, hasBegun }: Job): Attributes {
    // What is not a number is sent as `no-value`.
    const time = behaviourOf(this.manner).hidesTimes ? {} : { 'time-at-processing': hasBegun ? 600 : NaN };
    return { 'job-id': id, 'job-name': name, 'job-state': state, ...time };
  }

  #play(trick: Trick, response: ServerResponse): void {
    switch (trick) {
      case 'silence':
        return;
      case 'hang-up':
        return void response.destroy();
      case 'death':
        return void this.stop();
      case 'noise':
        return void response.end(Buffer.from([0xff, 0x92, 0x12, 0x00, 0x72, 0x7f, 0x01, 0x44, 0x80]));
      case 'endless':
        return babble(response);
      case 'going-round':
        return void response.end(goingRound);
      case 'no-job-number':
        return void response.end(messageOf({}));
      case 'not-found-page':
        return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>'.repeat(10_000));
      case 'broken-gateway':
        return void response.writeHead(502).end();
      case 'other-protocol':
        return void response.socket?.end(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: TLS/1.2\r\nConnection: Upgrade\r\n\r\n',
        );
      default:
        return void response.end(messageOf({ statusCode: trick }));
    }
  }
}

function messageOf(groups: Attributes): Buffer {
  return serialize({
    id: 1,
    statusCode: 'successful-ok',
    'operation-attributes-tag': { 'attributes-charset': 'utf-8', 'attributes-natural-language': 'en' },
    ...groups,
  });
}

/** The beginning of an answer, again and again, as fast as the other side takes it. */
function babble(response: ServerResponse): void {
  const chunk = Buffer.alloc(1 << 16, messageOf({}).subarray(0, -1));
  const more = () => {
    if (!response.destroyed) response.write(chunk, more);
  };
  more();
}
