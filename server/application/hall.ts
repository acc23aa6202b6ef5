import { z } from 'zod';
import { InformationSection } from '../../contract/information.ts';
import { PrinterSettings } from '../../contract/printer-settings.ts';
import {
  Bilingual,
  CategoryId,
  CounterId,
  DistrictCode,
  KioskId,
  PrinterId,
  QueueId,
} from '../../contract/primitives.ts';
import { templateFaults } from '../../contract/slip-field-names.ts';
import { SlipTemplate } from '../../contract/slip-template.ts';
import { SlipKind } from '../../contract/slips.ts';
import type { Plan, RoutingRule } from '../domain/plan.ts';
import { ReceptionHours } from './reception-hours.ts';

const Rate = z.number().positive();

const TimeZone = z.string().refine((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}, 'is not a time zone');

const SkillId = CategoryId;

const QueueEntry = z.strictObject({
  id: QueueId,
  letter: z.string().regex(/^[A-Z]$/, 'is one capital letter'),
  name: Bilingual,
});

const CounterEntry = z.strictObject({
  id: CounterId,
  number: z.int().positive(),
  name: Bilingual,
  queueIds: z.array(QueueId).min(1),
  skills: z.array(SkillId).default([]),
});

const RuleEntry = z.strictObject({
  id: z.string().min(1),
  when: z.strictObject({
    categories: z.array(CategoryId).min(1).exactOptional(),
    districts: z.array(DistrictCode).min(1).exactOptional(),
    minHeadCount: z.int().min(2).exactOptional(),
    specialRequests: z.array(SkillId).min(1).exactOptional(),
  }),
  queueId: QueueId,
  /** The routing explains itself: `拖欠工资 → 劳动窗口`. */
  because: Bilingual,
});

const GuidanceEntry = z.strictObject({
  id: CategoryId,
  title: Bilingual,
  lines: z.array(Bilingual).min(1).max(8),
});

const HallSlips = z.strictObject({
  /** Where slips of the staff come out; officers choose one. */
  staffPrinters: z.array(z.strictObject({ id: PrinterId, name: Bilingual, printer: PrinterSettings })).default([]),
  /** Where matters can be taken that are not received here, each a slip (指引单). */
  guidance: z.array(GuidanceEntry).max(20).default([]),
  /** Slips that look another way than they come. */
  slipTemplates: z.partialRecord(SlipKind, SlipTemplate).default({}),
});

/** The hall as its plan file describes it: what the day needs to decide, and the words and devices around it. */
export const Hall = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: Bilingual,
    timeZone: TimeZone,
    /** In words, as screens and paper say it. */
    openingHours: Bilingual,
    /** What a kiosk goes by; null: the hall is always open. */
    receptionHours: ReceptionHours.nullable().default(null),
    notice: Bilingual,
    complaintPhone: z.string().min(1).max(40),
    /** What the hall tells about itself at the kiosk, a page each. */
    information: z.array(InformationSection).max(8).default([]),
    /** Who answers for the personal data (个人信息处理者). */
    dataController: Bilingual,
    queues: z.array(QueueEntry).min(1),
    counters: z.array(CounterEntry).min(1),
    categories: z.array(z.strictObject({ id: CategoryId, short: Bilingual, long: Bilingual })).min(1),
    districts: z.array(z.strictObject({ code: DistrictCode, name: Bilingual })),
    rules: z.array(RuleEntry).min(1),
    /** What a visitor can ask of a counter (a language, sign language), offered at the kiosk. */
    specialRequests: z.array(z.strictObject({ id: SkillId, name: Bilingual })).default([]),
    /** Asks visitors at the kiosk for the time before today; all of it can be skipped. */
    asksHistory: z.boolean().default(false),
    priorityRates: z.strictObject({ ordinary: Rate, care: Rate, appointment: Rate }),
    mostOvertakes: z.int().nonnegative().default(3),
    collectiveThreshold: z.int().min(2).default(5),
    maxRepresentatives: z.int().positive().default(5),
    elderlyAge: z.int().positive().default(70),
    /** Whoever would have more visits ahead than this is asked before taking a number; null: nobody is. */
    longQueueAt: z.int().nonnegative().nullable().default(null),
    noShowAfterCalls: z.int().positive().default(3),
    noShowCoolDownMs: z.int().nonnegative().default(15_000),
    /** Who first received a matter is remembered for so long. */
    firstReceiverDays: z.int().positive().default(365),
    returnWithinPlaces: z.int().positive().default(3),
    keptForMs: z
      .int()
      .positive()
      .default(20 * 60_000),
    appointmentGraceMs: z
      .int()
      .nonnegative()
      .default(15 * 60_000),
    undoMs: z.int().positive().default(10_000),
    /** Hall time after which nobody is called any more and who still waits is carried over to the next morning; null: midnight. */
    closesAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time like 17:30')
      .nullable()
      .default(null),
    /** Tickets carry a QR code, for a scanner at the kiosk; only for printers that know GS ( k. */
    ticketCodes: z.boolean().default(false),
    alertEscalationMs: z.int().positive().default(20_000),
    kiosks: z
      .array(
        z.strictObject({
          id: KioskId,
          printer: PrinterSettings,
          reader: z.boolean().default(true),
          /** Whose printer stands in when this one's certainly printed nothing. */
          fallbackKioskId: KioskId.exactOptional(),
        }),
      )
      .min(1),
    ...HallSlips.shape,
  })
  .superRefine((hall, context) => {
    for (const message of planFaults(hall)) context.addIssue({ code: 'custom', message });
  });
export type Hall = z.infer<typeof Hall>;

type Slips = Pick<z.output<typeof HallSlips>, 'guidance' | 'slipTemplates'>;

function* slipFaults({ guidance, slipTemplates }: Slips): Generator<string> {
  yield* repeated(
    'guidance',
    guidance.map(({ id }) => id),
  );
  for (const kind of SlipKind.options) yield* templateFaults(kind, slipTemplates[kind]);
}

/** Two entries for one printer are the same, or it would be opened twice and neither job would wait for the other. */
function* printerFaults(places: readonly PrinterPlace[]): Generator<string> {
  const seen = new Map<string, { id: string; settings: string }>();
  for (const { id, printer } of places) {
    const place = placeOf(printer);
    const settings = JSON.stringify(printer);
    const other = seen.get(place);
    if (other !== undefined && other.settings !== settings)
      yield `printers "${other.id}" and "${id}" are the same one with different settings`;
    seen.set(place, { id, settings });
  }
}

/** What two settings have in common that mean one printer; simulated ones are as many as there are entries. */
function placeOf(printer: PrinterSettings): string {
  switch (printer.kind) {
    case 'tcp':
      return `${printer.host}:${printer.port}`;
    case 'serial':
    case 'file':
      return printer.path;
    case 'spooler':
      return printer.address;
    case 'agent':
      return `${printer.deviceId} ${printer.printer}`;
    case 'simulated':
      return `simulated ${printer.paperWidthMm}`;
  }
}

/** What makes a plan unusable although each part of it is well formed. */
function* planFaults(
  hall: Plan & {
    kiosks: { id: string; fallbackKioskId?: string; printer: PrinterSettings }[];
    categories: { id: string }[];
    staffPrinters: { id: string; printer: PrinterSettings }[];
  } & Slips,
): Generator<string> {
  yield* repeated(
    'queue',
    hall.queues.map(({ id }) => id),
  );
  yield* repeated(
    'queue letter',
    hall.queues.map(({ letter }) => letter),
  );
  yield* repeated(
    'counter',
    hall.counters.map(({ id }) => id),
  );
  yield* repeated(
    'category',
    hall.categories.map(({ id }) => id),
  );
  yield* repeated(
    'kiosk or staff printer',
    printerPlaces(hall).map(({ id }) => id),
  );
  yield* slipFaults(hall);
  yield* printerFaults(printerPlaces(hall));
  for (const { id, fallbackKioskId } of hall.kiosks) {
    const known = hall.kiosks.some((kiosk) => kiosk.id === fallbackKioskId && kiosk.id !== id);
    if (fallbackKioskId !== undefined && !known)
      yield `kiosk ${id} falls back to ${fallbackKioskId}, which is no other kiosk`;
  }
  const queues = new Set(hall.queues.map(({ id }) => id));
  const served = new Set(hall.counters.flatMap(({ queueIds }) => queueIds));
  for (const id of served) if (!queues.has(id)) yield `a counter serves queue "${id}", which does not exist`;
  for (const id of queues) if (!served.has(id)) yield `no counter serves queue "${id}"`;
  for (const { id, queueId } of hall.rules) {
    if (!queues.has(queueId)) yield `rule "${id}" leads to queue "${queueId}", which does not exist`;
  }
  yield* unreachableRules(hall.rules);
  const last = hall.rules.at(-1);
  if (last !== undefined && Object.keys(last.when).length > 0)
    yield 'the last rule must have no condition, so that nobody is turned away';
}

/** Rules that never decide, because an earlier one always matches first. */
function* unreachableRules(rules: Plan['rules']): Generator<string> {
  for (const [at, rule] of rules.entries()) {
    const earlier = rules.slice(0, at).find(({ when }) => holdsWhenever(when, rule.when));
    if (earlier !== undefined)
      yield `rule "${rule.id}" is never reached, because rule "${earlier.id}" stands before it`;
  }
}

/** Whether the wider condition holds each time the narrower one does. */
function holdsWhenever(wider: RoutingRule['when'], narrower: RoutingRule['when']): boolean {
  const covers = (all: readonly string[] | undefined, some: readonly string[] | undefined) =>
    all === undefined || (some !== undefined && some.every((each) => all.includes(each)));
  return (
    covers(wider.categories, narrower.categories) &&
    covers(wider.districts, narrower.districts) &&
    covers(wider.specialRequests, narrower.specialRequests) &&
    (wider.minHeadCount === undefined || (narrower.minHeadCount ?? 1) >= wider.minHeadCount)
  );
}

function* repeated(what: string, values: string[]): Generator<string> {
  for (const value of new Set(values.filter((each, at) => values.indexOf(each) !== at))) {
    yield `${what} "${value}" stands in the plan more than once`;
  }
}

interface PrinterPlace {
  readonly id: string;
  readonly printer: PrinterSettings;
}

/** Every printer of the hall: each kiosk's, then those of the staff. */
export function printerPlaces(hall: {
  kiosks: readonly PrinterPlace[];
  staffPrinters: readonly PrinterPlace[];
}): PrinterPlace[] {
  return [...hall.kiosks, ...hall.staffPrinters];
}

/** Whether some of its paper is a picture only. */
export function hasSimulatedPrinter(hall: Hall): boolean {
  return printerPlaces(hall).some(({ printer }) => printer.kind === 'simulated');
}

/** The ids of the printers that are reached through this agent. */
export function printersBehind(hall: Hall, deviceId: string): string[] {
  return printerPlaces(hall)
    .filter(({ printer }) => printer.kind === 'agent' && printer.deviceId === deviceId)
    .map(({ id }) => id);
}
