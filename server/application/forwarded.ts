/** Whether a proxy has passed a request on; then the one who asks is not on this machine, though the connection is. */
export function isForwarded(headers: Readonly<Record<string, unknown>>): boolean {
  return headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
}
