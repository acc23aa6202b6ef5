/** How long a kiosk waits for people; all in milliseconds. */
export const times = {
  /** Nobody touches the screen: ask whether somebody is still there. */
  idleQuietMs: 60_000,
  /** Nobody answers that question: wipe everything. */
  idleCountdownMs: 15_000,
  /** The ticket is read and taken. */
  ticketStayMs: 12_000,
  /** The number has to be remembered, because no paper came. */
  ticketStayWithoutPaperMs: 30_000,
} as const;
