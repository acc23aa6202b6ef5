import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hallDisplayNotices, hallDisplayRequests, type Board } from '../../../contract/hall-display.ts';
import { Link } from '../../../ui/link.svelte.ts';

class FakeSocket {
  active = true;
  connects = 0;
  readonly #listeners: [string, (news: unknown) => void][] = [];
  on(name: string, listener: (news: unknown) => void): void {
    this.#listeners.push([name, listener]);
  }
  emit(name: string, news: unknown): void {
    for (const [each, listener] of this.#listeners) if (each === name) listener(news);
  }
  connect(): void {
    this.connects += 1;
  }
  close(): void {
    this.emit('disconnect', 'io client disconnect');
  }
}

let socket: FakeSocket;
vi.mock('socket.io-client', () => ({ io: () => socket }));

beforeEach(() => {
  socket = new FakeSocket();
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const both = { zh: '大厅', en: 'Hall' };
const board: Board = {
  revision: 1,
  hallName: both,
  serviceDate: '2026-11-24',
  timeZone: 'Asia/Shanghai',
  notice: both,
  calls: [],
  queues: [],
  missed: [],
  openCounters: 0,
  opening: { status: 'open' },
};

function aLink() {
  return new Link('/hall-display', hallDisplayRequests, hallDisplayNotices);
}

describe('the link', () => {
  it('[D4.1] is garbled from a notice that does not fit until the next good one of that name', () => {
    const link = aLink();
    const boards: Board[] = [];
    link.on('board:changed', (each) => boards.push(each));
    socket.emit('board:changed', { ...board, revision: 'one' });
    expect([link.garbled, boards]).toEqual([true, []]);
    socket.emit('board:changed', board);
    expect([link.garbled, boards]).toEqual([false, [board]]);
  });

  it('[D4.1] comes back after the server has sent it away', () => {
    aLink();
    socket.emit('disconnect', 'io server disconnect');
    vi.runAllTimers();
    expect(socket.connects).toBe(1);
  });

  it('[T1.2] that was closed never comes back', () => {
    const link = aLink();
    socket.emit('disconnect', 'io server disconnect');
    socket.active = false;
    socket.emit('connect_error', new Error('device-unknown'));
    link.close();
    vi.runAllTimers();
    expect(socket.connects).toBe(0);
  });
});
