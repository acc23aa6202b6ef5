import { describe, expect, it } from 'vitest';
import type { DevicesAtKiosk, SelfTestFault } from '../../../contract/kiosk-devices.ts';
import { noPaperWords, staffWords } from '../../../kiosk/device-words.ts';
import { SelfTest } from '../../../kiosk/self-test.svelte.ts';

const allWell: DevicesAtKiosk = { printer: 'ready', reader: 'ready' };

/** A kiosk that has tested itself; `told` is what the server heard, as long as it hears. */
async function tested(ofPage: SelfTestFault[], devices: DevicesAtKiosk, hears = true) {
  const told: SelfTestFault[][] = [];
  const server = { hears };
  const selfTest = new SelfTest({
    devices: () => devices,
    pageFaults: () => Promise.resolve(ofPage),
    tell: async (faults) => {
      if (server.hears) told.push([...faults]);
      return server.hears;
    },
  });
  await selfTest.tellWhatIsNew();
  return { selfTest, told, server };
}

describe('the self-test of a kiosk', () => {
  it('[K14.5] tells once what it found, also when that is nothing', async () => {
    const { selfTest, told } = await tested([], allWell);
    await selfTest.tellWhatIsNew();
    await selfTest.tellWhatIsNew();
    expect(told).toEqual([[]]);
  });

  it('[K14.5] finds what is wrong with the machine and with what stands beside it', async () => {
    const { selfTest, told } = await tested(['fonts-missing'], { printer: 'no-paper', reader: 'absent' });
    await selfTest.tellWhatIsNew();
    expect(told).toEqual([['printer-no-paper', 'reader-absent', 'fonts-missing']]);
    expect(staffWords(selfTest.faults)).toBe('请工作人员检查：打印机没有纸、读卡器没有连上、字体没有装全');
  });

  it('[K14.5] tells it again when the server did not hear', async () => {
    const { selfTest, told, server } = await tested([], allWell, false);
    await selfTest.tellWhatIsNew();
    server.hears = true;
    await selfTest.tellWhatIsNew();
    expect(told).toEqual([[]]);
  });

  it('[K14.5] says nothing to staff when all is well, and takes a printer that does not answer for one that prints', () => {
    expect(staffWords([])).toBeNull();
    expect(noPaperWords({ printer: 'unknown', reader: 'ready' })).toBeNull();
  });
});
