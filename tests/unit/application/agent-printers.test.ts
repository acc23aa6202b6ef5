import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeldJob } from '../../../contract/agent.ts';
import type { PrintOutcome } from '../../../contract/print.ts';
import { AgentPrinters, type AgentLine } from '../../../server/application/agent-printers.ts';
import { AgentsAtHall } from '../../../server/application/agents-at-hall.ts';

const job = { jobId: 'job-1', bytes: Buffer.from('slip') };

let agents: AgentPrinters;
let laters: PrintOutcome[];
const later = (outcome: PrintOutcome) => void laters.push(outcome);
beforeEach(() => {
  agents = new AgentPrinters();
  laters = [];
});

/** A line whose agent answers as told; undefined: not at all. */
function line(answers: { print?: PrintOutcome; look?: HeldJob }, journalId = 'journal'): AgentLine {
  const ask = vi.fn((name: string) => Promise.resolve(name === 'print-job:print' ? answers.print : answers.look));
  return { journalId, ask: ask as unknown as AgentLine['ask'] };
}

const settle = () => new Promise<void>((resolve) => void setTimeout(resolve));
const printer = () => agents.printer('agent-1', 'main');

describe('a printer that an agent has', () => {
  it('[P3.11] is asked after a job when its line breaks, as soon as it is back', async () => {
    const broken = line({});
    agents.joined('agent-1', broken);
    expect(await printer().send(job, later)).toEqual({ state: 'sent' });
    agents.left('agent-1', broken);
    agents.joined('agent-1', line({ look: { state: 'printed' } }));
    await settle();
    expect(laters).toEqual([{ state: 'printed' }]);
  });

  it('[P3.11] is asked after a job that takes longer than anybody waits, on the line that still stands', async () => {
    agents.joined('agent-1', line({ look: { state: 'printed' } }));
    await printer().send(job, later);
    await settle();
    expect(laters).toEqual([{ state: 'printed' }]);
  });

  it('[P3.11] that never got a job has let nothing out', async () => {
    const broken = line({});
    agents.joined('agent-1', broken);
    await printer().send(job, later);
    agents.joined('agent-1', line({ look: { state: 'unknown' } }));
    await settle();
    expect(laters).toEqual([{ state: 'failed', reason: 'unreachable' }]);
  });

  it('[P3.11] is not spoken for by another agent of the same name', async () => {
    const holder = line({});
    agents.joined('agent-1', holder);
    await printer().send(job, later);
    agents.joined('agent-1', line({ look: { state: 'unknown' } }, 'another journal'));
    await settle();
    expect(laters).toEqual([]);
  });

  it('[P3.11] tells by itself when a job went on, and once it is over no more', async () => {
    agents.joined('agent-1', line({ print: { state: 'sent', trouble: 'no-paper' } }));
    await printer().send(job, later);
    agents.told('agent-1', 'job-1', { state: 'printed' });
    agents.told('agent-1', 'job-1', { state: 'failed', reason: 'error' });
    agents.told('agent-2', 'job-1', { state: 'failed', reason: 'error' });
    expect(laters).toEqual([{ state: 'printed' }]);
  });

  it('[P2.5] is reached on the line that came last, though the one before ends later', async () => {
    const [old, fresh] = [line({}), line({ print: { state: 'printed' } })];
    agents.joined('agent-1', old);
    agents.joined('agent-1', fresh);
    agents.left('agent-1', old);
    expect(await printer().send(job)).toEqual({ state: 'printed' });
    agents.left('agent-1', fresh);
    expect([await printer().send(job), await printer().look()]).toEqual([
      { state: 'failed', reason: 'unreachable' },
      'unreachable',
    ]);
  });
});

it('[R5.1] an agent is away when its last line has ended, and not before', () => {
  const hall = new AgentsAtHall(() => 1_000);
  hall.joined('agent-1');
  hall.joined('agent-1');
  hall.left('agent-1');
  expect(hall.healthOf('agent-1')).toMatchObject({ status: 'connected' });
  hall.left('agent-1');
  expect(hall.healthOf('agent-1')).toEqual({ status: 'away', since: 1_000 });
});
