import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { readIppAnswer, type IppAnswer } from './ipp-message.ts';

/** `away`: nobody took the connection, so nothing left. `lost`: the request left, and no sense came back. */
export type IppReply =
  | { readonly kind: 'answered'; readonly answer: IppAnswer }
  | { readonly kind: 'refused'; readonly status?: string }
  | { readonly kind: 'away' }
  | { readonly kind: 'lost' };

const ippPort = '631';
/** A printer that tells all it knows takes some 50 KB; nothing asked here is as long. */
const longestAnswer = 1 << 20;
/** Errors after which a job may exist all the same: something broke while it was being taken. */
const uncertain = ['internal-error', 'temporary-error', 'device-error', 'job-canceled'].map(
  (as) => `server-error-${as}`,
);

/**
 * Sends one request over a connection of its own, once, and waits for the answer. Does not reject.
 *
 * @param address `ipp://127.0.0.1/printers/ticket`; `ipp` and `ipps` are HTTP and HTTPS on port 631 (RFC 3510, RFC 7472)
 * @param timeoutMs for all of it
 */
export async function exchangeIpp(address: string, body: Buffer, timeoutMs: number): Promise<IppReply> {
  let taken = false;
  const url = httpUrl(address);
  const isSecure = url.protocol === 'https:';
  const request = (isSecure ? httpsRequest : httpRequest)(url, {
    method: 'POST',
    headers: { 'content-type': 'application/ipp', 'content-length': body.length },
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
  });
  request.once('socket', (socket) => socket.once(isSecure ? 'secureConnect' : 'connect', () => (taken = true)));
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      // It stays: an error after the answer would otherwise end the process.
      request.on('error', reject).once('close', reject).once('response', resolve);
      request.end(body);
    });
    return await replyIn(response);
  } catch {
    return { kind: taken ? 'lost' : 'away' };
  } finally {
    request.destroy();
  }
}

function httpUrl(address: string): URL {
  const url = new URL(address.replace(/^ipp/, 'http'));
  if (url.port === '' && address.startsWith('ipp')) url.port = ippPort;
  return url;
}

async function replyIn(response: IncomingMessage): Promise<IppReply> {
  const { statusCode = 0 } = response;
  // Below 500 the request itself was not wanted. From 500 on nobody knows how far it got.
  if (statusCode !== 200) return { kind: statusCode < 500 ? 'refused' : 'lost' };
  const answer = readIppAnswer(await readAll(response));
  if (answer === undefined || uncertain.includes(answer.status)) return { kind: 'lost' };
  return answer.status.startsWith('successful-')
    ? { kind: 'answered', answer }
    : { kind: 'refused', status: answer.status };
}

/** Rejects when the answer breaks off, or does not end. */
async function readAll(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestAnswer) throw new Error('longer than any answer');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
