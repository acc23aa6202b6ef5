/** The time of this screen, moving once a second as long as the page is open. */
class Clock {
  now = $state(Date.now());

  constructor() {
    setInterval(() => {
      this.now = Date.now();
    }, 1_000);
  }
}

export const clock = new Clock();

/** `14:05`, at the hall. */
export function timeOfDay(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    instant,
  );
}
