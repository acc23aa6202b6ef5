/**
 * What a log line may say of a fault: its kind, and its code where the system gave one (`EACCES`, `SQLITE_FULL`). Never its message,
 * which may quote what somebody typed (mission T2).
 */
export function faultFacts(fault: unknown): { fault: string; code?: string } {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  return 'code' in fault ? { fault: fault.name, code: String(fault.code) } : { fault: fault.name };
}
