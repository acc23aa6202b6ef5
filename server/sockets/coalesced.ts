/**
 * Calls `publish` at once after a change, and then at most once in `intervalMs` while changes go on; the last change is
 * always published. A fault in a view is reported, and the next change tries again.
 */
export function coalesced(publish: () => void, onFault: (fault: unknown) => void, intervalMs = 50): () => void {
  let resting = false;
  let again = false;
  function run(): void {
    try {
      publish();
    } catch (fault) {
      onFault(fault);
    }
    resting = true;
    setTimeout(() => {
      resting = false;
      if (!again) return;
      again = false;
      run();
    }, intervalMs).unref();
  }
  return () => {
    if (resting) again = true;
    else run();
  };
}
