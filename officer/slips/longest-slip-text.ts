/** As many characters as a line of a slip may have (`SlipText`). */
export const longestSlipText = 60;
