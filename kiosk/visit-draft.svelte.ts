import type { Card, HallAtKiosk, Identity } from '../contract/kiosk.ts';
import { birthDateOf } from '../contract/identity-number.ts';
import type { CareNeed } from '../contract/primitives.ts';
import { TypedNumber } from './typed-number.svelte.ts';

export type IdentityWay = 'card' | 'typed' | 'none';

/** Whole years between two dates of the form `YYYY-MM-DD`. */
function yearsBetween(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** What one visitor has answered so far. Lives in memory only; wiping is throwing the object away. */
export class VisitDraft {
  consent = $state<'given' | 'declined' | null>(null);
  way = $state<IdentityWay | null>(null);
  card = $state.raw<Card | null>(null);
  readonly typed = new TypedNumber();
  headCount = $state<number | null>(null);
  categoryId = $state<string | null>(null);
  /** `null` is an answer here (elsewhere, or not known); `undefined` is none yet. */
  districtCode = $state<string | null | undefined>(undefined);
  /** What the visitor chose; see `careNeed`. */
  careChoice = $state<CareNeed | null | undefined>(undefined);
  readonly #hall: () => HallAtKiosk | null;

  readonly identity = $derived.by<Identity | null>(() => {
    if (this.consent === 'declined' || this.way === 'none') return { kind: 'none' };
    if (this.way === 'card' && this.card !== null) return { kind: 'card', card: this.card };
    if (this.way === 'typed' && this.typed.sound) return { kind: 'typed', number: this.typed.text };
    return null;
  });

  /** Old enough to be helped first without asking (mission K8). */
  readonly elderlyByAge = $derived.by(() => {
    const hall = this.#hall();
    const number = this.identity?.kind === 'card' ? this.identity.card.number : this.typed.text;
    const birthDate = this.identity === null || this.identity.kind === 'none' ? null : birthDateOf(number);
    return hall !== null && birthDate !== null && yearsBetween(birthDate, hall.serviceDate) >= hall.elderlyAge;
  });

  /** Chosen, or granted by age as long as nothing else was chosen. */
  readonly careNeed = $derived(this.careChoice === undefined && this.elderlyByAge ? 'elderly' : this.careChoice);

  /** All answers together, or null while one is missing. */
  readonly complete = $derived.by(() => {
    const { identity, headCount, categoryId, districtCode, careNeed } = this;
    if (identity === null || headCount === null || categoryId === null) return null;
    if (districtCode === undefined || careNeed === undefined) return null;
    return { identity, matter: { headCount, categoryId, districtCode, careNeed } };
  });

  constructor(hall: () => HallAtKiosk | null) {
    this.#hall = hall;
  }

  /** Chooses how to identify; what was taken in another way is forgotten at once. */
  chooseWay(way: IdentityWay): void {
    this.way = way;
    if (way !== 'card') this.card = null;
    if (way !== 'typed') this.typed.clear();
  }
}
