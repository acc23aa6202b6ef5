import type { Loaded } from './first-load.ts';
import type { Measured } from './measure.ts';
import type { Played } from './played-visitors.ts';
import { aligned } from './report.ts';

export function pressTable(what: string, { p50Ms, p99Ms }: Measured): string {
  return aligned([
    ['', 'p50 ms', 'p99 ms'],
    [what, p50Ms.toFixed(1), p99Ms.toFixed(1)],
  ]);
}

export function loadTable(loaded: readonly Loaded[]): string {
  const total = (field: 'requests' | 'transferred' | 'decoded') => loaded.reduce((sum, each) => sum + each[field], 0);
  const all = {
    kind: 'all',
    requests: total('requests'),
    transferred: total('transferred'),
    decoded: total('decoded'),
  };
  const rows = [...loaded, all].map(({ kind, requests, transferred, decoded }) => [
    kind,
    String(requests),
    transferred.toLocaleString('en'),
    decoded.toLocaleString('en'),
  ]);
  return aligned([['', 'requests', 'bytes transferred', 'bytes decoded'], ...rows]);
}

export function visitorTable(visitors: readonly Played[]): string {
  const rows = visitors.map(({ who, screens, taps, seconds }) => [
    who,
    String(screens),
    String(taps),
    seconds.toFixed(1),
  ]);
  return aligned([['', 'screens', 'taps', 'seconds'], ...rows]);
}
