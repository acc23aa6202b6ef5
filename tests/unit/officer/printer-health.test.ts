import { describe, expect, it } from 'vitest';
import type { PrinterHealth } from '../../../contract/supervisor.ts';
import {
  adviceNow,
  agentWords,
  conditionNow,
  hallHealth,
  troubleFirst,
  urgencyOf,
} from '../../../officer/supervisor/printer-health.ts';

function aPrinter(differing: Partial<PrinterHealth> = {}): PrinterHealth {
  return { id: 'kiosk-1', name: null, condition: 'ready', reader: 'ready', agent: null, ...differing };
}

const zone = 'Asia/Shanghai';
const since = Date.UTC(2026, 0, 5, 1, 30);
const connected = (clockAheadMs: number | null) => ({ status: 'connected', since, clockAheadMs }) as const;
const through = (health: ReturnType<typeof connected> | { status: 'away'; since: number | null }) => ({
  agent: { deviceId: 'agent-1', health },
});

describe('how urgent a printer is', () => {
  it.each([
    [{ condition: 'cutter' }, 'trouble'],
    [{ reader: 'absent' }, 'trouble'],
    [through({ status: 'away', since: null }), 'trouble'],
    [{ condition: 'near-end' }, 'attention'],
    [through(connected(-31_000)), 'attention'],
    [{ condition: 'unknown' }, 'unknown'],
    [through(connected(29_000)), 'well'],
    [{ reader: 'none' }, 'well'],
  ] as [Partial<PrinterHealth>, string][])('[R5.2] %j is %s', (differing, urgency) => {
    expect(urgencyOf(aPrinter(differing))).toBe(urgency);
  });

  it('[R5.2] decides the order: what needs somebody first, all else as the plan has it', () => {
    const printers = [
      aPrinter({ id: 'well' }),
      aPrinter({ id: 'unknown', condition: 'unknown' }),
      aPrinter({ id: 'near-end', condition: 'near-end' }),
      aPrinter({ id: 'gone', condition: 'unreachable' }),
      aPrinter({ id: 'well-too' }),
    ];
    expect(troubleFirst(printers).map(({ id }) => id)).toEqual(['gone', 'near-end', 'unknown', 'well', 'well-too']);
  });
});

describe('what is said of all printers at once', () => {
  const unknown = { condition: 'unknown' } as const;
  const unread = { reader: 'absent' } as const;
  it.each([
    [[{}, {}], '没有发现问题', 'well'],
    [[unknown], '1 台状态未知', 'unknown'],
    [[unread, unread, {}], '打印机正常，2 台读卡器没有连上', 'trouble'],
    [[{ condition: 'cutter' }, { condition: 'near-end' }], '2 台打印机要处理', 'trouble'],
    [[{ condition: 'cutter', ...unread }, unknown], '1 台打印机要处理，1 台状态未知，1 台读卡器没有连上', 'trouble'],
  ] as [Partial<PrinterHealth>[], string, string][])('[R5.2] of %j: %s', (printers, words, urgency) => {
    expect(
      hallHealth(
        printers.map((differing) => aPrinter(differing)),
        0,
      ),
    ).toEqual({ words, urgency });
  });

  it('[R5.5] a slip of which nobody knows whether it came out is not called well', () => {
    expect(hallHealth([aPrinter()], 1)).toEqual({ words: '打印机正常，1 份没有确认打出来', urgency: 'trouble' });
  });
});

describe('a printer whose agent is away', () => {
  it('[R5.2] cannot be reached, whatever it said last, and the hand is sent to that computer', () => {
    const printer = aPrinter({ condition: 'ready', ...through({ status: 'away', since }) });
    expect(conditionNow(printer)).toBe('unreachable');
    expect(adviceNow(printer)).toMatch(/^它的电脑（agent-1）没有连上.*重新登记。$/);
  });

  it('[R5.2] is seen to by itself when its agent is there', () => {
    const printer = aPrinter({ condition: 'unreachable', ...through(connected(null)) });
    expect(adviceNow(printer)).toMatch(/电源和连接线/);
  });
});

describe('what is said of an agent', () => {
  it('[R5.1] says since when it is connected or away, at the hall', () => {
    expect(agentWords(connected(null), zone)).toMatch(/09:30 起连着$/);
    expect(agentWords({ status: 'away', since }, zone)).toMatch(/09:30 起断开/);
    expect(agentWords({ status: 'away', since: null }, zone)).toMatch(/没有连上过/);
  });

  it('[R5.2] says how far its clock is off, and which way, when it is more than half a minute', () => {
    expect(agentWords(connected(90_000), zone)).toMatch(/时钟快 1 分钟/);
    expect(agentWords(connected(-45_000), zone)).toMatch(/时钟慢 45 秒/);
    expect(agentWords(connected(30_000), zone)).not.toMatch(/时钟/);
  });
});
