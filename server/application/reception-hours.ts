import { z } from 'zod';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time like 09:00');

/** From the first minute on, up to but not including the last; hall time, `24:00` ends with the day. */
const Stretch = z
  .strictObject({ from: TimeOfDay, to: z.union([TimeOfDay, z.literal('24:00')]) })
  .refine(({ from, to }) => from < to, 'ends before it begins');

/** The stretches of one day, the earliest first; none: closed. */
const DayHours = z
  .array(Stretch)
  .refine(
    (stretches) => stretches.every(({ from }, at) => (stretches[at - 1]?.to ?? '00:00') <= from),
    'begins before the one above it has ended',
  );

/** As `Date.getUTCDay` counts them. */
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** When the hall receives: a week that repeats, and the dates that differ from it (holidays, working days in place of others). */
export const ReceptionHours = z.strictObject({
  week: z
    .partialRecord(z.enum(weekdays), DayHours)
    .refine((week) => Object.values(week).some((hours) => hours.length > 0), 'opens on no day of the week'),
  otherDates: z
    .array(z.strictObject({ date: z.iso.date(), hours: DayHours }))
    .default([])
    .refine(
      (dates) => new Set(dates.map(({ date }) => date)).size === dates.length,
      'has a date that stands there more than once',
    ),
});
export type ReceptionHours = z.infer<typeof ReceptionHours>;

/** @param date at the hall, `2026-11-24` */
export function hoursOn(
  { week, otherDates }: ReceptionHours,
  date: string,
): ReceptionHours['otherDates'][number]['hours'] {
  const other = otherDates.find((each) => each.date === date);
  if (other !== undefined) return other.hours;
  const weekday = weekdays[new Date(date).getUTCDay()];
  return (weekday && week[weekday]) ?? [];
}
