import { json, Router, type Request, type Response } from 'express';
import { SignIn, type Session } from '../../contract/session.ts';
import type { Account, AccountStore } from '../application/ports.ts';
import { sessionCookie, sessionToken } from '../application/session-cookie.ts';
import { guessLimit } from './guess-limit.ts';
import { Problem } from './problem.ts';

export interface SessionEvents {
  readonly onSignedIn: (account: Account) => void;
  readonly onSignedOut: (token: string) => void;
}

/** Signing in and out. The cookie is out of reach of scripts and of other sites. */
export function sessionRoutes(accounts: AccountStore, { onSignedIn, onSignedOut }: SessionEvents): Router {
  const router = Router();

  router.post('/', guessLimit(), json({ limit: '4kb' }), async (request, response) => {
    const parsed = SignIn.safeParse(request.body);
    if (!parsed.success) throw new Problem(400, 'request-malformed');
    const account = await accounts.authenticate(parsed.data.username, parsed.data.password);
    if (account === null) throw new Problem(401, 'sign-in-failed');
    const token = await accounts.beginSession(account.id);
    setCookie(request, response, token);
    onSignedIn(account);
    response.json(sessionOf(account));
  });

  router.get('/', async (request, response) => {
    const token = sessionToken(request.headers.cookie);
    const account = token === null ? null : await accounts.sessionAccount(token);
    if (account === null) throw new Problem(401, 'not-signed-in');
    response.json(sessionOf(account));
  });

  router.delete('/', async (request, response) => {
    const token = sessionToken(request.headers.cookie);
    if (token !== null) {
      await accounts.endSession(token);
      onSignedOut(token);
    }
    response.clearCookie(sessionCookie, { path: '/' }).status(204).end();
  });

  return router;
}

function setCookie(request: Request, response: Response, token: string): void {
  response.cookie(sessionCookie, token, { httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' });
}

function sessionOf({ displayName, role, mayCallChosen }: Account): Session {
  return { displayName, role, mayCallChosen };
}
