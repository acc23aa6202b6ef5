import type { VisitDraft } from './visit-draft.svelte.ts';

interface Step {
  name: string;
  /** The question this one completes; the two count as one step of the progress. */
  partOf: string | null;
  applies(draft: VisitDraft): boolean;
}

const always = () => true;

/** The questions in the order they are asked. A new question is an entry here and its screen in step-screens.ts. */
const stepOrder = [
  { name: 'notice', partOf: null, applies: always },
  { name: 'identity', partOf: null, applies: (draft) => draft.consent !== 'declined' },
  { name: 'card', partOf: 'identity', applies: (draft) => draft.document.way === 'card' },
  { name: 'document', partOf: 'identity', applies: (draft) => draft.document.way === 'other' },
  { name: 'document-number', partOf: 'identity', applies: (draft) => draft.document.way === 'other' },
  { name: 'number', partOf: 'identity', applies: (draft) => draft.document.way === 'typed' },
  { name: 'guardian', partOf: 'identity', applies: (draft) => draft.needsGuardian },
  { name: 'head-count', partOf: null, applies: always },
  { name: 'representatives', partOf: 'head-count', applies: (draft) => draft.asksRepresentatives },
  { name: 'category', partOf: null, applies: always },
  { name: 'district', partOf: null, applies: always },
  { name: 'elsewhere', partOf: 'district', applies: (draft) => draft.elsewhere.wanted },
  { name: 'history', partOf: null, applies: (draft) => draft.asksHistory },
  { name: 'care', partOf: null, applies: always },
  { name: 'special-request', partOf: 'care', applies: (draft) => draft.asksSpecialRequest },
  // Never asked for: who wants to add something comes here from the summary.
  { name: 'details', partOf: 'confirm', applies: () => false },
  { name: 'confirm', partOf: null, applies: always },
] as const satisfies readonly Step[];

export type StepName = (typeof stepOrder)[number]['name'];

export function isStep(screen: string): screen is StepName {
  return stepOrder.some(({ name }) => name === screen);
}

function positionOf(name: StepName): number {
  return stepOrder.findIndex((step) => step.name === name);
}

/** The question a step belongs to: itself, or the one it completes. */
function mainOf(name: StepName): string {
  return stepOrder.find((step) => step.name === name)?.partOf ?? name;
}

/** The next question for this visitor, or null after the last one. */
export function stepAfter(name: StepName, draft: VisitDraft): StepName | null {
  return stepOrder.slice(positionOf(name) + 1).find((step) => step.applies(draft))?.name ?? null;
}

/** Where somebody goes on for whom some questions were answered beforehand. */
export function firstUnanswered(draft: VisitDraft): StepName {
  if (draft.identity === null) return 'identity';
  if (draft.headCount === null) return 'head-count';
  if (draft.asksRepresentatives) return 'representatives';
  if (draft.categoryId === null) return 'category';
  return draft.districtCode === undefined ? 'district' : (stepAfter('elsewhere', draft) ?? 'confirm');
}

/** The question before, or null at the first one. */
export function stepBefore(name: StepName, draft: VisitDraft): StepName | null {
  return stepOrder.slice(0, positionOf(name)).findLast((step) => step.applies(draft))?.name ?? null;
}

export function belongTogether(one: StepName, other: StepName): boolean {
  return mainOf(one) === mainOf(other);
}

/** Where the visitor is: `{ at: 3, of: 7 }`. */
export function progressAt(name: StepName, draft: VisitDraft): { at: number; of: number } {
  const counted = stepOrder.filter((step) => step.partOf === null && step.applies(draft));
  return { at: counted.findIndex((step) => step.name === mainOf(name)) + 1, of: counted.length };
}
