import { Router } from 'express';
import type { PlanInForce } from '../application/plan-in-force.ts';
import { escapeText, page } from './page.ts';
import { slipPages, type SlipPictures } from './slip-pages.ts';

/** The front page, and the pictures of paper. */
export function pages(inForce: PlanInForce, pictures: SlipPictures): Router {
  const router = Router();
  const screens = [
    ...inForce.hall.kiosks.map(({ id }) => [`/kiosk/#device=${id}`, `登记机 ${id}`, 'Kiosk'] as const),
    ['/hall-display/', '大厅屏', 'Hall board'] as const,
    ['/officer/', '工作台', 'Officers, guards, supervisors'] as const,
    ...(pictures.listSlips === null ? [] : [['/simulated-printer', '模拟打印机', 'Simulated printer'] as const]),
    ['/slips', '各种单子', 'How every slip looks'] as const,
  ];
  router.get('/', (_request, response) => {
    const links = screens.map(
      ([address, zh, en]) => `<li><a href="${escapeText(address)}"><strong>${escapeText(zh)}</strong>${en}</a></li>`,
    );
    response.send(
      page('候谈', `<h1>候谈 Houtan</h1><p>${escapeText(inForce.hall.name.zh)}</p><ul>${links.join('')}</ul>`),
    );
  });
  router.use(slipPages(() => inForce.hall.timeZone, pictures));
  return router;
}
