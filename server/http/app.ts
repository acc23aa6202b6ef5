import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { DemonstrationAccounts } from '../../contract/session.ts';
import { isForwarded } from '../application/forwarded.ts';
import type { PlanInForce } from '../application/plan-in-force.ts';
import type { Account, AccountStore, DeviceStore } from '../application/ports.ts';
import { pages } from './pages.ts';
import { answerProblems, Problem } from './problem.ts';
import { enrolmentRoutes } from './enrolment-routes.ts';
import type { SlipPictures } from './slip-pages.ts';
import { sessionRoutes, type SessionEvents } from './session-routes.ts';

const dayS = 24 * 60 * 60;

/** How the hall is, for whoever looks after the machine. */
export interface Health {
  /** `intact`, or where the log of a day was changed by another hand. */
  readonly log: string;
  /** `not-taken`: the plan file was saved and cannot be used. */
  readonly plan: 'in-force' | 'not-taken';
  readonly revision: number;
  readonly serviceDate: string;
}

export interface AppOptions extends SessionEvents {
  readonly inForce: PlanInForce;
  readonly log: Logger;
  readonly accounts: AccountStore;
  readonly devices: DeviceStore;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Folder of the built screens. */
  readonly screensFolder: string;
  readonly fontsFolder: string;
  readonly pictures: SlipPictures;
  /** Demonstration accounts with their passwords; null where the hall is real. */
  readonly demonstration: readonly (Account & { readonly password: string })[] | null;
  /** What the health route tells. */
  readonly health: () => Health;
}

/** Pages, sign-in and health over HTTP. Everything else goes over the sockets. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(secureHeaders());
  if (options.demonstration !== null) app.use(refuseForwarded);
  app.use('/api', apiRoutes(options));
  app.use(pages(options.inForce, options.pictures));
  // A third as long on the line. Not what the API answers: the length of a compressed secret tells of it.
  app.use(compression());
  app.use('/fonts', express.static(options.fontsFolder, { maxAge: dayS * 1000 }));
  app.use(express.static(options.screensFolder, { setHeaders: cacheForHashed }));
  app.use(() => {
    throw new Problem(404, 'not-found');
  });
  app.use(answerProblems(options.log));
  return app;
}

function apiRoutes({ accounts, devices, demonstration, health, now, ...events }: AppOptions): express.Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use('/session', sessionRoutes(accounts, events));
  router.use('/enrolments', enrolmentRoutes(devices, now));
  router.get('/health', (_request, response) => {
    response.json(health());
  });
  if (demonstration !== null) {
    router.get('/demonstration', (_request, response) => {
      const accounts = demonstration.map(({ id: _id, mayCallChosen: _permission, ...shown }) => shown);
      response.json({ accounts } satisfies DemonstrationAccounts);
    });
  }
  return router;
}

function secureHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // A hall's network often has no certificate; HTTPS is a proxy's choice, see docs/operations.md.
    hsts: false,
  });
}

/** The demonstration's passwords are known: a proxy in front of it would hand them to a whole network. */
function refuseForwarded(request: express.Request, _response: express.Response, next: express.NextFunction): void {
  if (isForwarded(request.headers)) throw new Problem(403, 'not-allowed');
  next();
}

/** Vite names files by their content, so they never change; pages always may. */
function cacheForHashed(response: express.Response, path: string): void {
  const hashed = path.includes('/assets/');
  response.set('Cache-Control', hashed ? `public, max-age=${365 * dayS}, immutable` : 'no-cache');
}
