import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** RFC 9457 problem details, as every route of the house gives them. */
const ProblemDetails = z.strictObject({ status: z.int(), code: z.string().regex(/^[a-z-]+$/) });

interface Sent {
  readonly method?: string;
  /** As it goes over the line: nothing is put in order first, as `fetch` would. */
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One HTTP request, honest or not. */
export function send(address: string, { method = 'GET', path, headers = {}, body }: Sent): Promise<Got> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sending = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      text(response).then((got) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: got });
      }, reject);
    });
    sending.once('error', reject).end(body);
  });
}

/** A sign-in with this body. */
export function sendSignIn(address: string, body: string | Buffer, headers: OutgoingHttpHeaders = {}): Promise<Got> {
  const json = { 'content-type': 'application/json', ...headers };
  return send(address, { method: 'POST', path: '/api/session', headers: json, body });
}

/** The code of an answer that must be a problem, beside its status. */
export function problemOf({ status, headers, body }: Got): { status: number; code: string } {
  if (!headers['content-type']?.startsWith('application/problem+json'))
    throw new Error(`no problem: ${status} ${body}`);
  const problem = ProblemDetails.parse(JSON.parse(body));
  if (problem.status !== status) throw new Error(`the problem says ${problem.status}, the line ${status}`);
  return problem;
}
