import { longestDemand, type Details } from '../contract/details.ts';
import { longestName } from '../contract/primitives.ts';
import { TypedPhone } from './typed-phone.svelte.ts';
import { TypedText } from './typed-text.svelte.ts';

/** What the visitor adds of their own will; nothing of it is asked for. */
export class VisitDetails {
  readonly name = new TypedText(longestName);
  readonly phone = new TypedPhone();
  readonly demand = new TypedText(longestDemand);

  /** What was being typed is kept. */
  settle(): void {
    this.name.settle();
    this.demand.settle();
  }

  /** @param nameKnown a card has told the name */
  of(nameKnown: boolean): Details {
    return {
      name: nameKnown ? null : orNull(this.name.text),
      phone: this.phone.sound ? this.phone.text : null,
      demand: orNull(this.demand.text),
    };
  }
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
