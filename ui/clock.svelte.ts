/**
 * The time, moving once a second as long as the page is open: this machine's own, or the server's once it has told it.
 * Milliseconds since 1970 UTC.
 */
class Clock {
  now = $state(Date.now());
  /** What the server's clock shows when this machine's shows 0. */
  #aheadMs = 0;

  constructor() {
    setInterval(() => this.#show(), 1_000);
  }

  /** @param serverNow what the server's clock shows at this moment */
  follow(serverNow: number): void {
    this.#aheadMs = serverNow - Date.now();
    this.#show();
  }

  #show(): void {
    this.now = Date.now() + this.#aheadMs;
  }
}

export const clock = new Clock();

/** `14:05`, at the hall. */
export function timeOfDay(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    instant,
  );
}
