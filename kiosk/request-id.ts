/**
 * A random UUID (version 4). Not `crypto.randomUUID`: browsers offer that in secure contexts only, and a kiosk
 * reaches the server of its hall over plain http.
 */
export function newRequestId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'.charAt(Number(`0x${hex.charAt(16)}`) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
