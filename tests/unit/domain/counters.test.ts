import { describe, expect, it } from 'vitest';
import { atZhaos, issued } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const open = { type: 'OpenCounter', ...atZhaos.counter } as const;
const close = { type: 'CloseCounter', ...atZhaos.counter } as const;

describe('opening and closing a counter', () => {
  it('[A3.2] opens a closed counter', () => {
    given().when(open, 5).then(atZhaos.opened(5));
  });

  it('[A3.2] opens nothing twice for the same officer', () => {
    given(atZhaos.opened(0)).when(open).then();
  });

  it('[A3.2] refuses a counter that another officer has opened', () => {
    given(atZhaos.opened(0))
      .when({ ...open, officerId: 'qian' })
      .thenRefused('counter-taken');
  });

  it('[A3.2] refuses a second counter for one officer, and says which is open', () => {
    given(atZhaos.opened(0))
      .when({ ...open, counterId: 'general-2' })
      .thenRefused('officer-elsewhere', { counterId: 'land-1' });
  });

  it('[A3.2] refuses a counter the plan does not know', () => {
    given()
      .when({ ...open, counterId: 'nowhere' })
      .thenRefused('counter-unknown');
  });

  it('[A3.3] closes an idle counter', () => {
    given(atZhaos.opened(0)).when(close, 5).then(atZhaos.closed(5));
    expect(dayAfter(atZhaos.opened(0), atZhaos.closed(5)).counters.size).toBe(0);
  });

  it('[A3.3] refuses to close while a visitor is there', () => {
    given(atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2))
      .when(close)
      .thenRefused('counter-busy', { number: 'A001' });
  });

  it('[A3.2] refuses to close what is closed or another’s', () => {
    given().when(close).thenRefused('counter-closed');
    given(atZhaos.opened(0))
      .when({ ...close, officerId: 'qian' })
      .thenRefused('counter-not-yours');
  });
});
