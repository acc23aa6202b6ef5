import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { faultFacts } from '../application/fault-facts.ts';

/** A request that is turned down, as RFC 9457 problem details; `code` is what screens translate. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
  }
}

/** The one place that turns faults of routes into answers and log lines. Bodies and addresses stay out of the log. */
export function answerProblems(log: Logger) {
  // Express knows an error handler by its four parameters.
  return (fault: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const problem = asProblem(fault);
    if (problem.status >= 500) log.error({ method: request.method, ...faultFacts(fault) }, 'route failed');
    // A screen asks who is signed in before anybody is; that is no news.
    else if (problem.code !== 'not-signed-in')
      log.warn({ method: request.method, code: problem.code }, 'request turned down at the edge');
    // Half an answer cannot be taken back; the connection is ended instead.
    if (response.headersSent) return void response.destroy();
    response
      .status(problem.status)
      .type('application/problem+json')
      .send({ status: problem.status, code: problem.code });
  };
}

function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  // Faults of the body parser carry a status of their own: malformed JSON, too large.
  const status = fault instanceof Error && 'status' in fault && typeof fault.status === 'number' ? fault.status : 500;
  return status < 500 ? new Problem(status, 'request-malformed') : new Problem(500, 'internal-fault');
}
