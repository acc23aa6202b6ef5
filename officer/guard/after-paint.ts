/**
 * Calls back once what is in the document now has been painted; never while the page is hidden, when nobody could
 * see it. Returns how to call it off.
 */
export function afterPaint(callback: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(callback);
  });
  return () => cancelAnimationFrame(frame);
}
