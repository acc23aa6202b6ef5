import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketSlip } from '../../../contract/slips.ts';
import { encodeSlip } from '../../../printer/encode-slip.ts';
import { readEscPos } from '../../../printer/escpos-tokens.ts';
import { printableText } from '../../../printer/printable-text.ts';
import { inPrinterFont } from '../../../printer/printer-font.ts';
import { bytesOf, printed, runsOf, textOf } from './printed.ts';
import { sampleSlip } from './sample-slip.ts';

/** The commands of a job with the words taken out. */
function skeleton(slip: TicketSlip): string[] {
  return readEscPos(bytesOf(slip)).map((token) => {
    if (token.kind === 'command') return `${token.name} ${token.parameter}`;
    return token.kind;
  });
}

/** Names of the same shape in which nothing could be taken for a command. Brackets stay: they rule where lines break. */
function harmless({ zh, en }: TicketSlip['hallName']): TicketSlip['hallName'] {
  const same = printableText(zh) === printableText(en);
  return { zh: harmlessText(zh, 'x', '中'), en: same ? harmlessText(en, 'x', '中') : harmlessText(en, 'y', '国') };
}

function harmlessText(text: string, narrow: string, wide: string): string {
  const letters = printableText(text).replace(/[\p{L}\p{N}\p{S}]/gu, (letter) => (letter < '\u0080' ? narrow : wide));
  return letters.replace(/[!-~]/g, (mark) => ('()[]{}'.includes(mark) ? mark : narrow));
}

const calmCommands = skeleton(sampleSlip()).filter((command) => /initialize|cut/.test(command));

describe('the bytes of a ticket', () => {
  it.each([58, 80] as const)('[P1] read back from %i mm paper as the Chinese that was laid out', (paperWidthMm) => {
    const paper = printed(sampleSlip(), paperWidthMm);
    expect(paper.unknownBytes).toEqual([]);
    const expected = [
      'C012',
      '德阳市人民来访接待大厅（演示）',
      '劳动与工资',
      '3、4 号窗口',
      '请看大屏幕，叫到号再到窗口',
    ];
    expect(textOf(paper)).toEqual(expect.arrayContaining(expected));
  });

  it('[P1] carry the number at eight times the size, the queue at twice', () => {
    const runs = runsOf(printed(sampleSlip()));
    expect(runs.find((run) => run.text === 'C012')?.style).toEqual({ width: 8, height: 8, bold: true });
    expect(runs.find((run) => run.text === '劳动与工资')?.style).toEqual({ width: 2, height: 2, bold: true });
  });

  it('[P1] put width and height of a size where they belong', () => {
    const style = { width: 3, height: 1, bold: false };
    const bytes = encodeSlip({ columns: 48, lines: [{ kind: 'text', text: 'A', style, align: 'left' }] });
    expect(bytes.includes(Buffer.from([0x1d, 0x21, 0x20]))).toBe(true);
  });

  it('[P1.4] are text alone where all of it is in GBK', () => {
    const style = { width: 1, height: 1, bold: false };
    const bytes = encodeSlip({ columns: 48, lines: [{ kind: 'text', text: 'A劳', style, align: 'left' }] });
    expect(bytes.toString('hex')).toBe('1b401b33221b61001b45001c21001d21001c2641c0cd1c2e0a');
    expect(skeleton(sampleSlip())).not.toContain('raster');
  });

  it('[P1] double Chinese by FS ! too, for models that do not heed GS ! there', () => {
    const style = { width: 2, height: 2, bold: true };
    const bytes = encodeSlip({ columns: 48, lines: [{ kind: 'text', text: '劳', style, align: 'left' }] });
    expect(bytes.includes(Buffer.from([0x1c, 0x21, 0x0c, 0x1d, 0x21, 0x11]))).toBe(true);
  });

  it('[P1] begin with a reset, end with one cut, and feed five whole lines before it', () => {
    const { rows } = printed(sampleSlip());
    expect(bytesOf(sampleSlip()).subarray(0, 2)).toEqual(Buffer.from([0x1b, 0x40]));
    expect(rows.filter((row) => row.kind === 'cut')).toHaveLength(1);
    expect(rows.at(-1)).toEqual({ kind: 'cut' });
    const feeds = rows.slice(-6, -1).map((row) => (row.kind === 'line' ? row.heightDots : 0));
    expect(feeds).toEqual([30, 30, 30, 30, 30]);
  });

  it.each([58, 80] as const)('[P1.6] carry the code of the ticket as a QR code on %i mm paper', (paperWidthMm) => {
    const { rows, unknownBytes } = printed(sampleSlip(), paperWidthMm);
    expect(unknownBytes).toEqual([]);
    expect(rows.filter((row) => row.kind === 'qr')).toMatchObject([{ text: 'HT:2026-11-24:C012', align: 'center' }]);
  });

  it('[P1.6] carry none where the slip has none', () => {
    const { rows } = printed(sampleSlip({ code: null }));
    expect(rows.filter((row) => row.kind === 'qr')).toEqual([]);
  });

  it('[P1.3] keep ESC, GS, DLE EOT and line breaks in a hall name as text', () => {
    const hostile = '大厅\u001b@\n\u001dV\u0000\u0010\u0004\u0001\u001c.末';
    const paper = printed(sampleSlip({ hallName: { zh: hostile, en: 'Hall' } }));
    expect(textOf(paper)[0]).toBe('大厅@ V.末');
    expect(paper.unknownBytes).toEqual([]);
    expect(paper.rows.filter((row) => row.kind === 'cut')).toHaveLength(1);
  });

  const wildUnit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u001b', '\u001d', '\u001c', '\u0010', '\u0004', '\n', '@', 'V', '\u0000', '。', '中', 'a', ' '),
  );

  /** Changes to a slip, of texts of these characters. */
  function wildChanges(unit: fc.Arbitrary<string>, isWanted: (text: string) => boolean = () => true) {
    const text = fc.string({ unit, minLength: 1, maxLength: 200 }).filter(isWanted);
    const pair = fc.record({ zh: text, en: text });
    const phone = fc.string({ unit, maxLength: 40 }).filter(isWanted);
    return fc.record({ hallName: pair, queueName: pair, area: pair, complaintPhone: phone });
  }

  it('[P1.3] have one reset, one cut and nothing unknown for any text', () => {
    fc.assert(
      fc.property(wildChanges(wildUnit), (changes) => {
        const commands = skeleton(sampleSlip(changes));
        expect(commands).not.toContain('unknown');
        expect(commands.filter((command) => /initialize|cut/.test(command))).toEqual(calmCommands);
      }),
      { numRuns: 12 },
    );
  });

  it('[P1.3] have the same commands for text in the font of the printer as for a harmless one of the same shape', () => {
    const isSent = (text: string) => inPrinterFont(printableText(text));
    fc.assert(
      fc.property(wildChanges(wildUnit.filter(isSent), isSent), ({ hallName, queueName, area, complaintPhone }) => {
        const wild = sampleSlip({ hallName, queueName, area, complaintPhone });
        const calm = sampleSlip({
          hallName: harmless(hallName),
          queueName: harmless(queueName),
          area: harmless(area),
          complaintPhone: harmlessText(complaintPhone, 'x', '中'),
        });
        expect(printed(wild).unknownBytes).toEqual([]);
        expect(skeleton(wild)).toEqual(skeleton(calm));
      }),
    );
  });
});
