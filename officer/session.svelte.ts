import { DemonstrationAccounts, Session, type SignIn } from '../contract/session.ts';
import { Desk } from './desk.svelte.ts';
import { GuardPost } from './guard-post.svelte.ts';
import { SupervisorPost } from './supervisor-post.svelte.ts';

const lookAgainMs = 2_000;

export type DemonstrationAccount = DemonstrationAccounts['accounts'][number];

/** Why nobody is signed in, where there is something to say. */
export type SignInTrouble =
  'sign-in-failed' | 'too-many-attempts' | 'server-unreachable' | 'sign-out-unconfirmed' | 'lapsed';

/** Where somebody who is signed in works; the role decides. */
type Workplace =
  | { role: 'officer'; place: Desk }
  | { role: 'guard'; place: GuardPost }
  | { role: 'supervisor'; place: SupervisorPost };

type Stage =
  | { name: 'looking' }
  | { name: 'signed-out'; trouble: SignInTrouble | null }
  | { name: 'at-work'; displayName: string; workplace: Workplace };

/** Who is signed in at this screen, by the server's cookie, and the workplace that belongs to them. */
export class SignedInAccount {
  #stage = $state.raw<Stage>({ name: 'looking' });
  busy = $state(false);
  demonstrationAccounts = $state.raw<DemonstrationAccount[]>([]);

  readonly #lapsed = $derived(this.#stage.name === 'at-work' && this.#stage.workplace.place.signedOut);
  readonly stage = $derived<Stage>(this.#lapsed ? { name: 'signed-out', trouble: 'lapsed' } : this.#stage);

  /** Finds out whether the cookie of an earlier visit still counts; asks until the server is there to answer. */
  async look(): Promise<void> {
    try {
      const [session, demonstration] = await Promise.all([fetch('/api/session'), fetch('/api/demonstration')]);
      if (session.status >= 500) throw new Error('the server is not ready');
      if (demonstration.ok) {
        this.demonstrationAccounts = DemonstrationAccounts.parse(await demonstration.json()).accounts;
      }
      if (session.ok) this.#begin(Session.parse(await session.json()));
      else this.#leave(null);
    } catch {
      setTimeout(() => void this.look(), lookAgainMs);
    }
  }

  async signIn(credentials: SignIn): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const response = await fetch('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(credentials),
      });
      if (response.ok) this.#begin(Session.parse(await response.json()));
      else this.#leave(troubleOf(response.status));
    } catch {
      this.#leave('server-unreachable');
    } finally {
      this.busy = false;
    }
  }

  /** Signs out here at once; the cookie goes with the server's answer. */
  async signOut(): Promise<void> {
    this.#leave(null);
    try {
      await fetch('/api/session', { method: 'DELETE' });
    } catch {
      this.#leave('sign-out-unconfirmed');
    }
  }

  #begin(session: Session): void {
    this.#leave(null);
    const { displayName } = session;
    const workplace = workplaceFor(session);
    this.#stage = { name: 'at-work', displayName, workplace };
  }

  #leave(trouble: SignInTrouble | null): void {
    if (this.#stage.name === 'at-work') this.#stage.workplace.place.close();
    this.#stage = { name: 'signed-out', trouble };
  }
}

function workplaceFor(session: Session): Workplace {
  const { role } = session;
  switch (role) {
    case 'officer':
      return { role, place: new Desk(session) };
    case 'guard':
      return { role, place: new GuardPost() };
    case 'supervisor':
      return { role, place: new SupervisorPost() };
    default:
      return role satisfies never;
  }
}

function troubleOf(status: number): SignInTrouble {
  if (status === 429) return 'too-many-attempts';
  return status < 500 ? 'sign-in-failed' : 'server-unreachable';
}
