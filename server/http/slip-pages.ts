import { Router } from 'express';
import type { SlipTemplate } from '../../contract/slip-template.ts';
import type { SlipKind } from '../../contract/slips.ts';
import { escapeText, page } from './page.ts';

/** A slip the simulated printer has printed. */
interface SimulatedSlip {
  readonly jobId: string;
  /** Milliseconds since 1970 UTC. */
  readonly printedAt: number;
  readonly svg: string;
}

/** How a slip of invented contents looks. */
interface SlipPreview {
  readonly kind: SlipKind;
  readonly paperWidthMm: number;
  readonly svg: string;
}

export interface SlipPictures {
  /** Where the slips of the simulated printers lie; null where none is simulated. */
  readonly listSlips: (() => Promise<SimulatedSlip[]>) | null;
  /** Every slip as the hall's templates have it now. */
  readonly previewSlips: () => SlipPreview[];
  /** Those templates, to be copied into a plan. */
  readonly templates: () => Readonly<Record<SlipKind, SlipTemplate>>;
}

const names: Readonly<Record<SlipKind, string>> = {
  ticket: '号票 ticket',
  guidance: '指引单 guidance',
  notice: '告知单 notice',
  transfer: '转送单 transfer',
  'day-summary': '接待日报 day summary',
  'test-page': '测试页 test page',
};

/** Pictures of paper: what the simulated printers printed, and what every slip looks like. @param timeZone of the hall */
export function slipPages(timeZone: () => string, { listSlips, previewSlips, templates }: SlipPictures): Router {
  const router = Router();
  if (listSlips !== null) {
    router.get('/simulated-printer', async (_request, response) => {
      response.send(page('模拟打印机', simulatedPaper(timeZone(), await listSlips())));
    });
  }
  router.get('/slips.json', (_request, response) => {
    response.json(templates());
  });
  router.get('/slips', (_request, response) => {
    const figures = previewSlips().map(({ kind, paperWidthMm, svg }) =>
      figure(svg, `${names[kind]} · ${paperWidthMm} mm`),
    );
    const says =
      '内容都是编的。版式在大厅的方案文件里改（slipTemplates），保存后刷新这一页。现在的版式：<a href="/slips.json">slips.json</a>';
    response.send(
      page('各种单子', `<h1>各种单子 Slips</h1><p>${says}</p><div class="paper">${figures.join('')}</div>`),
    );
  });
  return router;
}

function simulatedPaper(timeZone: string, slips: SimulatedSlip[]): string {
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone, timeStyle: 'medium' });
  const figures = slips.map(({ printedAt, svg }) => figure(svg, time.format(printedAt)));
  const empty = '<p>还没有打印。在登记机上取一个号，号票会出现在这里。</p>';
  const shown = figures.length === 0 ? empty : `<div class="paper">${figures.join('')}</div>`;
  return `<h1>模拟打印机</h1><p>真的打印机会收到同样的字节。最新的在前。</p>${shown}`;
}

function figure(svg: string, caption: string): string {
  return `<figure>${svg}<figcaption>${escapeText(caption)}</figcaption></figure>`;
}
