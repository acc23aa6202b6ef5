import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../contract/desk.ts';
import { mayReprint } from '../../../officer/desk-acts.ts';

const printer = { id: 'desk', name: { zh: '接访区打印机', en: 'Printer at the windows' }, condition: 'ready' } as const;

/** A desk with one ticket in each place it can be. */
function aDesk(atCounter: 'called' | 'serving', printers: Desk['slips']['printers'] = [printer]): Desk {
  const ticket = (number: string) => ({ number });
  return {
    atCounter: { status: atCounter, facts: ticket('B001') },
    waiting: [ticket('B002')],
    away: [
      { status: 'held', facts: ticket('B003') },
      { status: 'no-show', facts: ticket('B004') },
    ],
    slips: { printers, guidance: [] },
  } as unknown as Desk;
}

describe('printing a ticket again', () => {
  it.each([
    ['who waits', 'B002', true],
    ['who is held', 'B003', true],
    ['who was called', 'B001', true],
    ['who missed the call, and has to come back first', 'B004', false],
    ['whom the desk does not know', 'B009', false],
  ])('[O3.2] is offered to who is still expected: %s', (_who, number, offered) => {
    expect(mayReprint(aDesk('called'), number)).toBe(offered);
  });

  it('[O3.2] is not offered to who is in the interview', () => {
    expect(mayReprint(aDesk('serving'), 'B001')).toBe(false);
  });

  it('[O3.4] is offered nowhere without a printer', () => {
    expect(mayReprint(aDesk('called', []), 'B002')).toBe(false);
  });
});
