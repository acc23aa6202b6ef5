import { describe, expect, it } from 'vitest';
import { Legibility } from '../../../kiosk/legibility.svelte.ts';

function aPage() {
  const root = { dataset: {} as DOMStringMap };
  return { root, legibility: new Legibility(root) };
}

describe('large type and high contrast', () => {
  it('[K9.2] are each switched on and off by themselves', () => {
    const { root, legibility } = aPage();
    legibility.switchLargeType();
    legibility.switchHighContrast();
    expect(root.dataset).toEqual({ type: 'large', contrast: 'high' });
    legibility.switchLargeType();
    expect(root.dataset).toEqual({ contrast: 'high' });
    expect(legibility.largeType).toBe(false);
  });

  it('[K9.2] are off for the next visitor', () => {
    const { root, legibility } = aPage();
    legibility.switchLargeType();
    legibility.switchHighContrast();
    legibility.reset();
    expect(root.dataset).toEqual({});
    expect([legibility.largeType, legibility.highContrast]).toEqual([false, false]);
  });
});
