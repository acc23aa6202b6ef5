/** The guard posts that are connected now. An alert that only screens in the past have shown has reached nobody. */
export class GuardPosts {
  readonly #postOf = new Map<string, string | null>();
  readonly #listeners: (() => void)[] = [];

  /** How many screens of guards are connected. */
  get online(): number {
    return this.#postOf.size;
  }

  /** A guard's screen has connected; it names its post with the first alert it shows. */
  joined(connection: string): void {
    this.#postOf.set(connection, null);
    this.#tell();
  }

  named(connection: string, postId: string): void {
    if (this.#postOf.get(connection) === postId) return;
    this.#postOf.set(connection, postId);
    this.#tell();
  }

  left(connection: string): void {
    this.#postOf.delete(connection);
    this.#tell();
  }

  isOnline(postId: string): boolean {
    for (const post of this.#postOf.values()) if (post === postId) return true;
    return false;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
