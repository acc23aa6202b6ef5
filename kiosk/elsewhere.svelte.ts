import type { Division } from '../contract/divisions.ts';

/** Characters that stand on a tile and in a row of the summary. */
const longestName = 12;

/** A place outside the hall's own districts on its way in: a province, a prefecture in it, a county in that. */
export class Elsewhere {
  /** The visitor has said that it is elsewhere. */
  wanted = $state(false);
  /** What was opened so far, the province first. */
  path = $state.raw<readonly Division[]>([]);
  /** The place that was told: the last one inside, or as far as the visitor knows. */
  chosen = $state.raw<Division | null>(null);
  /** `四川省成都市锦江区`, or its last part where the whole is too long for a line; in Chinese in every language. */
  readonly name = $derived.by(() => {
    if (this.chosen === null) return '';
    const around = this.path.filter((division) => division !== this.chosen).map(({ name }) => name);
    const whole = [...around, this.chosen.name].join('');
    return whole.length > longestName ? this.chosen.name : whole;
  });

  /** Begins with the provinces. */
  begin(): void {
    this.wanted = true;
    this.path = [];
    this.chosen = null;
  }

  /** It is one of the hall's own districts, or not known. */
  leave(): void {
    this.begin();
    this.wanted = false;
  }

  /** Opens a place, or takes it when nothing is inside it. */
  choose(division: Division): void {
    if (division.within.length > 0) this.path = [...this.path, division];
    this.chosen = division.within.length > 0 ? null : division;
  }

  /** More than this the visitor does not know; null: not even the province. */
  settle(): void {
    this.chosen = this.path.at(-1) ?? null;
  }

  /** Closes the place that was opened last. */
  up(): void {
    this.path = this.path.slice(0, -1);
    this.chosen = null;
  }
}
