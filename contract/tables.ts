import type { z } from 'zod';

/** What one audience may ask: event name → the shape of the request and of the value it is answered with. */
export type RequestTable = Record<string, { request: z.ZodType; reply: z.ZodType }>;

/** What one audience is told: event name → the shape of the news. */
export type NoticeTable = Record<string, z.ZodType>;

export type RequestOf<Table extends RequestTable, Name extends keyof Table> = z.infer<Table[Name]['request']>;
export type ReplyOf<Table extends RequestTable, Name extends keyof Table> = z.infer<Table[Name]['reply']>;
export type NoticeOf<Table extends NoticeTable, Name extends keyof Table> = z.infer<Table[Name]>;
