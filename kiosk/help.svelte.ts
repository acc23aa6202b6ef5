import type { HelpAtKiosk } from '../contract/help.ts';
import type { KioskNotices, KioskRequests } from '../contract/kiosk.ts';
import type { Link } from '../ui/link.svelte.ts';

/** The visitor's call for a person at this kiosk: how it stands in the hall, and whether it got there. */
export class Help {
  /** As the hall has it. */
  state = $state<HelpAtKiosk>('none');
  asking = $state(false);
  /** It was this visitor who called; an earlier one's call may still be open. */
  calledHere = $state(false);
  /** The last press did not get to the hall, so nobody comes because of it. */
  unreached = $state(false);
  readonly #link: Link<KioskRequests, KioskNotices>;
  readonly #newRequestId: () => string;

  /** @param onChange the call stands otherwise than before */
  constructor(link: Link<KioskRequests, KioskNotices>, newRequestId: () => string, onChange: () => void) {
    this.#link = link;
    this.#newRequestId = newRequestId;
    link.on('help:changed', (state) => {
      // A line that comes back tells again what is known.
      if (state === this.state) return;
      this.state = state;
      onChange();
    });
  }

  call(): Promise<void> {
    this.calledHere = true;
    return this.#ask('help:call');
  }

  cancel(): Promise<void> {
    return this.#ask('help:cancel');
  }

  /** The visitor is gone; a call that is open goes on until somebody has come. */
  forget(): void {
    this.unreached = false;
    this.calledHere = false;
  }

  async #ask(name: 'help:call' | 'help:cancel'): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const answer = await this.#link.ask(name, { requestId: this.#newRequestId() });
    this.asking = false;
    this.unreached = !answer.ok;
  }
}
