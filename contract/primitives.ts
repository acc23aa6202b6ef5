import { z } from 'zod';

/** Made by the client, once per press; a repeat of the same id gets the first answer again. */
export const RequestId = z.uuid();
export type RequestId = z.infer<typeof RequestId>;

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const CounterId = Slug;
export const QueueId = Slug;
export const CategoryId = Slug;
export const KioskId = Slug;
/** A kiosk's printer bears the id of its kiosk; those of the staff have their own. */
export const PrinterId = Slug;
/** An enrolled device, such as the agent beside a kiosk. */
export const DeviceId = Slug;
/** What an agent calls one of its printers. */
export const PrinterName = Slug;
export const AlertId = z.uuid();

/** Letter of the queue and at least three digits, unique in the hall day: `A012`. */
export const TicketNumber = z.string().regex(/^[A-Z]\d{3,6}$/);
export type TicketNumber = z.infer<typeof TicketNumber>;

/** Milliseconds since 1970-01-01 UTC, by the server's clock. */
export const Instant = z.int().nonnegative();

/** The hall's local date, `2026-11-24`. */
export const ServiceDate = z.iso.date();

/** County-level code of GB/T 2260. A code nobody knows is kept, never refused. */
export const DistrictCode = z.string().regex(/^\d{6}$/);

/** As the document says it. */
export const longestName = 60;
export const PersonName = z.string().trim().min(1).max(longestName);

/** Text the hall wrote, in both languages of the screens. */
export const Bilingual = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) });
export type Bilingual = z.infer<typeof Bilingual>;

export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

/** More people than this do not stand behind one ticket. */
export const largestHeadCount = 999;
export const HeadCount = z.int().min(1).max(largestHeadCount);

/** Why a visitor is helped first (老弱病残孕). `elderly` can also be granted by age. */
export const CareNeed = z.enum(['elderly', 'ill', 'disabled', 'pregnant', 'infant']);
export type CareNeed = z.infer<typeof CareNeed>;
