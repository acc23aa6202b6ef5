import type { HallStore } from '../../../server/application/ports.ts';

/** A store whose next commits fail, before or after the data reached the disk. */
export function failing(plan: ('before' | 'after')[]) {
  return (store: HallStore): HallStore => ({
    loadEvents: (...day) => store.loadEvents(...day),
    loadAnswers: (...day) => store.loadAnswers(...day),
    lastDayBefore: (...day) => store.lastDayBefore(...day),
    commit: async (batch) => {
      const failure = plan.shift();
      if (failure === 'before') throw new Error('disk full');
      await store.commit(batch);
      if (failure === 'after') throw new Error('the answer was lost');
    },
  });
}
