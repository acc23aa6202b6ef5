import { z } from 'zod';
import { AlertCloseReason, AlertView } from './alert-view.ts';
import { HelpCallView, staffHelpRequests } from './help.ts';
import { AlertId, Bilingual, RequestId } from './primitives.ts';
import type { NoticeTable, RequestTable } from './tables.ts';

/** What a guard post sees: open alerts first, newest on top, then those closed today. */
export const GuardPost = z.strictObject({
  revision: z.int().nonnegative(),
  hallName: Bilingual,
  timeZone: z.string(),
  open: z.array(AlertView),
  closed: z.array(AlertView),
  /** Kiosks where somebody asks for a person, the oldest call first. */
  helpCalls: z.array(HelpCallView),
});
export type GuardPost = z.infer<typeof GuardPost>;

const OnAlert = { requestId: RequestId, alertId: AlertId };

export const guardRequests = {
  /** The post has the alert on its screen. `postId` is made once by each post. */
  'alert:show': { request: z.strictObject({ ...OnAlert, postId: z.uuid() }), reply: z.null() },
  'alert:respond': { request: z.strictObject(OnAlert), reply: z.null() },
  'alert:close': { request: z.strictObject({ ...OnAlert, reason: AlertCloseReason }), reply: z.null() },
  ...staffHelpRequests,
} as const satisfies RequestTable;
export type GuardRequests = typeof guardRequests;

export const guardNotices = { 'post:changed': GuardPost } as const satisfies NoticeTable;
export type GuardNotices = typeof guardNotices;
