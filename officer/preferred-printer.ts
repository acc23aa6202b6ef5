import { printsNothing, type PrinterCondition } from '../contract/printer-condition.ts';

interface Printer {
  readonly id: string;
  readonly condition: PrinterCondition;
}

/**
 * The printer that is chosen unless somebody chooses another: the wished one while it can print, else the first that can; where
 * none can, the wished one or the first all the same, for what a printer says may be old.
 */
export function preferredPrinter<Any extends Printer>(printers: readonly Any[], wishedId: string | null): Any | null {
  const wished = printers.find(({ id }) => id === wishedId) ?? null;
  if (wished !== null && !printsNothing(wished.condition)) return wished;
  return printers.find(({ condition }) => !printsNothing(condition)) ?? wished ?? printers[0] ?? null;
}
