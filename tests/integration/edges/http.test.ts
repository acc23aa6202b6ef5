import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningHouse } from '../../support/running-house.ts';
import { hidden, kioskAt, register } from './hall-people.ts';
import { problemOf, send, sendSignIn } from './http-requests.ts';

let house: RunningHouse;

beforeAll(async () => {
  house = await RunningHouse.open();
});
afterAll(() => house.close());

const notFound = { status: 404, code: 'not-found' };

describe('a route', () => {
  it.each([
    { method: 'GET', path: '/nowhere' },
    { method: 'GET', path: '/api' },
    { method: 'GET', path: '/api/nowhere' },
    { method: 'GET', path: '/__proto__' },
    { method: 'GET', path: '/api/constructor' },
    { method: 'GET', path: `/${'a'.repeat(5_000)}` },
    { method: 'POST', path: '/' },
    { method: 'POST', path: '/api/health' },
    { method: 'PUT', path: '/api/session' },
    { method: 'PATCH', path: '/api/session' },
    { method: 'DELETE', path: '/api/health' },
    { method: 'POST', path: '/api/demonstration' },
  ])('[T3.6] that is not there is refused: $method $path', async ({ method, path }) => {
    expect(problemOf(await send(house.address, { method, path }))).toEqual(notFound);
  });

  it('[T2] that is not there leaves one line in the log, without what was asked for', async () => {
    house.log.clear();
    await send(house.address, { path: `/nowhere/${hidden.number}?name=${encodeURIComponent(hidden.name)}` });
    expect(house.log.lines).toEqual([expect.objectContaining({ level: 40, code: 'not-found' })]);
    expect(house.log.text).not.toMatch(
      new RegExp(`${hidden.number}|${hidden.name}|${encodeURIComponent(hidden.name)}`),
    );
  });

  it.each(['/%', '/%E0%A4%A', '/api/%ff', '/fonts/%00', '/%5c..%5cpackage.json'])(
    '[T3.6] whose address is no text is refused with a code: %s',
    async (path) => {
      const { status } = problemOf(await send(house.address, { path }));
      expect([400, 404]).toContain(status);
    },
  );

  it('[T3.6] goes on after a request that is no HTTP', async () => {
    await expect(
      send(house.address, { method: 'GET', path: '/', headers: { 'content-length': '-1' } }),
    ).resolves.toMatchObject({ status: 400 });
    expect((await send(house.address, { path: '/api/health' })).status).toBe(200);
  });
});

describe('a file outside the screens', () => {
  it.each([
    '/../package.json',
    '/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%2f..%2fpackage.json',
    '/fonts/../../../package.json',
    '/fonts/..%2f..%2f..%2fpackage.json',
    '/fonts/..%2fpackage.json',
    '/fonts/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '//package.json',
    '/data/houtan.sqlite',
    '/.git/config',
    '/etc/passwd',
    '//etc/passwd',
    '/fonts//etc/passwd',
  ])('[T1] is out of reach: %s', async (path) => {
    const got = await send(house.address, { path });
    expect(problemOf(got).status).toBe(404);
    expect(got.body).not.toContain('houtan-');
  });
});

describe('every answer', () => {
  it.each(['/', '/api/health', '/api/session', '/nowhere', '/fonts/index.css', '/%'])(
    '[T1] tells browsers to be careful: %s',
    async (path) => {
      const { headers } = await send(house.address, { path });
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'self'") as string,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );

  it.each(['/', '/nowhere'])('[T1] does not say what made it: %s', async (path) => {
    expect((await send(house.address, { path })).headers).not.toHaveProperty('x-powered-by');
  });

  it.each(['/api/health', '/api/session', '/api/nowhere'])('[T2] of the API is kept by no cache: %s', async (path) => {
    expect((await send(house.address, { path })).headers['cache-control']).toBe('no-store');
  });

  it('[K14.7] [T2] comes compressed when it is a file of the screens, and not from the API', async () => {
    const encodingOf = async (path: string) =>
      (await send(house.address, { path, headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding'];
    expect([await encodingOf('/fonts/index.css'), await encodingOf('/api/health')]).toEqual(['gzip', undefined]);
  });

  it('[T1] lets no page of another site read it', async () => {
    const { headers } = await send(house.address, {
      path: '/api/health',
      headers: { origin: 'http://elsewhere.example' },
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('[T1] forbids scripts written into a page', async () => {
    const { headers } = await send(house.address, { path: '/' });
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|default-src[^;]*unsafe/);
  });
});

describe('the health route', () => {
  it('[T3.6] answers with the day, its revision and whether the log holds', async () => {
    const { status, body } = await send(house.address, { path: '/api/health' });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ log: 'intact', plan: 'in-force', revision: 0, serviceDate: '2026-11-24' });
  });

  it('[T3.6] follows the day', async () => {
    const before = await house.revision();
    await register(await kioskAt(house));
    expect(await house.revision()).toBe(before + 1);
  });

  it('[T4] says that the log of the day was changed by another hand', async () => {
    await register(await kioskAt(house));
    await house.withDatabase((database) => database('hall_events').where({ revision: 1 }).update({ at: 1 }));
    await house.restart();
    const { body } = await send(house.address, { path: '/api/health' });
    expect(JSON.parse(body)).toMatchObject({ log: 'broken on 2026-11-24 at 1' });
  });
});

describe('the demonstration accounts', () => {
  it('[T1] are told while only this machine can connect', async () => {
    const { body } = await send(house.address, { path: '/api/demonstration' });
    expect(JSON.parse(body)).toMatchObject({
      accounts: [{ username: 'officer1', password: 'houtan-demo' }, {}, {}, {}, {}, {}, {}],
    });
  });

  it('[T1] are neither told nor there when other machines can connect', async () => {
    const open = await RunningHouse.open({ onLoopback: false });
    const asked = await send(open.address, { path: '/api/demonstration' });
    const tried = await sendSignIn(open.address, JSON.stringify({ username: 'officer1', password: 'houtan-demo' }));
    await open.close();
    expect([problemOf(asked), problemOf(tried)]).toEqual([notFound, { status: 401, code: 'sign-in-failed' }]);
  });
});
