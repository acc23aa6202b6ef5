import { describe, expect, it } from 'vitest';
import { nextDue } from '../../../server/domain/due.ts';
import { aPlan, atZhaos, issued } from '../../support/day-builders.ts';
import { dayAfter, given } from '../../support/given.ts';

const raise = { type: 'RaiseAlert', ...atZhaos.counter } as const;
const raised = [atZhaos.opened(0), atZhaos.alertRaised('alert-1', 1_000)];
const responded = { type: 'AlertResponded', alertId: 'alert-1', guardId: 'sun', at: 2_000 } as const;
const closed = { type: 'AlertClosed', alertId: 'alert-1', closedBy: 'sun', reason: 'handled', at: 3_000 } as const;

describe('alerts', () => {
  it('[S1.1] holds the place, the moment and the ticket at the counter', () => {
    given(atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2))
      .when(raise, 9)
      .then(atZhaos.alertRaised('id-1', 9, 'A001'));
  });

  it('[S1.1] raises no second one while the first at this counter is open', () => {
    given(...raised)
      .when(raise)
      .then();
  });

  it('[S1.1] can be raised again after the first is closed', () => {
    given(...raised, closed)
      .when(raise, 9_000)
      .then(atZhaos.alertRaised('id-1', 9_000));
  });

  it('[S1.1] is refused at a counter that is not the officer’s', () => {
    given(...raised)
      .when({ ...raise, officerId: 'qian' })
      .thenRefused('counter-not-yours');
  });

  it('[S2.1] counts each post that shows it once', () => {
    const show = { type: 'ShowAlert', alertId: 'alert-1', postId: 'post-1' } as const;
    const shown = { type: 'AlertShown', alertId: 'alert-1', postId: 'post-1', at: 2 } as const;
    given(...raised)
      .when(show, 2)
      .then(shown);
    given(...raised, shown)
      .when(show)
      .then();
    expect(dayAfter(...raised, shown).alerts.get('alert-1')).toMatchObject({ status: 'shown', shownAt: ['post-1'] });
  });

  it('[S2.1] still counts a post that shows it after somebody is on the way', () => {
    const shown = { type: 'AlertShown', alertId: 'alert-1', postId: 'post-1', at: 2_500 } as const;
    const alert = dayAfter(...raised, responded, shown).alerts.get('alert-1');
    expect(alert).toMatchObject({ status: 'responding', shownAt: ['post-1'], respondedBy: 'sun' });
  });

  it('[S2.1] is answered by the first who comes', () => {
    const respond = { type: 'RespondToAlert', alertId: 'alert-1', guardId: 'sun' } as const;
    given(...raised)
      .when(respond, 2_000)
      .then(responded);
    given(...raised, responded)
      .when({ ...respond, guardId: 'li' })
      .then();
  });

  it('[S3.1] is closed with a reason by somebody other than the caller', () => {
    const close = { type: 'CloseAlert', alertId: 'alert-1', closedBy: 'sun', reason: 'handled' } as const;
    given(...raised)
      .when(close, 3_000)
      .then(closed);
    given(...raised)
      .when({ ...close, closedBy: 'zhao' })
      .thenRefused('alert-closed-by-caller');
  });

  it('[S2.2] escalates when nobody responds in time, once', () => {
    const escalated = { type: 'AlertEscalated', alertId: 'alert-1', at: 21_000 } as const;
    given(...raised)
      .when({ type: 'Tick' }, 20_999)
      .then();
    given(...raised)
      .when({ type: 'Tick' }, 21_000)
      .then(escalated);
    given(...raised, escalated)
      .when({ type: 'Tick' }, 99_000)
      .then();
    given(...raised, responded)
      .when({ type: 'Tick' }, 99_000)
      .then();
  });

  it('[S2.2] tells the clock when the next escalation is due', () => {
    expect(nextDue(dayAfter(...raised), aPlan())).toBe(21_000);
    expect(nextDue(dayAfter(...raised, responded), aPlan())).toBeNull();
    expect(nextDue(dayAfter(), aPlan())).toBeNull();
  });

  it('[S4.1] leaves the ticket as it was', () => {
    const before = [atZhaos.opened(0), issued('A001', 1), atZhaos.called('A001', 2)];
    const after = [...before, atZhaos.alertRaised('alert-1', 3, 'A001')];
    expect(dayAfter(...after).tickets).toEqual(dayAfter(...before).tickets);
  });

  it.each([
    ['ShowAlert', { type: 'ShowAlert', alertId: 'alert-1', postId: 'post-1' }],
    ['RespondToAlert', { type: 'RespondToAlert', alertId: 'alert-1', guardId: 'sun' }],
    ['CloseAlert', { type: 'CloseAlert', alertId: 'alert-1', closedBy: 'sun', reason: 'drill' }],
  ] as const)('[O1.1] refuses %s for an alert that is unknown or closed', (_type, command) => {
    given().when(command).thenRefused('alert-unknown');
    given(...raised, closed)
      .when(command)
      .thenRefused('alert-closed');
  });
});
