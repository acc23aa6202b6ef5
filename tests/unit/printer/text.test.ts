import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../printer/display-width.ts';
import { printableText } from '../../../printer/printable-text.ts';
import { inPrinterFont } from '../../../printer/printer-font.ts';
import { wrapText } from '../../../printer/wrap-text.ts';

/** Any sequence of UTF-16 units, halves of surrogate pairs too. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

function always(text: fc.Arbitrary<string>, holds: (text: string) => void): void {
  fc.assert(fc.property(text, holds));
}

describe('printable text', () => {
  it('[P1] has no control, format or separator character left but the plain space and joiners', () => {
    always(anyText, (text) => {
      expect(printableText(text)).not.toMatch(/(?![\u180e\u200c\u200d])\p{C}|[^\P{Z} ]/u);
    });
  });

  it('[P1] takes the ink out of C0, DEL, C1 and bidi controls', () => {
    expect(printableText('甲\u0000\u001b\u001d\u007f\u0090\u202e\u2066乙')).toBe('甲乙');
  });

  it('[P1] makes one space of line breaks of every kind', () => {
    expect(printableText('甲\r\n乙\u2028丙\u2029丁\t 戊')).toBe('甲 乙 丙 丁 戊');
  });

  it('[P1.4] keeps a character outside GBK that a typeface of the screens has', () => {
    expect(printableText('𠮷田䶮')).toBe('𠮷田䶮');
  });

  it('[P1.4] shows a character that no typeface has as 〓', () => {
    expect(printableText('田𓀀甲\ue123\ud800')).toBe('田〓甲〓〓');
  });

  it('[P1.7] keeps joiners and selectors between letters that they shape, and nowhere else', () => {
    const shaped = ['ن\u200cه', 'ن\u200dه', 'ᠭ\u180bᠠ', 'ᠨ\u180b\u180eᠠ', 'ᠠ\u180b'];
    expect(shaped.map(printableText)).toEqual(shaped);
    const stray = ['甲\u200d乙', 'ن\u200d', '\u200cن', 'a\u180bb', 'ن\u200c\u200cه', 'ن\u180bه', 'ᠭ\u202eᠠ'];
    expect(stray.map(printableText)).toEqual(['甲乙', 'ن', 'ن', 'ab', 'نه', 'نه', 'ᠭᠠ']);
  });

  it('[P1] comes out the same when it is applied again', () => {
    always(anyText, (text) => {
      expect(printableText(printableText(text))).toBe(printableText(text));
    });
  });

  it('[P1] takes as many columns as it takes bytes where the printer draws it', () => {
    always(anyText.map(printableText).filter(inPrinterFont), (text) => {
      expect(iconv.encode(text, 'gb18030')).toHaveLength(displayWidth(text));
    });
  });
});

describe('wrapping', () => {
  it('[P1] keeps Latin words whole', () => {
    expect(wrapText('Go back to the kiosk', 9)).toEqual(['Go back', 'to the', 'kiosk']);
  });

  it('[P1] begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrapText('请选“过号重排”。', 14)).toEqual(['请选“过号重', '排”。']);
    expect(wrapText('请选“过号”', 6)).toEqual(['请选', '“过', '号”']);
  });

  it('[P1.7] keeps words of Uyghur and syllables of Tibetan whole', () => {
    expect(wrapText('مەمەت جان', 12)).toEqual(['مەمەت', 'جان']);
    expect(wrapText('བཀྲ་ཤིས་', 8)).toEqual(['བཀྲ་', 'ཤིས་']);
  });

  it('[P1.7] never parts a mark from its letter', () => {
    expect(wrapText('གིཀུཁེ', 2)).toEqual(['གི', 'ཀུ', 'ཁེ']);
  });

  it('[P1] cuts a word that is longer than any line', () => {
    expect(wrapText('a0123456789', 4)).toEqual(['a012', '3456', '789']);
  });

  it('[P1] loses no character but the spaces at the breaks', () => {
    const columns = fc.integer({ min: 2, max: 48 });
    fc.assert(
      fc.property(anyText.map(printableText), columns, (text, width) => {
        expect(wrapText(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('lines of text', () => {
  it('[P1.2] leave no single character to the last where the others can give it one', () => {
    expect(wrapText('该单位书面告知您是否受理。', 24)).toEqual(['该单位书面告知您是否', '受理。']);
    expect(wrapText('已经受理。', 8)).toEqual(['已经受', '理。']);
  });

  it('[P1.2] are never more than they have to be', () => {
    always(anyText.map(printableText), (text) => {
      for (const columns of [16, 32, 48]) {
        const lines = wrapText(text, columns);
        expect(lines.every((line) => displayWidth(line) <= columns)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }
    });
  });
});
