import { expect, it } from 'vitest';
import { PrinterSettings } from '../../../contract/printer-settings.ts';

function isTaken(address: string): boolean {
  return PrinterSettings.safeParse({ kind: 'spooler', address }).success;
}

it.each(['ipp://127.0.0.1:631/printers/ticket', 'ipps://printer.example/ipp/print', 'http://[::1]:631/printers/票'])(
  '[P2.4] the address of a print queue is %s',
  (address) => {
    expect(isTaken(address)).toBe(true);
  },
);

it.each([
  'ipp://127.0.0.1',
  'ipp://127.0.0.1/',
  'ipp:///printers/ticket',
  'ipp://user:secret@127.0.0.1/printers/ticket',
  'ipp://127.0.0.1:99999/printers/ticket',
  'ipp://127.0.0.1/printers/ticket?waitjob=false',
  'socket://127.0.0.1:9100/x',
  '/dev/usb/lp0',
  '',
])('[P2.4] the address of a print queue is not %j', (address) => {
  expect(isTaken(address)).toBe(false);
});
