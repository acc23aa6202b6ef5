import type { AgreedVisit } from '../contract/document-look.ts';
import { ageOn, birthDateOf } from '../contract/identity-number.ts';
import type { HallAtKiosk, Identity } from '../contract/kiosk.ts';
import { nothingTold, type ToldHistory } from '../contract/told-history.ts';
import type { CareNeed } from '../contract/primitives.ts';
import { DocumentEntry, identityNumberOf, type IdentityWay } from './document-entry.svelte.ts';
import { Elsewhere } from './elsewhere.svelte.ts';
import { Representatives } from './representatives.svelte.ts';
import { VisitDetails } from './visit-details.svelte.ts';

/** Whole years; younger visitors come with a guardian. */
const ageWithoutGuardian = 14;

/** What one visitor has answered so far. Lives in memory only; wiping is throwing the object away. */
export class VisitDraft {
  consent = $state<'given' | 'declined' | null>(null);
  readonly document = new DocumentEntry();
  readonly details = new VisitDetails();
  headCount = $state<number | null>(null);
  readonly elsewhere = new Elsewhere();
  /** What the visitor chose; see `careNeed`. */
  careChoice = $state<CareNeed | null | undefined>(undefined);
  /** What the visitor chose; see `specialRequest`. */
  specialChoice = $state<string | null | undefined>(undefined);
  history = $state.raw<ToldHistory>(nothingTold);
  /** Of the appointment that the visitor came for, where its code was scanned. */
  appointmentKey = $state<string | null>(null);
  #category = $state<string | null>(null);
  #district = $state<string | null | undefined>(undefined);
  readonly #hall: () => HallAtKiosk | null;

  readonly identity = $derived.by<Identity | null>(() =>
    this.consent === 'declined' ? { kind: 'none' } : this.document.identity,
  );

  /** A card has told the name. */
  readonly nameKnown = $derived(this.identity?.kind === 'card');

  /** In whole years on the hall's date; null where no document says so. */
  readonly #age = $derived.by(() => {
    const hall = this.#hall();
    const number = identityNumberOf(this.identity);
    const birthDate = number === null ? null : birthDateOf(number);
    return hall === null || birthDate === null ? null : ageOn(birthDate, hall.serviceDate);
  });

  /** Old enough to be helped first without asking (mission K8). */
  readonly elderlyByAge = $derived.by(() => this.#age !== null && this.#age >= (this.#hall()?.elderlyAge ?? Infinity));

  /** So young that the law asks for a guardian before personal data is taken (PIPL 31). */
  readonly needsGuardian = $derived(this.#age !== null && this.#age < ageWithoutGuardian);

  /** Chosen, or granted by age as long as nothing else was chosen: who presses 不需要 is not overruled. */
  readonly careNeed = $derived(this.careChoice === undefined && this.elderlyByAge ? 'elderly' : this.careChoice);

  readonly asksHistory = $derived.by(() => this.#hall()?.asksHistory ?? false);

  /** A hall without special requests asks for none. */
  readonly asksSpecialRequest = $derived.by(() => (this.#hall()?.specialRequests.length ?? 0) > 0);
  readonly specialRequest = $derived.by(() => {
    if (!this.asksSpecialRequest) return null;
    const offered = this.#hall()?.specialRequests.some(({ id }) => id === this.specialChoice) ?? true;
    return offered || this.specialChoice === null ? this.specialChoice : undefined;
  });

  /** A group registers its representatives (mission K4); who gave no consent is not asked for documents. */
  readonly asksRepresentatives = $derived.by(() => {
    const threshold = this.#hall()?.collectiveThreshold ?? Infinity;
    return this.consent !== 'declined' && (this.headCount ?? 0) >= threshold;
  });
  readonly representatives: Representatives;

  /** Something was filled in. */
  readonly begun = $derived.by(() => {
    const { identity, document, headCount, categoryId } = this;
    return identity !== null || document.begun || headCount !== null || categoryId !== null;
  });

  /** All answers together, or null while one is missing. */
  readonly complete = $derived.by(() => {
    const { identity, headCount, categoryId, districtCode, careNeed, specialRequest } = this;
    if (identity === null || headCount === null || categoryId === null) return null;
    if (districtCode === undefined || careNeed === undefined || specialRequest === undefined) return null;
    const representatives = this.asksRepresentatives ? this.representatives.others : [];
    const details = this.details.of(this.nameKnown);
    return {
      identity,
      representatives,
      details,
      history: this.history,
      appointmentKey: this.appointmentKey,
      matter: { headCount, categoryId, districtCode, careNeed, specialRequest },
    };
  });

  constructor(hall: () => HallAtKiosk | null) {
    this.#hall = hall;
    this.representatives = new Representatives({
      first: () => this.identity,
      most: () => Math.min(this.headCount ?? 1, hall()?.maxRepresentatives ?? 1),
    });
  }

  /** `null`: nothing was chosen, or what was chosen is offered no longer. */
  get categoryId(): string | null {
    const offered = this.#hall()?.categories.some(({ id }) => id === this.#category) ?? true;
    return offered ? this.#category : null;
  }

  set categoryId(chosen: string | null) {
    this.#category = chosen;
  }

  /** `null` is an answer here (not known); `undefined` is none yet, or none any more. */
  get districtCode(): string | null | undefined {
    const ownChosen = typeof this.#district === 'string' && !this.elsewhere.wanted;
    const offered = this.#hall()?.districts.some(({ code }) => code === this.#district) ?? true;
    return ownChosen && !offered ? undefined : this.#district;
  }

  set districtCode(chosen: string | null | undefined) {
    this.#district = chosen;
  }

  /**
   * Answers with what was agreed beforehand; what was not told is asked as of anybody.
   *
   * @param appointmentKey of the code that was scanned; null: the document found it
   */
  comeFor({ headCount, categoryId, districtCode }: AgreedVisit, appointmentKey: string | null = null): void {
    this.appointmentKey = appointmentKey;
    this.elsewhere.leave();
    this.headCount = headCount;
    this.categoryId = categoryId;
    this.districtCode = districtCode ?? undefined;
  }

  /** At the end of the questions: the first that is to be answered again, because the hall no longer offers what was chosen. */
  get askedAgain(): 'category' | 'district' | 'special-request' | null {
    if (this.categoryId === null) return 'category';
    if (this.districtCode === undefined) return 'district';
    return this.specialRequest === undefined ? 'special-request' : null;
  }

  /** Says yes or no to one question of the time before today; the same once more takes it back. */
  tellHistory(about: keyof ToldHistory, answer: boolean): void {
    this.history = { ...this.history, [about]: this.history[about] === answer ? null : answer };
  }

  chooseWay(way: IdentityWay): void {
    this.document.choose(way);
  }
}
