import { describe, expect, it } from 'vitest';
import { pageFaults } from '../../../kiosk/page-faults.ts';

const loaded = { status: 'fulfilled', value: null } as const;
const sound = { fonts: [loaded], speaks: true, width: 1080, height: 1920, startsOffline: true };

describe('what a kiosk finds of the machine it runs on', () => {
  it.each([
    { lacks: {}, faults: [] },
    { lacks: { width: 1280, height: 800 }, faults: [] },
    { lacks: { width: 1920, height: 1080 }, faults: [] },
    { lacks: { fonts: [loaded, { status: 'rejected', reason: null } as const] }, faults: ['fonts-missing'] },
    { lacks: { fonts: [] }, faults: ['fonts-missing'] },
    { lacks: { speaks: false }, faults: ['voice-missing'] },
    { lacks: { width: 1024, height: 768 }, faults: ['screen-small'] },
    { lacks: { startsOffline: false }, faults: ['offline-impossible'] },
  ])('[K14.5] is $faults with $lacks', ({ lacks, faults }) => {
    expect(pageFaults({ ...sound, ...lacks })).toEqual(faults);
  });
});
