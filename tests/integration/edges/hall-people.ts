import { randomUUID } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { checkCharacter } from '../../../contract/identity-number.ts';
import type { Answer, Refusal } from '../../../contract/answer.ts';
import type { Card, KioskRequests } from '../../../contract/kiosk.ts';
import type { IssuedTicket } from '../../../contract/kiosk-tickets.ts';
import type { OfficerRequests } from '../../../contract/officer.ts';
import type { RequestOf } from '../../../contract/tables.ts';
import { nothingTold } from '../../../contract/told-history.ts';
import { RunningHouse, type RunningHouseOptions } from '../../support/running-house.ts';
import { SocketClient, signIn } from '../../support/socket-client.ts';

export type Kiosk = SocketClient<'/kiosk'>;
export type Guard = SocketClient<'/guard'>;
type Registration = RequestOf<KioskRequests, 'visit:register'>;

/** Somebody invented, with a number and a name that can be looked for wherever they must not be. */
export const hidden: Card = { name: '慕容不应外传', number: soundNumber('51060319840229371') };

/** An identity number with its check character. @param body the first 17 digits */
export function soundNumber(body: string): string {
  return `${body}${checkCharacter(body)}`;
}

/** A house that is gone when the test is over. */
export async function openHall(options: RunningHouseOptions = {}): Promise<RunningHouse> {
  const house = await RunningHouse.open(options);
  onTestFinished(() => house.close());
  return house;
}

export function kioskAt(house: RunningHouse, deviceId = 'kiosk-1'): Promise<Kiosk> {
  return SocketClient.connect(house.address, '/kiosk', { deviceId });
}

export async function guardAt(house: RunningHouse, username = 'guard1'): Promise<Guard> {
  return SocketClient.connect(house.address, '/guard', { cookie: await signIn(house.address, username) });
}

export async function supervisorAt(house: RunningHouse): Promise<SocketClient<'/supervisor'>> {
  return SocketClient.connect(house.address, '/supervisor', { cookie: await signIn(house.address, 'supervisor1') });
}

/** A visit about wages, alone, without a document, unless said otherwise. */
export function aVisit(differing: Partial<Registration> = {}): Registration {
  return {
    requestId: randomUUID(),
    identity: { kind: 'none' },
    appointmentKey: null,
    headCount: 1,
    categoryId: 'wages',
    districtCode: '510603',
    careNeed: null,
    specialRequest: null,
    representatives: [],
    anotherMatter: true,
    details: { name: null, phone: null, demand: null },
    history: nothingTold,
    ...differing,
  };
}

export async function register(kiosk: Kiosk, differing: Partial<Registration> = {}): Promise<IssuedTicket> {
  const registered = valueOf(await kiosk.ask('visit:register', aVisit(differing)));
  if (registered.outcome !== 'issued') throw new Error('no new ticket');
  return registered.ticket;
}

/** The value of an answer that must be good. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  return answer.value;
}

/** The code of an answer, or `ok`. */
export function codeOf(answer: Answer<unknown>): Refusal['code'] | 'ok' {
  return answer.ok ? 'ok' : answer.refusal.code;
}

/** An officer at a counter; each press has a request id of its own. */
export class Officer {
  readonly counterId: string;
  readonly desk: SocketClient<'/officer'>;

  private constructor(counterId: string, desk: SocketClient<'/officer'>) {
    this.counterId = counterId;
    this.desk = desk;
  }

  /** Signs in and comes to a counter that is still closed. */
  static async at(house: RunningHouse, username: string, counterId: string): Promise<Officer> {
    const cookie = await signIn(house.address, username);
    return new Officer(counterId, await SocketClient.connect(house.address, '/officer', { cookie }));
  }

  /** Signs in and opens a counter; 3 and 4 serve the queue of {@link aVisit}. */
  static async open(house: RunningHouse, username = 'officer1', counterId = 'counter-3'): Promise<Officer> {
    const officer = await Officer.at(house, username, counterId);
    expect(codeOf(await officer.press('counter:open'))).toBe('ok');
    return officer;
  }

  press<Name extends 'counter:open' | 'counter:close' | 'ticket:call-next' | 'alert:raise'>(
    name: Name,
    requestId: string = randomUUID(),
  ) {
    const request = { requestId, counterId: this.counterId };
    return this.desk.ask(name, request as RequestOf<OfficerRequests, Name>);
  }

  on<Name extends 'ticket:recall' | 'ticket:record-no-show' | 'ticket:undo' | 'interview:start' | 'interview:complete'>(
    name: Name,
    number: string,
  ) {
    const request = { requestId: randomUUID(), counterId: this.counterId, number };
    return this.desk.ask(name, request as RequestOf<OfficerRequests, Name>);
  }

  async callNext(): Promise<string> {
    return valueOf(await this.press('ticket:call-next')).number;
  }

  reveal(number: string, counterId = this.counterId) {
    return this.desk.ask('registration:reveal', { counterId, number, reason: 'verify-identity' });
  }

  callChosen(number: string) {
    const request = { requestId: randomUUID(), counterId: this.counterId, number, reason: 'chosen-urgent' } as const;
    return this.desk.ask('ticket:call-chosen', request);
  }

  /** To another counter, with a note. */
  transfer(number: string, toCounterId: string, note: string | null, requestId: string = randomUUID()) {
    const to = { counterId: toCounterId };
    return this.desk.ask('ticket:transfer', {
      ...{ requestId, counterId: this.counterId, number, to, note },
      comesBack: false,
    });
  }

  notes(number: string, counterId = this.counterId) {
    return this.desk.ask('transfer-notes:look', { counterId, number });
  }

  async raiseAlert(): Promise<string> {
    return valueOf(await this.press('alert:raise')).alertId;
  }
}
