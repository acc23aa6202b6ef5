import type { Answer } from '../contract/answer.ts';
import { divisionsOf, type Division, type Divisions } from '../contract/divisions.ts';

/** Residents of Hong Kong, Macao and Taiwan, and permanent residents: no county stands in their numbers. */
const withoutCounty = /^(8[123]0000|9)/;

/** The list of divisions: asked for when a visitor first needs it, and kept for the ones after. */
export class KnownDivisions {
  /** null while the list is not here. */
  provinces = $state.raw<readonly Division[] | null>(null);
  /** The list did not come. */
  missing = $state(false);
  readonly #ask: () => Promise<Answer<Divisions>>;
  #codes = $state.raw<ReadonlySet<string> | null>(null);
  #asking = false;

  constructor(ask: () => Promise<Answer<Divisions>>) {
    this.#ask = ask;
  }

  /** Makes sure of the list; asks again when it did not come before. */
  async look(): Promise<void> {
    if (this.provinces !== null || this.#asking) return;
    this.#asking = true;
    const answer = await this.#ask();
    this.#asking = false;
    this.missing = !answer.ok;
    if (!answer.ok) return;
    this.provinces = divisionsOf(answer.value.provinces);
    this.#codes = new Set([...codesOf(this.provinces), ...answer.value.formerCodes]);
  }

  /** Whether an identity number can begin with these six digits, as far as is known here: nobody is refused by it. */
  knows(addressCode: string): boolean {
    return this.#codes === null || this.#codes.has(addressCode) || withoutCounty.test(addressCode);
  }
}

function codesOf(divisions: readonly Division[]): string[] {
  return divisions.flatMap(({ code, within }) => [code, ...codesOf(within)]);
}
