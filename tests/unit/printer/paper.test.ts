import { describe, expect, it } from 'vitest';
import { paperPicture } from '../../../printer/paper-picture.ts';
import { paperAfterAll, paperNow } from '../../../printer/paper-status.ts';
import { printOnPaper } from '../../../printer/paper.ts';
import { printed } from './printed.ts';
import { scanModules } from '../../support/scan-modules.ts';
import { sampleSlip } from './sample-slip.ts';

describe('the reader of ESC/POS', () => {
  it('[P1] reports bytes that are no command of ours instead of swallowing them', () => {
    expect(printOnPaper(Buffer.from([0x1b, 0x70, 0x41, 0x0a])).unknownBytes).toEqual(['1b']);
    expect(printOnPaper(Buffer.from([0x10, 0x04, 0x01])).unknownBytes).toEqual(['10', '04', '01']);
  });

  it('[P1] reports Chinese bytes outside Hanzi mode, where a printer would draw something else', () => {
    expect(printOnPaper(Buffer.from([0xc4, 0xe3, 0x0a])).unknownBytes).toEqual(['c4', 'e3']);
  });

  it('[P1] reports a command that ends too soon', () => {
    expect(printOnPaper(Buffer.from([0x1d, 0x21])).unknownBytes).toEqual(['1d']);
  });

  it('[P1] lets FS ! size the Chinese alone and GS ! both, the later one winning', () => {
    const bytes = Buffer.from([0x1d, 0x21, 0x00, 0x1c, 0x21, 0x0c, 0x1c, 0x26, 0x41, 0xc4, 0xe3, 0x0a]);
    expect(printOnPaper(bytes).rows[0]).toMatchObject({
      runs: [
        { text: 'A', style: { width: 1, height: 1 } },
        { text: '你', style: { width: 2, height: 2 } },
      ],
    });
  });
});

describe('the picture of a paper', () => {
  it('[P1] shows number and area and says the ticket to those who hear the page', () => {
    const svg = paperPicture(printed(sampleSlip()), 48);
    expect(svg).toContain('>C012</text>');
    expect(svg).toMatch(/aria-label="[^"]*C012[^"]*3、4 号窗口/);
  });

  it('[P1.6] shows the QR code as a scanner sees it', () => {
    const svg = paperPicture(printed(sampleSlip()), 48);
    const [, scale = '', path = ''] = /scale\(([\d.]+)\)"[^>]* d="([^"]*)"/.exec(svg) ?? [];
    const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    expect(scanModules(Math.round(150 / Number(scale)), dark)).toBe('HT:2026-11-24:C012');
  });

  it('[P1] is as wide as the paper', () => {
    expect(paperPicture(printed(sampleSlip(), 58), 32)).toContain('width="58mm"');
    expect(paperPicture(printed(sampleSlip(), 80), 48)).toContain('width="80mm"');
  });

  it('[P1] shows markup in a hall name as text', () => {
    const hallName = { zh: '<script>&"大厅"</script>', en: 'Hall' };
    const svg = paperPicture(printed(sampleSlip({ hallName })), 48);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&#60;script&#62;&#38;&#34;');
  });
});

describe('the answer about paper after all is printed', () => {
  it.each([
    ['paper', [0x00]],
    ['paper', [0x03]],
    ['no-paper', [0x0c]],
    ['no-paper', [0x0f]],
    [undefined, []],
  ])('[P3.1] is %s for the bytes %j', (status, bytes) => {
    expect(paperAfterAll.answerIn(Buffer.from(bytes))).toBe(status);
  });

  it('[P3.1] is found behind flow control and behind an automatic status', () => {
    const bytes = Buffer.from([0x11, 0x14, 0x00, 0x0c, 0x00, 0x13, 0x00]);
    expect(paperAfterAll.answerIn(bytes)).toBe('paper');
    expect(paperAfterAll.answerIn(Buffer.from([0x14, 0x00, 0x0c]))).toBeUndefined();
  });
});

describe('the answer about paper now', () => {
  it.each([
    ['paper', [0x12]],
    ['paper', [0x1e]],
    ['no-paper', [0x72]],
    ['no-paper', [0x7e]],
    [undefined, []],
  ])('[P3.5] is %s for the bytes %j', (status, bytes) => {
    expect(paperNow.answerIn(Buffer.from(bytes))).toBe(status);
  });

  it('[P3.5] is found behind flow control and behind an automatic status', () => {
    expect(paperNow.answerIn(Buffer.from([0x11, 0x14, 0x00, 0x0c, 0x00, 0x13, 0x72]))).toBe('no-paper');
  });

  it('[P3.1] is never taken for the answer after all is printed, nor the other way round', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]));
    const both = bytes.filter(
      (byte) => paperNow.answerIn(byte) !== undefined && paperAfterAll.answerIn(byte) !== undefined,
    );
    expect(both).toEqual([]);
  });
});
