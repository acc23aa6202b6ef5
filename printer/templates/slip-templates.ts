import type { SlipTemplate } from '../../contract/slip-template.ts';
import type { SlipKind } from '../../contract/slips.ts';
import { daySummary } from './day-summary.ts';
import { guidance } from './guidance.ts';
import { notice } from './notice.ts';
import { testPage } from './test-page.ts';
import { ticket } from './ticket.ts';
import { transfer } from './transfer.ts';

/** How each slip looks, unless the hall's plan says otherwise (`slipTemplates`). */
export const slipTemplates: Readonly<Record<SlipKind, SlipTemplate>> = {
  ticket,
  guidance,
  notice,
  transfer,
  'day-summary': daySummary,
  'test-page': testPage,
};
