import type { Account } from '../application/ports.ts';

const password = 'houtan-demo';

/** One of the officers may call out of turn, so that both ways can be tried. */
const mayCallChosen = ['officer1'];

const people = [
  ['officer1', '接访员甲', 'officer'],
  ['officer2', '接访员乙', 'officer'],
  ['officer3', '接访员丙', 'officer'],
  ['officer4', '律师丁', 'officer'],
  ['guard1', '警务室值班员', 'guard'],
  ['guard2', '大厅保安', 'guard'],
  ['supervisor1', '大厅主管', 'supervisor'],
] as const;

/** Accounts with known passwords, for trying Houtan on one's own machine. They exist only while bound to loopback. */
export const demonstrationAccounts: readonly (Account & { readonly password: string })[] = people.map(
  ([username, displayName, role]) => ({
    ...{ id: username, username, displayName, role, password },
    mayCallChosen: mayCallChosen.includes(username),
  }),
);
