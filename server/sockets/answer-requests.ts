import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Socket } from 'socket.io';
import type { Answer, RefusalCode } from '../../contract/answer.ts';
import { faultFacts } from '../application/fault-facts.ts';
import type { ReplyOf, RequestOf, RequestTable } from '../../contract/tables.ts';

/** What is done for each request of a table, after it has been parsed. */
export type Handlers<Requests extends RequestTable> = {
  [Name in keyof Requests]: (
    request: RequestOf<Requests, Name>,
  ) => Answer<ReplyOf<Requests, Name>> | Promise<Answer<ReplyOf<Requests, Name>>>;
};

export interface RequestEdge {
  readonly log: Logger;
  /** For each connection; what is above gets `too-many-requests`. */
  readonly requestsPerSecond: number;
}

/**
 * The edge of a connection: parses what arrives against the contract and answers everything, good or bad, with a value or a
 * code. What is not in the table, malformed or too fast never reaches a handler. Log lines hold names and codes only.
 */
export function answerRequests<Requests extends RequestTable>(
  socket: Pick<Socket, 'onAny' | 'id' | 'nsp'>,
  requests: Requests,
  handlers: Handlers<Requests>,
  { log, requestsPerSecond }: RequestEdge,
): void {
  const limiter = new RateLimiterMemory({ points: requestsPerSecond, duration: 1 });
  socket.onAny(async (name: string, ...sent: unknown[]) => {
    const acknowledge = sent.at(-1);
    const answer = (await allowed(limiter, socket.id)) ? await answerTo(name, sent[0]) : refusal('too-many-requests');
    if (!answer.ok && isNoticeworthy(answer.refusal.code)) {
      log.warn({ namespace: socket.nsp.name, code: answer.refusal.code }, 'request turned down at the edge');
    }
    if (typeof acknowledge === 'function') (acknowledge as (answer: Answer<unknown>) => void)(answer);
  });

  async function answerTo(name: string, request: unknown): Promise<Answer<unknown>> {
    const entry = Object.hasOwn(requests, name) ? requests[name] : undefined;
    const handle = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (entry === undefined || handle === undefined) return refusal('request-unknown');
    const parsed = entry.request.safeParse(request);
    if (!parsed.success) return refusal('request-malformed');
    try {
      return await handle(parsed.data as RequestOf<Requests, keyof Requests>);
    } catch (fault) {
      log.error({ namespace: socket.nsp.name, request: name, ...faultFacts(fault) }, 'request failed');
      return refusal('internal-fault');
    }
  }
}

/** Refusals that only a broken or hostile client gets. */
function isNoticeworthy(code: RefusalCode): boolean {
  return code === 'request-malformed' || code === 'request-unknown' || code === 'too-many-requests';
}

async function allowed(limiter: RateLimiterMemory, connection: string): Promise<boolean> {
  try {
    await limiter.consume(connection);
    return true;
  } catch {
    return false;
  }
}

function refusal(code: RefusalCode): Answer<never> {
  return { ok: false, refusal: { code } };
}
