import { describe, expect, it } from 'vitest';
import { FreshPreview, type Matter } from '../../../kiosk/fresh-preview.svelte.ts';
import { FakeHall, refusal, StandingTimers } from './a-visitor.ts';

const matter: Matter = {
  headCount: 1,
  categoryId: 'wages',
  districtCode: null,
  careNeed: null,
  specialRequest: null,
  documentNumber: null,
  appointmentKey: null,
};

function aPreview() {
  const hall = new FakeHall();
  const timers = new StandingTimers();
  const preview = new FreshPreview({
    ask: (asked) => hall.preview(asked),
    revision: () => hall.hall.revision,
    timers,
  });
  const change = (): void => {
    hall.hall = { ...hall.hall, revision: hall.hall.revision + 1 };
    preview.hallChanged();
  };
  return { hall, timers, preview, change };
}

describe('the preview', () => {
  it('[K12.1] is asked at most once a second while the hall changes twenty times in it, and once more after it', () => {
    const { hall, timers, preview, change } = aPreview();
    preview.show(matter);
    for (let times = 0; times < 20; times += 1) {
      timers.pass(50);
      change();
    }
    expect(hall.asked.preview).toHaveLength(2);
    timers.pass(1_000);
    expect(hall.asked.preview).toHaveLength(3);
    timers.pass(5_000);
    expect(hall.asked.preview).toHaveLength(3);
  });

  it('[K12.1] is asked again after the pause for a change that came in it', () => {
    const { hall, timers, preview, change } = aPreview();
    preview.show(matter);
    change();
    expect(hall.asked.preview).toHaveLength(1);
    timers.pass(1_000);
    expect(hall.asked.preview).toHaveLength(2);
  });

  it('[K12.1] is not asked when the hall has not changed', () => {
    const { hall, timers, preview } = aPreview();
    preview.show(matter);
    timers.pass(5_000);
    preview.hallChanged();
    expect(hall.asked.preview).toHaveLength(1);
  });

  it('[K14.1] is asked again when it was not to be had before', async () => {
    const { hall, timers, preview } = aPreview();
    hall.previewAnswer = refusal('no-answer');
    preview.show(matter);
    await Promise.resolve();
    await Promise.resolve();
    expect(preview.state.status).toBe('unknown');
    timers.pass(1_000);
    preview.hallChanged();
    expect(hall.asked.preview).toHaveLength(2);
  });

  it('[K12.1] is not asked while nobody looks at it', () => {
    const { hall, timers, preview, change } = aPreview();
    preview.show(matter);
    change();
    preview.hide();
    timers.pass(5_000);
    expect(hall.asked.preview).toHaveLength(1);
  });
});
