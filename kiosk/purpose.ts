import type { DocumentLook as Found } from '../contract/document-look.ts';

/** What somebody came to the kiosk for, as far as they said so before showing a document. */
export type Purpose = 'register' | 'check-in' | 'reprint';

/** Where what the hall knows of the document leads. @param found null: the hall did not say */
export function leadsTo(
  purpose: Purpose,
  found: Found | null,
): 'already-waiting' | 'agreed' | 'head-count' | 'not-found' {
  const waits = found?.standing != null;
  const hasAgreed = found?.agreed != null;
  if (waits && !(purpose === 'check-in' && hasAgreed)) return 'already-waiting';
  if (hasAgreed && purpose !== 'reprint') return 'agreed';
  return purpose === 'register' ? 'head-count' : 'not-found';
}
