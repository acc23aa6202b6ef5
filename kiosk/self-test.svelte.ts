import type { DevicesAtKiosk, SelfTestFault } from '../contract/kiosk-devices.ts';
import { printsNothing } from '../contract/printer-condition.ts';

interface Means {
  /** null: the server has not said yet. */
  devices: () => DevicesAtKiosk | null;
  /** What the page finds wrong with the machine it runs on; asked once, at boot. */
  pageFaults: () => Promise<SelfTestFault[]>;
  /** False: the server did not hear it. */
  tell: (faults: readonly SelfTestFault[]) => Promise<boolean>;
}

/**
 * What is wrong with this kiosk (mission K14): looked for at boot, and kept true while its devices come and go. Nobody has to
 * wait for it, and it keeps nobody from registering.
 */
export class SelfTest {
  /** null: still being tested. */
  #ofPage = $state.raw<readonly SelfTestFault[] | null>(null);
  readonly #means: Means;
  #told: string | null = null;
  readonly faults = $derived.by(() => [...deviceFaults(this.#means.devices()), ...(this.#ofPage ?? [])]);

  constructor(means: Means) {
    this.#means = means;
    void means.pageFaults().then((found) => {
      this.#ofPage = found;
      void this.tellWhatIsNew();
    });
  }

  get done(): boolean {
    return this.#ofPage !== null && this.#means.devices() !== null;
  }

  /** Tells the server what has changed since it heard of it; meant for whenever something may have. */
  async tellWhatIsNew(): Promise<void> {
    const { faults } = this;
    const now = faults.join(' ');
    if (!this.done || now === this.#told) return;
    this.#told = now;
    if (!(await this.#means.tell(faults))) this.#told = null;
  }
}

function deviceFaults(devices: DevicesAtKiosk | null): SelfTestFault[] {
  if (devices === null) return [];
  const { printer, reader } = devices;
  return [
    ...(printer === 'near-end' || printsNothing(printer) ? [`printer-${printer}` as const] : []),
    ...(reader === 'absent' ? ['reader-absent' as const] : []),
  ];
}
