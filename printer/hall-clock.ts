/** `2026-11-24 09:05` on the hall's clock, wherever the server stands. @param instant milliseconds since 1970 UTC */
export function localTime(instant: number, timeZone: string): string {
  return formatIn(timeZone).format(instant);
}

/** `09:05` on the hall's clock. */
export function timeOfDay(instant: number, timeZone: string): string {
  return localTime(instant, timeZone).slice(-5);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for a time zone: making one takes longer than all the rest of a slip. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
    formats.set(timeZone, format);
  }
  return format;
}
