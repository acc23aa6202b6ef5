/** The log of a day has a gap, or tells what cannot have happened: the day cannot be read back. */
export class UnreadableDayError extends Error {
  readonly serviceDate: string;
  /** The first event that does not fit. */
  readonly revision: number;

  constructor(serviceDate: string, revision: number, options?: ErrorOptions) {
    super(`the log of ${serviceDate} cannot be read from ${revision} on`, options);
    this.name = 'UnreadableDayError';
    this.serviceDate = serviceDate;
    this.revision = revision;
  }
}
