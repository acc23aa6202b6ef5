import type { ToldHistory } from '../../contract/told-history.ts';
import { m } from '../../ui/generated/messages.js';

/** What the visitor said of the time before today; what was not answered is left out. */
export function historyWords({ repeat, elsewhere, opinion }: ToldHistory): { label: string; answer: string }[] {
  const told = [
    { label: m.officer_history_repeat(), said: repeat },
    { label: m.officer_history_elsewhere(), said: elsewhere },
    { label: m.officer_history_opinion(), said: opinion },
  ];
  return told
    .filter(({ said }) => said !== null)
    .map(({ label, said }) => ({ label, answer: said ? m.officer_history_yes() : m.officer_history_no() }));
}
