import type { Socket } from 'socket.io';
import { agentOrders, type AgentOrders } from '../../contract/agent.ts';
import type { ReplyOf, RequestOf } from '../../contract/tables.ts';
import type { AgentLine } from '../application/agent-printers.ts';

/** Orders to the agent at the other end of a socket; what it answers is parsed like all that comes in. */
export class SocketAgentLine implements AgentLine {
  readonly journalId: string | undefined;
  readonly #socket: Pick<Socket, 'timeout' | 'once'>;
  readonly #gone: Promise<undefined>;

  constructor(socket: Pick<Socket, 'timeout' | 'once'> & { data: { journalId?: string } }) {
    this.#socket = socket;
    this.journalId = socket.data.journalId;
    this.#gone = new Promise((resolve) => socket.once('disconnect', () => resolve(undefined)));
  }

  async ask<Name extends keyof AgentOrders>(
    name: Name,
    request: RequestOf<AgentOrders, Name>,
    timeoutMs: number,
  ): Promise<ReplyOf<AgentOrders, Name> | undefined> {
    const answered: Promise<unknown> = this.#socket
      .timeout(timeoutMs)
      .emitWithAck(name, request)
      .catch(() => undefined);
    const parsed = agentOrders[name].reply.safeParse(await Promise.race([answered, this.#gone]));
    return parsed.success ? (parsed.data as ReplyOf<AgentOrders, Name>) : undefined;
  }
}
