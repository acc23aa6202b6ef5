import { describe, expect, it } from 'vitest';
import type { DevicesAtKiosk } from '../../../contract/kiosk-devices.ts';
import type { PrinterCondition } from '../../../contract/printer-condition.ts';
import { KioskDevices } from '../../../server/application/kiosk-devices.ts';

function beside(condition: PrinterCondition, readersSimulated = false) {
  const printer = { condition };
  const devices = new KioskDevices({
    kiosks: [
      { id: 'kiosk-1', reader: true },
      { id: 'kiosk-2', reader: false },
    ],
    printerIds: ['kiosk-1', 'kiosk-2', 'desk-1'],
    readersSimulated,
    askPrinter: () => Promise.resolve(printer.condition),
  });
  const told: [string, DevicesAtKiosk][] = [];
  devices.onChange((kioskId, now) => told.push([kioskId, now]));
  return { devices, told, printer };
}

describe('what stands beside a kiosk', () => {
  it('[K14.4] is told when the printer is asked and something has changed, and only then', async () => {
    const { devices, told, printer } = beside('no-paper');
    await devices.look(['kiosk-1']);
    await devices.look(['kiosk-1']);
    printer.condition = 'ready';
    await devices.look(['kiosk-1']);
    expect(told.map(([kioskId, now]) => [kioskId, now.printer])).toEqual([
      ['kiosk-1', 'no-paper'],
      ['kiosk-1', 'ready'],
    ]);
  });

  it('[K14.4] is known from jobs too, as far as they tell', async () => {
    const { devices } = beside('unknown');
    const printerAfter = (...states: Parameters<typeof devices.jobEnded>[1][]) => {
      for (const state of states) devices.jobEnded('kiosk-1', state);
      return devices.of('kiosk-1').printer;
    };
    expect(printerAfter({ state: 'failed', reason: 'no-paper' })).toBe('no-paper');
    expect(printerAfter({ state: 'failed', reason: 'expired' })).toBe('no-paper');
    expect(printerAfter({ state: 'sent' })).toBe('unknown');
    expect(printerAfter({ state: 'printed' })).toBe('ready');
    expect(printerAfter({ state: 'sent', trouble: 'cover-open' })).toBe('cover-open');
  });

  it('[K14.4] is not taken for mended because a printer that says nothing of itself was asked', async () => {
    const { devices, printer } = beside('unknown');
    devices.jobEnded('kiosk-1', { state: 'failed', reason: 'unreachable' });
    await devices.look(['kiosk-1']);
    expect(devices.of('kiosk-1').printer).toBe('unreachable');
    printer.condition = 'ready';
    await devices.look(['kiosk-1']);
    expect(devices.of('kiosk-1').printer).toBe('ready');
  });

  it('[K14.4] has a reader while one is connected, also when it came back before its old line was given up', () => {
    const { devices, told } = beside('ready');
    expect(devices.of('kiosk-1').reader).toBe('absent');
    devices.readerJoined('kiosk-1');
    devices.readerJoined('kiosk-1');
    devices.readerLeft('kiosk-1');
    expect(devices.of('kiosk-1').reader).toBe('ready');
    devices.readerLeft('kiosk-1');
    expect(told.map(([, { reader }]) => reader)).toEqual(['ready', 'absent']);
  });

  it('[K14.4] lacks no reader where the plan has none, nor where it is simulated', () => {
    expect(beside('ready').devices.of('kiosk-2').reader).toBe('none');
    expect(beside('ready', true).devices.of('kiosk-1').reader).toBe('ready');
  });
});
