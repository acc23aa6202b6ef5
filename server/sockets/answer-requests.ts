import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Socket } from 'socket.io';
import { refused, type Answer, type RefusalCode } from '../../contract/answer.ts';
import { countExcess } from './count-excess.ts';
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
  socket.onAny((name: string, ...sent: unknown[]) => {
    const acknowledge = sent.at(-1);
    void answerWithin(name, sent[0]).then((answer) => {
      if (typeof acknowledge === 'function') (acknowledge as (answer: Answer<unknown>) => void)(answer);
    });
  });

  async function answerWithin(name: string, request: unknown): Promise<Answer<unknown>> {
    const excess = await countExcess(limiter, socket.id);
    const answer = excess === 0 ? await answerTo(name, request) : refused('too-many-requests');
    // A flood is one line a second, not one a request.
    if (!answer.ok && excess <= 1 && isNoticeworthy(answer.refusal.code)) {
      log.warn({ namespace: socket.nsp.name, code: answer.refusal.code }, 'request turned down at the edge');
    }
    return answer;
  }

  async function answerTo(name: string, request: unknown): Promise<Answer<unknown>> {
    const entry = Object.hasOwn(requests, name) ? requests[name] : undefined;
    const handle = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (entry === undefined || handle === undefined) return refused('request-unknown');
    const parsed = entry.request.safeParse(request);
    if (!parsed.success) return refused('request-malformed');
    try {
      return await handle(parsed.data as RequestOf<Requests, keyof Requests>);
    } catch (fault) {
      log.error({ namespace: socket.nsp.name, request: name, ...faultFacts(fault) }, 'request failed');
      return refused('internal-fault');
    }
  }
}

/** Refusals that only a broken or hostile client gets. */
function isNoticeworthy(code: RefusalCode): boolean {
  return code === 'request-malformed' || code === 'request-unknown' || code === 'too-many-requests';
}
