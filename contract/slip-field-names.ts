import type { SlipTemplate } from './slip-template.ts';
import type { SlipKind } from './slips.ts';

interface Names {
  readonly fields: readonly string[];
  /** Lists, and the fields of one entry. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

const onEverySlip = ['hallName', 'issuedAt'];
const onNotices = ['number', 'name', 'noName', 'categoryName', 'counterName', 'complaintPhone'];

/** What a template can speak of, by the slip. A field that says yes or no is for `when` alone. */
const slipFieldNames: Readonly<Record<SlipKind, Names>> = {
  ticket: {
    fields: [
      ...onEverySlip,
      ...['number', 'queueName', 'area', 'ahead', 'groupSize', 'appointedAt', 'complaintPhone', 'code'],
      ...['calledToday', 'notCalledToday', 'maybeToday', 'opensAt', 'codeShown', 'reprint'],
    ],
  },
  guidance: { fields: [...onEverySlip, 'number', 'title', 'complaintPhone'], lists: { lines: ['text'] } },
  notice: { fields: [...onEverySlip, ...onNotices, 'ground', 'turnTo'] },
  transfer: { fields: [...onEverySlip, ...onNotices, 'unit', 'groupSize'] },
  'day-summary': {
    fields: [
      ...[...onEverySlip, 'serviceDate', 'visits', 'people', 'groups', 'completed', 'serving', 'noShows', 'cancelled'],
      ...['open', 'alerts', 'longestWait'],
    ],
    lists: { queues: ['name', 'visits', 'completed', 'open'] },
  },
  'test-page': { fields: [...onEverySlip, 'printerId', 'sampleNumber', 'sampleCode'] },
};

/** Without these a slip is worth nothing to whoever gets it. */
const requiredFields: Readonly<Record<SlipKind, readonly string[]>> = {
  ticket: ['number', 'issuedAt'],
  guidance: ['title'],
  notice: ['number', 'categoryName', 'ground', 'issuedAt'],
  transfer: ['number', 'categoryName', 'unit', 'issuedAt'],
  'day-summary': ['serviceDate', 'visits'],
  'test-page': [],
};

/** Short, and of plain letters and digits: what can stand as large as the paper takes, or in a code. */
const bareFields = ['number', 'code', 'sampleNumber', 'sampleCode'];

/** A field in the words of a template, `{queueName}`. */
export const fieldPlaceholder = /\{([A-Za-z]+)\}/g;

/** The names of the fields that the words of a template speak of. */
export function fieldsIn(words: string): string[] {
  return [...words.matchAll(fieldPlaceholder)].map(([, name = '']) => name);
}

/** What a template speaks of that its slip has not, or leaves out that it needs, in words for whoever wrote it; none for no template. */
export function* templateFaults(kind: SlipKind, template: SlipTemplate | undefined): Generator<string> {
  if (template === undefined) return;
  const { fields, lists = {} } = slipFieldNames[kind];
  const said = JSON.stringify(template);
  for (const name of requiredFields[kind]) {
    if (!said.includes(`{${name}}`) && !said.includes(`"field":"${name}"`)) yield `slip ${kind} has to show "${name}"`;
  }
  for (const entry of template) {
    if (entry.block !== 'each') yield* unknownIn(kind, entry, fields);
    else if (!Object.hasOwn(lists, entry.of))
      yield `slip ${kind} has no list "${entry.of}" (it has: ${Object.keys(lists).join(', ') || 'none'})`;
    else for (const block of entry.blocks) yield* unknownIn(kind, block, lists[entry.of] ?? []);
  }
}

function* unknownIn(
  kind: SlipKind,
  block: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Generator<string> {
  const named = [block['when'], block['field']].filter((name) => typeof name === 'string');
  for (const name of [...named, ...fieldsIn(JSON.stringify(block))]) {
    if (!known.includes(name)) yield `slip ${kind} has no field "${name}" here (it has: ${known.join(', ')})`;
  }
  const { field } = block;
  if (typeof field === 'string' && known.includes(field) && !bareFields.includes(field))
    yield `slip ${kind} cannot show "${field}" as a number or a code`;
}
