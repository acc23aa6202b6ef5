/** Why the program cannot start, in one sentence for the person at the terminal. */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}
