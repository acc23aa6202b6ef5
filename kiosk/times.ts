/** How long a kiosk waits for people; all in milliseconds. */
export const times = {
  /** Nobody touches the screen: ask whether somebody is still there. */
  idleQuietMs: 60_000,
  /** The same while somebody of the staff is called: the visitor waits for them. */
  idleQuietWithHelpMs: 300_000,
  /** Nobody answers that question: wipe everything. */
  idleCountdownMs: 15_000,
  /** The ticket is read and taken. */
  ticketStayMs: 12_000,
  /** The same for who reads slowly, in large type, or listens. */
  ticketStayLongerMs: 25_000,
  /** The number has to be remembered, because no paper came. */
  ticketStayWithoutPaperMs: 30_000,
  /** A screen has just come: presses may still be meant for the one before. */
  pressPauseMs: 800,
  /** The same for a screen with a number, which a press takes away. */
  pressPauseAtNumberMs: 2_000,
  /** The printer has the ticket and has not said that it came out. */
  printDoubtMs: 3_000,
} as const;
