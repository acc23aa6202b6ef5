import { describe, expect, it, onTestFinished } from 'vitest';
import { openStoreIn } from '../support/temporary-store.ts';
import { sampleCards } from '../../server/demonstration/sample-cards.ts';
import { DatabaseDevices } from '../../server/store/devices.ts';
import { PrinterEmulator } from '../support/printer-emulator.ts';
import { answerQuestions, press, ticketNumber } from '../support/screens.ts';
import { SocketClient } from '../support/socket-client.ts';
import { browser } from './browser.ts';
import { Findings, openStill, shapes } from './findings.ts';
import { HallProcess } from './hall-process.ts';
import { lookInEveryWay } from './kiosk-rounds.ts';
import { takeNumber } from './people-at-work.ts';

const noPaper = /现在打不出纸票/;

async function hallWithPrinter() {
  const printer = await PrinterEmulator.start('paper-end');
  onTestFinished(() => printer.unplug());
  const { host, port } = printer;
  const hall = await HallProcess.start({
    kiosks: [{ id: 'kiosk-1', printer: { kind: 'tcp', host, port, paperWidthMm: 80 } }],
  });
  return { printer, hall };
}

describe('a kiosk whose printer is out of paper', () => {
  it('[K14.4] says so before a number is taken, and no more once a ticket has come out', async () => {
    const { printer, hall } = await hallWithPrinter();
    const kiosk = await hall.open(browser, 'kiosk', '/kiosk/#device=kiosk-1');
    await kiosk.getByText(noPaper).waitFor();
    await kiosk.getByText('请工作人员检查：打印机没有纸').waitFor();
    printer.manner = 'ok';
    await press(kiosk, '开始登记', '不登记证件，继续取号');
    await answerQuestions(kiosk);
    await press(kiosk, '取号');
    await ticketNumber(kiosk);
    await kiosk.getByText('请取走您的号票').waitFor();
    await press(kiosk, '我知道了');
    await kiosk.getByRole('heading', { name: '您好，请在这里登记' }).waitFor();
    expect(await kiosk.getByText(noPaper).count()).toBe(0);
    expect(printer.jobs).toHaveLength(1);
  });
});

describe('a kiosk whose reader comes and goes', () => {
  it('[K14.4] [K2.2] offers other ways meanwhile, and the card again by itself', async () => {
    const keys: Record<string, string> = {};
    const hall = await HallProcess.start(
      {},
      async (folder) => {
        const devices = new DatabaseDevices((await openStoreIn(folder)).database);
        keys['kiosk-1'] = await devices.enrol('kiosk-1', 'kiosk', null);
        keys['reader-1'] = await devices.enrol('reader-1', 'device', 'kiosk-1');
      },
      { DEMONSTRATION: 'off' },
    );
    const joinReader = async () => {
      const identity = { deviceId: 'reader-1', deviceKey: keys['reader-1'] ?? '' };
      const reader = await SocketClient.connect(hall.address, '/device', identity);
      await reader.ask('health:tell', { at: Date.now(), reader: true });
      return reader;
    };
    const kiosk = await hall.open(browser, 'kiosk', `/kiosk/#device=kiosk-1&key=${keys['kiosk-1']}`);
    await kiosk.getByText('请工作人员检查：读卡器没有连上').waitFor();
    await press(kiosk, '开始登记', '同意并继续');
    const card = kiosk.getByRole('button', { name: '放身份证' });
    await kiosk.getByText('读卡器现在用不了，请选别的方式').waitFor();
    expect(await card.isDisabled()).toBe(true);
    const reader = await joinReader();
    await kiosk.getByText('放在读卡器上就可以，最快').waitFor();
    await press(kiosk, '放身份证');
    await kiosk.getByText('正在等您放卡').waitFor();
    reader.close();
    await kiosk.getByText('读卡器没有反应').waitFor();
    await joinReader();
    await kiosk.getByText('正在等您放卡').waitFor();
  });
});

describe.each(shapes)('a kiosk in $shape, in $language, with all its devices out of order', ({ size, language }) => {
  it('[K14.4] [K9.1] [K9.3] can be read and pressed by everybody, in large type too', async () => {
    const keys: Record<string, string> = {};
    const hall = await HallProcess.start(
      { kiosks: [{ id: 'kiosk-1', printer: { kind: 'file', path: '/nowhere/printer', paperWidthMm: 80 } }] },
      async (folder) => {
        keys['kiosk-1'] = await new DatabaseDevices((await openStoreIn(folder)).database).enrol(
          'kiosk-1',
          'kiosk',
          null,
        );
      },
      { DEMONSTRATION: 'off' },
    );
    const kiosk = await openStill(browser, hall, size, `/kiosk/#device=kiosk-1&key=${keys['kiosk-1']}`);
    const findings = new Findings();
    if (language === 'en') await press(kiosk, 'English');
    for (const type of ['usual', 'large']) {
      if (type === 'large') await press(kiosk, /^(大字|Large text)$/, /^(高对比|Contrast)$/);
      await kiosk.getByText(/请工作人员检查|For staff to check/).waitFor();
      await findings.lookAtKiosk(`welcome, ${type}`, kiosk, type === 'large' ? 'AAA' : 'AA');
      await press(kiosk, /^(开始登记|Start)$/, /^(同意并继续|Agree and continue)$/);
      await findings.lookAtKiosk(`identity, ${type}`, kiosk, type === 'large' ? 'AAA' : 'AA');
      await press(kiosk, /^(上一步|Back)$/, /^(上一步|Back)$/);
    }
    expect(findings.faults).toEqual({});
  });
});

describe.each(shapes)('a kiosk in $shape, in $language, that cannot print', ({ size, language }) => {
  it('[K14.4] [K11.2] [K9.1] [K9.3] tells so who waits already, and sends nobody to print again', async () => {
    const hall = await HallProcess.start({
      kiosks: [{ id: 'kiosk-1', printer: { kind: 'file', path: '/nowhere/printer', paperWidthMm: 80 } }],
    });
    const card = sampleCards.find(({ id }) => id === 'wang')?.card ?? { name: '', number: '' };
    await takeNumber(hall, { identity: { kind: 'card', card } });
    const kiosk = await openStill(browser, hall, size, '/kiosk/#device=kiosk-1');
    if (language === 'en') await press(kiosk, 'English');
    await press(kiosk, /^(开始登记|Start)$/, /^(同意并继续|Agree and continue)$/, /^(放身份证|.*card.*)/i);
    await press(kiosk, card.name, /^(下一步|Next)$/);
    await kiosk.getByText(/打不出纸票。请记住|cannot print at the moment/).waitFor();
    const findings = new Findings();
    await lookInEveryWay(findings, 'already waiting', kiosk);
    expect(findings.faults).toEqual({});
  });
});
