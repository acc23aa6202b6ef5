import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../server/store/read-ahead.ts';

/** Pages of two numbers up to 5; `asked` is what was asked for. */
function pagesOfTwo() {
  const asked: (number | null)[] = [];
  const pageAfter = (last: number | null): Promise<number[]> => {
    asked.push(last);
    return Promise.resolve([1, 2, 3, 4, 5].filter((number) => number > (last ?? 0)).slice(0, 2));
  };
  return { asked, pageAfter };
}

describe('pages that are read ahead', () => {
  it('come in order until there are no more', async () => {
    const { pageAfter } = pagesOfTwo();
    const pages: number[][] = [];
    for await (const page of readAhead(pageAfter)) pages.push(page);
    expect(pages).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('are asked for while the one before is worked on', async () => {
    const { asked, pageAfter } = pagesOfTwo();
    await readAhead(pageAfter).next();
    expect(asked).toEqual([null, 2]);
  });

  it('fail for the reader when their turn has come, and for nobody who has stopped reading', async () => {
    const broken = (last: number | null) => (last === null ? Promise.resolve([1]) : Promise.reject(new Error('gone')));
    const stopped = readAhead(broken);
    expect(await stopped.next()).toEqual({ done: false, value: [1] });
    await stopped.return(undefined);
    const reading = readAhead(broken);
    await reading.next();
    await expect(reading.next()).rejects.toThrow('gone');
  });
});
