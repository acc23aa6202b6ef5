/** Why the program cannot start, in one sentence for the person at the terminal. */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}

/** The code of a fault of the system (`EACCES`, `SQLITE_FULL`), which says enough and quotes nobody's data. */
export function faultCode(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown fault';
}
