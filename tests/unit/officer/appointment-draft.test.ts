import { describe, expect, it } from 'vitest';
import { AppointmentDraft } from '../../../officer/appointments/appointment-draft.svelte.ts';
import { daysLater, hallDate } from '../../../officer/appointments/hall-days.ts';

function complete(): AppointmentDraft {
  const draft = new AppointmentDraft('2026-11-25');
  draft.time = '09:30';
  draft.name = ' 王建国 ';
  draft.documentNumber = '110105 19491231 002x';
  draft.categoryId = 'wages';
  return draft;
}

describe('the form of an appointment', () => {
  it('[A4.9] asks for what a pasted number and name mean', () => {
    const draft = complete();
    expect(draft.firstFault).toBeNull();
    expect(draft.wanted).toEqual({
      ...{ serviceDate: '2026-11-25', time: '09:30', name: '王建国', documentNumber: '11010519491231002X' },
      ...{ categoryId: 'wages', districtCode: null, headCount: 1 },
    });
  });

  it.each([
    ['time', { time: '' }],
    ['name', { name: ' ' }],
    ['documentNumber', { documentNumber: '110105194912310021' }],
    ['categoryId', { categoryId: '' }],
    ['headCount', { headCount: null }],
  ] as const)('[A4.9] says what is wrong with %s, and only after somebody tried to save', (field, spoilt) => {
    const draft = Object.assign(complete(), spoilt);
    expect([draft.firstFault, draft.faultOf(field)]).toEqual([field, null]);
    draft.tried = true;
    expect(draft.faultOf(field)).not.toBeNull();
  });
});

describe('the days to choose from', () => {
  it('[A4.9] are those of the hall, wherever the screen stands', () => {
    expect(hallDate(Date.parse('2026-11-24T16:00Z'), 'Asia/Shanghai')).toBe('2026-11-25');
    expect([daysLater('2026-11-30', 1), daysLater('2026-03-01', -1)]).toEqual(['2026-12-01', '2026-02-28']);
  });
});
