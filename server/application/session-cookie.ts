export const sessionCookie = 'houtan-session';

/** The session token in a Cookie header, or null. */
export function sessionToken(cookieHeader: string | undefined): string | null {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === sessionCookie && value !== undefined && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}
