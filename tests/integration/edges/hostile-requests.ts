import { deviceRequests } from '../../../contract/device.ts';
import { guardRequests } from '../../../contract/guard.ts';
import { kioskRequests } from '../../../contract/kiosk.ts';
import { officerRequests } from '../../../contract/officer.ts';
import { supervisorRequests } from '../../../contract/supervisor.ts';
import { hidden } from './hall-people.ts';

type Honest = Record<string, unknown>;

/** Something recognisable that must never be logged. */
const personal = `${hidden.name} ${hidden.number}`;
/** Fits into the largest request that is read at all. */
const long = 'é'.repeat(7_500);
const deep = `${'['.repeat(5_000)}"${personal}"${']'.repeat(5_000)}`;

/** Bodies that no request takes, each as the JSON that goes over the line, or null for no body at all. */
export const malformedBodies: readonly { what: string; body: (honest: Honest) => string | null }[] = [
  { what: 'nothing', body: () => null },
  { what: 'null', body: () => 'null' },
  { what: 'a text', body: () => JSON.stringify(personal) },
  { what: 'a number', body: () => hidden.number.slice(0, 15) },
  { what: 'true', body: () => 'true' },
  { what: 'a list', body: () => JSON.stringify([personal]) },
  { what: 'an honest request in a list', body: (honest) => JSON.stringify([honest]) },
  { what: 'no field', body: () => '{}' },
  { what: 'a field missing', body: (honest) => JSON.stringify(Object.fromEntries(Object.entries(honest).slice(1))) },
  { what: 'a field too many', body: (honest) => JSON.stringify({ ...honest, note: personal }) },
  { what: 'every field a list', body: (honest) => everyField(honest, JSON.stringify([personal])) },
  { what: 'every field an object', body: (honest) => everyField(honest, JSON.stringify(hidden)) },
  { what: 'every field null', body: (honest) => everyField(honest, 'null') },
  { what: 'every field Infinity', body: (honest) => everyField(honest, '1e999') },
  { what: 'every field -Infinity', body: (honest) => everyField(honest, '-1e999') },
  { what: 'every field a NUL', body: (honest) => everyField(honest, '"\\u0000"') },
  { what: 'every field half a character', body: (honest) => everyField(honest, '"\\ud842"') },
  { what: 'a very long text in a field', body: (honest) => firstField(honest, JSON.stringify(long)) },
  { what: 'a deeply nested field', body: (honest) => firstField(honest, deep) },
  { what: 'deep nesting', body: () => deep },
  { what: 'the fields in __proto__', body: (honest) => `{"__proto__":${JSON.stringify(honest)}}` },
  { what: '__proto__ as a field', body: (honest) => withField(honest, '__proto__') },
  { what: 'constructor as a field', body: (honest) => withField(honest, 'constructor') },
  { what: 'toString as a field', body: (honest) => withField(honest, 'toString') },
  { what: 'toJSON as a field', body: (honest) => withField(honest, 'toJSON') },
  { what: 'then as a field', body: (honest) => withField(honest, 'then') },
];

/** Names of events that no audience can ask for. */
export const unknownNames: readonly { what: string; name: string | number }[] = [
  { what: 'an event nobody knows', name: 'ticket:steal' },
  { what: 'an event without a name', name: '' },
  { what: 'an event with a number for a name', name: 7 },
  { what: 'an event with personal data for a name', name: personal },
  { what: 'an event with a very long name', name: long },
  // What every object has, and what Node's emitters treat in a way of their own.
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'error', 'message'].map((name) => ({
    what: `the event ${name}`,
    name,
  })),
];

/** Every request of every audience. */
export const allRequestNames: readonly string[] = [
  kioskRequests,
  officerRequests,
  guardRequests,
  supervisorRequests,
  deviceRequests,
].flatMap((table) => Object.keys(table));

function everyField(honest: Honest, json: string): string {
  return `{${Object.keys(honest)
    .map((name) => `"${name}":${json}`)
    .join(',')}}`;
}

function firstField(honest: Honest, json: string): string {
  const [name = ''] = Object.keys(honest);
  return JSON.stringify({ ...honest, [name]: 0 }).replace(`"${name}":0`, () => `"${name}":${json}`);
}

function withField(honest: Honest, name: string): string {
  return `{"${name}":${JSON.stringify(hidden)},${JSON.stringify(honest).slice(1)}`;
}
