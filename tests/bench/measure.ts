/** How fast something went, and how long each took. */
export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Times one piece of work and counts it; whatever else a client does is only waited for. */
export type Timed = <Value>(work: () => Promise<Value>) => Promise<Value>;

interface ClosedLoop<Client> {
  readonly clients: readonly Client[];
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** What each client does again and again. */
  readonly act: (client: Client, timed: Timed) => Promise<void>;
}

/** Every client waits for its answer before it asks again, as people do. */
export async function closedLoop<Client>({ clients, warmUpMs, measureMs, act }: ClosedLoop<Client>): Promise<Measured> {
  const from = performance.now() + warmUpMs;
  const until = from + measureMs;
  const tookMs: number[] = [];
  const timed: Timed = async (work) => {
    const began = performance.now();
    const value = await work();
    const ended = performance.now();
    if (ended >= from && ended < until) tookMs.push(ended - began);
    return value;
  };
  const again = async (client: Client) => {
    while (performance.now() < until) await act(client, timed);
  };
  await Promise.all(clients.map(again));
  return summary(tookMs, (tookMs.length / measureMs) * 1000);
}

export function summary(tookMs: readonly number[], perSecond: number): Measured {
  return { perSecond, p50Ms: percentile(tookMs, 50), p99Ms: percentile(tookMs, 99) };
}

/** The smallest of the values that at least `percent` of them do not exceed. */
function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The middle of several rounds, each figure by itself: the machine is noisy. */
export function medianOf(rounds: readonly Measured[]): Measured {
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
  };
}
