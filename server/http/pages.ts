import { Router } from 'express';
import type { PlanInForce } from '../application/plan-in-force.ts';
import { escapeText, page } from './page.ts';

/** A slip the simulated printer has printed. */
interface SimulatedSlip {
  readonly jobId: string;
  /** Milliseconds since 1970 UTC. */
  readonly printedAt: number;
  readonly svg: string;
}

/** Where the slips of the simulated printers lie; null where none is simulated. */
export type ListSlips = (() => Promise<SimulatedSlip[]>) | null;

/** The front page, and the paper of the simulated printers. */
export function pages(inForce: PlanInForce, listSlips: ListSlips): Router {
  const router = Router();
  const screens = [
    ...inForce.hall.kiosks.map(({ id }) => [`/kiosk/#device=${id}`, `登记机 ${id}`, 'Kiosk'] as const),
    ['/hall-display/', '大厅屏', 'Hall board'] as const,
    ['/officer/', '工作台', 'Officers and guards'] as const,
    ...(listSlips === null ? [] : [['/simulated-printer', '模拟打印机', 'Simulated printer'] as const]),
  ];
  router.get('/', (_request, response) => {
    const links = screens.map(
      ([address, zh, en]) => `<li><a href="${escapeText(address)}"><strong>${escapeText(zh)}</strong>${en}</a></li>`,
    );
    response.send(
      page('候谈', `<h1>候谈 Houtan</h1><p>${escapeText(inForce.hall.name.zh)}</p><ul>${links.join('')}</ul>`),
    );
  });
  if (listSlips !== null) {
    router.get('/simulated-printer', async (_request, response) => {
      response.send(page('模拟打印机', paper(inForce.hall.timeZone, await listSlips())));
    });
  }
  return router;
}

function paper(timeZone: string, slips: SimulatedSlip[]): string {
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone, timeStyle: 'medium' });
  const figures = slips.map(
    ({ printedAt, svg }) => `<figure>${svg}<figcaption>${escapeText(time.format(printedAt))}</figcaption></figure>`,
  );
  const empty = '<p>还没有打印。在登记机上取一个号，号票会出现在这里。</p>';
  const shown = figures.length === 0 ? empty : `<div class="paper">${figures.join('')}</div>`;
  return `<h1>模拟打印机</h1><p>真的打印机会收到同样的字节。最新的在前。</p>${shown}`;
}
