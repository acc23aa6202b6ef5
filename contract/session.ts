import { z } from 'zod';

export const Role = z.enum(['officer', 'guard', 'supervisor']);
export type Role = z.infer<typeof Role>;

export const SignIn = z.strictObject({ username: z.string().min(1).max(60), password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof SignIn>;

/** Accounts that the demonstration hall shows to everybody, so that it can be tried at once. */
export const DemonstrationAccounts = z.strictObject({
  accounts: z.array(z.strictObject({ ...SignIn.shape, displayName: z.string(), role: Role })),
});
export type DemonstrationAccounts = z.infer<typeof DemonstrationAccounts>;

/** Who is signed in, as the screen may know it. */
export const Session = z.strictObject({
  displayName: z.string(),
  role: Role,
  /** Whether the officer may call a chosen ticket out of turn. */
  mayCallChosen: z.boolean(),
});
export type Session = z.infer<typeof Session>;
