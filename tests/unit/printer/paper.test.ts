import { describe, expect, it } from 'vitest';
import { paperPicture } from '../../../printer/paper-picture.ts';
import { paperAfterAll, paperNow } from '../../../printer/status-questions.ts';
import { printOnPaper } from '../../../printer/paper.ts';
import { printed } from './printed.ts';
import { modulesOf, scanModules } from '../../support/scan-modules.ts';
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
    expect(scanModules(Math.round(150 / Number(scale)), modulesOf(path))).toBe('HT:2026-11-24:C012');
  });

  it('[P1.4] shows what was drawn, dot by dot, and is silent about it', () => {
    const svg = paperPicture(printed(sampleSlip({ queueName: { zh: '䶮𠮷', en: 'Labour' } })), 48);
    expect(svg).toMatch(/<path [^>]* d="(M\d+ \d+h\d+v1h-\d+z){50,}"/);
    expect(svg).not.toMatch(/aria-label="[^"]*[䶮〓]/u);
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

describe('an answer to a question about status', () => {
  it.each([[0x00], [0x03], [0x0c], [0x0f]])('[P3.1] to GS r is the byte %i', (byte) => {
    expect(paperAfterAll.answerIn(Buffer.from([byte]))).toBe(byte);
  });

  it.each([[0x12], [0x1e], [0x72], [0x7e]])('[P3.5] to DLE EOT is the byte %i', (byte) => {
    expect(paperNow.answerIn(Buffer.from([byte]))).toBe(byte);
  });

  it('[P3.1] has not come while nothing has', () => {
    expect([paperNow, paperAfterAll].map(({ answerIn }) => answerIn(Buffer.alloc(0)))).toEqual([undefined, undefined]);
  });

  it('[P3.1] is found behind flow control and behind an automatic status', () => {
    const before = [0x11, 0x14, 0x00, 0x0c, 0x00, 0x13];
    expect(paperAfterAll.answerIn(Buffer.from([...before, 0x00]))).toBe(0x00);
    expect(paperNow.answerIn(Buffer.from([...before, 0x72]))).toBe(0x72);
    expect(paperAfterAll.answerIn(Buffer.from([0x14, 0x00, 0x0c]))).toBeUndefined();
  });

  it('[P3.9] is none when more is said at once than a printer says', () => {
    expect(paperNow.answerIn(Buffer.from('HTTP/1.1 200 OK'))).toBeUndefined();
    expect(paperAfterAll.answerIn(Buffer.from([0x00, 0x00]))).toBeUndefined();
  });

  it('[P3.1] before the ticket is never taken for the one after all is printed, nor the other way round', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]));
    const both = bytes.filter(
      (byte) => paperNow.answerIn(byte) !== undefined && paperAfterAll.answerIn(byte) !== undefined,
    );
    expect(both).toEqual([]);
  });
});
