import { ageOn, birthDateOf } from '../contract/identity-number.ts';
import type { HallAtKiosk, Identity } from '../contract/kiosk.ts';
import type { CareNeed } from '../contract/primitives.ts';
import { DocumentEntry, numberOf, type IdentityWay } from './document-entry.svelte.ts';
import { Representatives } from './representatives.svelte.ts';

/** What one visitor has answered so far. Lives in memory only; wiping is throwing the object away. */
export class VisitDraft {
  consent = $state<'given' | 'declined' | null>(null);
  readonly document = new DocumentEntry();
  headCount = $state<number | null>(null);
  categoryId = $state<string | null>(null);
  /** `null` is an answer here (elsewhere, or not known); `undefined` is none yet. */
  districtCode = $state<string | null | undefined>(undefined);
  /** What the visitor chose; see `careNeed`. */
  careChoice = $state<CareNeed | null | undefined>(undefined);
  /** What the visitor chose; see `specialRequest`. */
  specialChoice = $state<string | null | undefined>(undefined);
  readonly #hall: () => HallAtKiosk | null;

  readonly identity = $derived.by<Identity | null>(() =>
    this.consent === 'declined' ? { kind: 'none' } : this.document.identity,
  );

  /** Old enough to be helped first without asking (mission K8). */
  readonly elderlyByAge = $derived.by(() => {
    const hall = this.#hall();
    const number = numberOf(this.identity);
    const birthDate = number === null ? null : birthDateOf(number);
    return hall !== null && birthDate !== null && ageOn(birthDate, hall.serviceDate) >= hall.elderlyAge;
  });

  /** Chosen, or granted by age as long as nothing else was chosen: who presses 不需要 is not overruled. */
  readonly careNeed = $derived(this.careChoice === undefined && this.elderlyByAge ? 'elderly' : this.careChoice);

  /** A hall without special requests asks for none. */
  readonly asksSpecialRequest = $derived.by(() => (this.#hall()?.specialRequests.length ?? 0) > 0);
  readonly specialRequest = $derived(this.asksSpecialRequest ? this.specialChoice : null);

  /** A group registers its representatives (mission K4); who gave no consent is not asked for documents. */
  readonly asksRepresentatives = $derived.by(() => {
    const threshold = this.#hall()?.collectiveThreshold ?? Infinity;
    return this.consent !== 'declined' && (this.headCount ?? 0) >= threshold;
  });
  readonly representatives: Representatives;

  /** Something was filled in. */
  readonly begun = $derived.by(() => {
    const { identity, document, headCount, categoryId } = this;
    return identity !== null || document.typed.text !== '' || headCount !== null || categoryId !== null;
  });

  /** All answers together, or null while one is missing. */
  readonly complete = $derived.by(() => {
    const { identity, headCount, categoryId, districtCode, careNeed, specialRequest } = this;
    if (identity === null || headCount === null || categoryId === null) return null;
    if (districtCode === undefined || careNeed === undefined || specialRequest === undefined) return null;
    const representatives = this.asksRepresentatives ? this.representatives.others : [];
    return { identity, representatives, matter: { headCount, categoryId, districtCode, careNeed, specialRequest } };
  });

  constructor(hall: () => HallAtKiosk | null) {
    this.#hall = hall;
    this.representatives = new Representatives({
      first: () => this.identity,
      most: () => Math.min(this.headCount ?? 1, hall()?.maxRepresentatives ?? 1),
    });
  }

  chooseWay(way: IdentityWay): void {
    this.document.choose(way);
  }
}
