/** Who may know whom (docs/decisions, ARCHITECTURE.md). A room is a top-level folder or a folder of the server. */
const screens = '^(kiosk|officer|hall-display)/';
const outside = (allowed) => ({ pathNot: allowed });

/** A room that may import only what is listed, besides itself. */
function room(name, from, allowed, comment) {
  return { name, comment, severity: 'error', from: { path: from }, to: outside(allowed) };
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    room('contract-knows-zod', '^contract/', ['^contract/', '^node_modules/zod/'], 'What travels imports zod only.'),
    room('domain-knows-nothing', '^server/domain/', ['^server/domain/'], 'The hall day is pure.'),
    room(
      'application-knows-domain-and-contract',
      '^server/application/',
      ['^server/(application|domain)/', '^contract/', '^node_modules/(zod|date-fns|@date-fns/tz)/'],
      'One use of the hall per file; no storage, no transport.',
    ),
    room(
      'store-knows-application',
      '^server/store/',
      [
        '^server/(store|application|domain)/',
        '^contract/',
        '^node_modules/(knex|sqlite3|@node-rs/argon2|uuid)/',
        '^node:',
        '^(crypto|fs/promises|path)$',
      ],
      'The store implements what the application asks for.',
    ),
    {
      name: 'only-the-connection-names-the-driver',
      comment: 'Whoever stores speaks Knex.',
      severity: 'error',
      from: { path: '^server/store/', pathNot: '/(connection|kept-statements)\\.ts$' },
      to: { path: '^node_modules/sqlite3/' },
    },
    room(
      'sockets-know-application',
      '^server/sockets/',
      [
        '^server/(sockets|application|domain)/',
        '^contract/',
        '^node_modules/(socket\\.io|pino|rate-limiter-flexible)/',
        '^http$',
      ],
      'An edge: parse, ask, publish.',
    ),
    room(
      'http-knows-application',
      '^server/http/',
      [
        '^server/(http|application|domain)/',
        '^contract/',
        '^node_modules/(compression|@types/compression|express|@types/express|express-rate-limit|helmet|pino)/',
      ],
      'An edge: parse, ask, answer.',
    ),
    room(
      'printer-knows-contract',
      '^printer/',
      [
        '^printer/',
        '^contract/',
        '^node_modules/(@napi-rs/canvas|node-thermal-printer|iconv-lite|serialport|uqr|@sealsystems/ipp)/',
        '^(net|http|https|fs|fs/promises|path|timers|timers/promises|stream|events|crypto|module|zlib)$',
      ],
      'Printing runs in the server or beside a kiosk.',
    ),
    room(
      'devices-know-contract',
      '^devices/',
      [
        '^devices/',
        '^printer/',
        '^contract/',
        '^node_modules/(zod|socket\\.io-client)/',
        '^(crypto|fs|fs/promises|path|readline|readline/promises|util|url|process|events|timers/promises)$',
      ],
      'The agent beside a kiosk talks to the server only, and hosts the printers beside it.',
    ),
    room(
      'screens-know-ui-and-contract',
      screens,
      ['^$1/', '^ui/', '^contract/', '^node_modules/'],
      'Programs never talk to each other except through the server.',
    ),
    room('ui-knows-contract', '^ui/', ['^ui/', '^contract/', '^node_modules/'], 'Shared by the screens.'),
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: `${screens}|^(ui|contract)/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-house-constructs',
      comment: 'Storage, sockets, routes and printers meet in house.ts and printing.ts; three commands open the store.',
      severity: 'error',
      from: {
        path: '^server/[^/]+\\.ts$',
        pathNot: '^server/(house|printing|open-store|add-account|enrol-device|revoke-device)\\.ts$',
      },
      to: { path: '^(server/(store|sockets|http)|printer)/' },
    },
    {
      name: 'only-the-domain-by-type',
      comment: 'The edges see the day through views and uses.',
      severity: 'error',
      from: { path: '^server/(store|sockets|http)/' },
      to: { path: '^server/domain/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|ui/generated|ui/project\\.inlang)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'ui/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.svelte', '.js', '.css'],
    },
  },
};
