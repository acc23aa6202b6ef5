import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DatabaseAccounts } from '../../../server/store/accounts.ts';
import { signIn } from '../../support/socket-client.ts';
import { openHall } from './hall-people.ts';
import { problemOf, send, sendSignIn } from './http-requests.ts';

const officer = JSON.stringify({ username: 'officer1', password: 'houtan-demo' });
const wrong = JSON.stringify({ username: 'officer1', password: 'not the password' });
const attempts = 10;

describe('signing in', () => {
  it('[T1] tells who has signed in', async () => {
    const { address } = await openHall();
    const { status, body } = await sendSignIn(address, officer);
    expect([status, JSON.parse(body)]).toEqual([
      200,
      { displayName: '接访员甲', role: 'officer', mayCallChosen: true },
    ]);
  });

  it('[T1] gives a cookie that scripts and other sites cannot reach', async () => {
    const { address } = await openHall();
    const { headers } = await sendSignIn(address, officer);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^houtan-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
  });

  it('[T1] gives a cookie for encrypted lines only, when the line to the visitor’s side is encrypted', async () => {
    const { address } = await openHall();
    const { headers } = await sendSignIn(address, officer, { 'x-forwarded-proto': 'https' });
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/; Secure/)]);
  });

  it('[T1] gives another cookie each time', async () => {
    const { address } = await openHall();
    expect(await signIn(address, 'officer1')).not.toBe(await signIn(address, 'officer1'));
  });

  it.each([
    { what: 'a wrong password', body: wrong },
    { what: 'a name nobody has', body: JSON.stringify({ username: 'nobody', password: 'houtan-demo' }) },
    { what: 'a name that is SQL', body: JSON.stringify({ username: "officer1' or '1'='1", password: 'x' }) },
    { what: 'the name __proto__', body: JSON.stringify({ username: '__proto__', password: 'x' }) },
  ])('[T1] with $what is refused, and no cookie is given', async ({ body }) => {
    const { address } = await openHall();
    const got = await sendSignIn(address, body);
    expect(problemOf(got)).toEqual({ status: 401, code: 'sign-in-failed' });
    expect(got.headers).not.toHaveProperty('set-cookie');
  });

  it('[T1] keeps neither password nor cookie in clear, nor in the log', async () => {
    const house = await openHall();
    const cookie = await signIn(house.address, 'officer1');
    await sendSignIn(house.address, wrong);
    const [, token = cookie] = cookie.split('=');
    const kept = Buffer.concat((await house.dataFiles()).map(({ bytes }) => bytes)).toString('latin1') + house.log.text;
    expect([token, 'houtan-demo', 'not the password'].filter((secret) => kept.includes(secret))).toEqual([]);
  });
});

describe('a sign-in that is none', () => {
  it.each([
    { what: 'no JSON', body: '{"username":', status: 400 },
    { what: 'nothing', body: '', status: 400 },
    { what: 'null', body: 'null', status: 400 },
    { what: 'a list', body: `[${officer}]`, status: 400 },
    { what: 'no field', body: '{}', status: 400 },
    {
      what: 'a field too many',
      body: JSON.stringify({ username: 'officer1', password: 'houtan-demo', role: 'guard' }),
      status: 400,
    },
    { what: 'objects for texts', body: '{"username":{"$ne":""},"password":{"$ne":""}}', status: 400 },
    { what: 'an empty password', body: '{"username":"officer1","password":""}', status: 400 },
    {
      what: 'a very long password',
      body: JSON.stringify({ username: 'officer1', password: 'x'.repeat(201) }),
      status: 400,
    },
    { what: 'its fields in __proto__', body: `{"__proto__":${officer}}`, status: 400 },
    { what: 'deep nesting', body: '['.repeat(2_000), status: 400 },
    {
      what: 'too many bytes',
      body: JSON.stringify({ username: 'officer1', password: 'x'.repeat(5_000) }),
      status: 413,
    },
  ])('[T3] is refused with a code: $what', async ({ body, status }) => {
    const { address } = await openHall();
    expect(problemOf(await sendSignIn(address, body))).toEqual({ status, code: 'request-malformed' });
  });

  it.each([
    {
      what: 'plain text, as a form of another site would send',
      headers: { 'content-type': 'text/plain' },
      status: 400,
    },
    { what: 'a form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 400 },
    { what: 'an alphabet nobody knows', headers: { 'content-type': 'application/json; charset=klingon' }, status: 415 },
    { what: 'a packing nobody knows', headers: { 'content-encoding': 'zip' }, status: 415 },
  ])('[T3] is refused with a code: $what', async ({ headers, status }) => {
    const { address } = await openHall();
    expect(problemOf(await sendSignIn(address, officer, headers))).toEqual({ status, code: 'request-malformed' });
  });

  it('[T3] is refused with a code: a small packet that unpacks to a large one', async () => {
    const { address } = await openHall();
    const packed = gzipSync(JSON.stringify({ username: 'officer1', password: 'x'.repeat(10_000_000) }), { level: 9 });
    const got = await sendSignIn(address, packed.subarray(0, 4_000), { 'content-encoding': 'gzip' });
    expect([400, 413]).toContain(problemOf(got).status);
  });

  it('[T2] leaves one line in the log, without what was sent', async () => {
    const house = await openHall();
    house.log.clear();
    await sendSignIn(house.address, '{"username":"慕容不应外传","password":');
    expect(house.log.lines).toEqual([expect.objectContaining({ level: 40, code: 'request-malformed' })]);
    expect(house.log.text).not.toContain('慕容不应外传');
  });
});

describe('guessing', () => {
  it('[T1] is refused after ten attempts, even with the right password', async () => {
    const { address } = await openHall();
    for (let attempt = 0; attempt < attempts; attempt += 1) await sendSignIn(address, wrong);
    expect(problemOf(await sendSignIn(address, officer))).toEqual({ status: 429, code: 'too-many-requests' });
  });

  it('[T1] is refused when all attempts come at once', async () => {
    const { address } = await openHall();
    const got = await Promise.all(Array.from({ length: attempts + 5 }, () => sendSignIn(address, wrong)));
    expect(got.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('[T1] is told how long to wait', async () => {
    const { address } = await openHall();
    for (let attempt = 0; attempt < attempts; attempt += 1) await sendSignIn(address, '{}');
    expect(Number((await sendSignIn(address, officer)).headers['retry-after'])).toBeGreaterThan(0);
  });

  it('[T1] counts no sign-in that was right', async () => {
    const { address } = await openHall();
    for (let time = 0; time < attempts + 2; time += 1) expect((await sendSignIn(address, officer)).status).toBe(200);
  });
});

describe('a session', () => {
  const session = (address: string, cookie?: string, method = 'GET') =>
    send(address, { method, path: '/api/session', ...(cookie && { headers: { cookie } }) });
  const notSignedIn = { status: 401, code: 'not-signed-in' };

  it('[T1] is told to its own cookie', async () => {
    const { address } = await openHall();
    const { body } = await session(address, await signIn(address, 'guard1'));
    expect(JSON.parse(body)).toEqual({ displayName: '警务室值班员', role: 'guard', mayCallChosen: false });
  });

  it('[T1] is refused without a cookie', async () => {
    const { address } = await openHall();
    expect(problemOf(await session(address))).toEqual(notSignedIn);
  });

  it.each([
    'houtan-session=x',
    `houtan-session=${'x'.repeat(43)}`,
    'houtan-session=%00',
    '=',
    `${'a=b;'.repeat(2_000)}`,
  ])('[T1] is refused to the cookie %s', async (cookie) => {
    const { address } = await openHall();
    expect(problemOf(await session(address, cookie))).toEqual(notSignedIn);
  });

  it('[T1] is refused once it has expired', async () => {
    const house = await openHall({ sessionMs: 60_000 });
    const cookie = await signIn(house.address, 'officer1');
    house.clock.advance(60_000);
    expect(problemOf(await session(house.address, cookie))).toEqual(notSignedIn);
  });

  it('[T1] is over when it is signed out', async () => {
    const { address } = await openHall();
    const cookie = await signIn(address, 'officer1');
    expect((await session(address, cookie, 'DELETE')).status).toBe(204);
    expect(problemOf(await session(address, cookie))).toEqual(notSignedIn);
  });

  it('[T1] takes its cookie away when it is signed out', async () => {
    const { address } = await openHall();
    const { headers } = await session(address, await signIn(address, 'officer1'), 'DELETE');
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^houtan-session=; Path=\/; Expires=Thu, 01 Jan 1970/),
    ]);
  });

  it('[T1] that is none can be signed out', async () => {
    const { address } = await openHall();
    expect((await session(address, undefined, 'DELETE')).status).toBe(204);
  });

  it('[T1] belongs to an account of a hall that is no demonstration, too', async () => {
    const house = await openHall({
      onLoopback: false,
      prepare: async (database) => {
        const account = {
          id: 'zhou',
          username: 'zhou',
          displayName: '周',
          role: 'officer',
          mayCallChosen: true,
        } as const;
        await new DatabaseAccounts(database, () => 0, 0).put(account, 'a long password', false);
      },
    });
    const { body } = await session(house.address, await signIn(house.address, 'zhou', 'a long password'));
    expect(JSON.parse(body)).toEqual({ displayName: '周', role: 'officer', mayCallChosen: true });
  });
});
