import { describe, expect, it } from 'vitest';
import type { AgreedVisit } from '../../../contract/document-look.ts';
import { aCard, aVisitor, FakeHall, hallAnswers, refusal, standing, StandingTimers } from './a-visitor.ts';

const key = '0123456789abcdef';
const agreed: AgreedVisit = { at: 1, missed: false, categoryId: 'wages', districtCode: '510603', headCount: 2 };

/** A hall that knows what was agreed with the code. */
function hallExpecting(): FakeHall {
  const hall = new FakeHall();
  hall.appointmentAnswer = { ok: true, value: { state: 'made', agreed } };
  return hall;
}

describe('the code of an appointment that is scanned', () => {
  it('[K13.6] leads from the welcome to what was agreed, and over the notice to the document', async () => {
    const hall = hallExpecting();
    const visitor = aVisitor(hall);
    await visitor.scanAppointment(key);
    expect([visitor.screen, hall.asked.lookAtAppointment]).toEqual(['agreed', [{ key }]]);
    visitor.checkIn();
    expect(visitor.screen).toBe('notice');
    visitor.agree();
    expect(visitor.screen).toBe('identity');
  });

  it.each(['card', 'none'] as const)('[K13.6] asks only what is left after the document: %s', async (way) => {
    const hall = hallExpecting();
    const visitor = aVisitor(hall);
    await visitor.scanAppointment(key);
    visitor.checkIn();
    visitor.agree();
    if (way === 'none') visitor.useStaffedWindow();
    else {
      visitor.takeCard(aCard());
      visitor.next();
    }
    await hallAnswers();
    expect([visitor.screen, visitor.draft.categoryId]).toEqual(['care', 'wages']);
    visitor.draft.careChoice = null;
    visitor.next();
    await visitor.register();
    expect(hall.asked.register[0]?.appointmentKey).toBe(key);
    expect(hall.asked.preview[0]?.appointmentKey).toBe(key);
  });

  it('[K13.6] [K7.1] counts also for somebody who declines the notice', async () => {
    const visitor = aVisitor(hallExpecting());
    await visitor.scanAppointment(key);
    visitor.checkIn();
    visitor.useStaffedWindow();
    expect([visitor.screen, visitor.draft.identity?.kind]).toEqual(['care', 'none']);
  });

  it('[K13.6] can be scanned where the document to check in with is asked for', async () => {
    const visitor = aVisitor(hallExpecting());
    visitor.begin('check-in');
    visitor.agree();
    await visitor.scanAppointment(key);
    expect(visitor.screen).toBe('agreed');
    visitor.back();
    expect(visitor.screen).toBe('identity');
  });

  it('[K13.6] [K11.2] gives no second number to a document that waits already', async () => {
    const hall = hallExpecting();
    hall.documentAnswer = { ok: true, value: { standing, agreed: null } };
    const visitor = aVisitor(hall);
    await visitor.scanAppointment(key);
    visitor.checkIn();
    visitor.agree();
    visitor.takeCard(aCard());
    visitor.next();
    await hallAnswers();
    expect(visitor.screen).toBe('already-waiting');
  });

  it('[K13.6] [K12.4] leads who has come for it already to the place of the ticket', async () => {
    const hall = new FakeHall();
    hall.appointmentAnswer = { ok: true, value: { state: 'checked-in', number: 'B003' } };
    const visitor = aVisitor(hall);
    await visitor.scanAppointment(key);
    expect([visitor.screen, hall.asked.lookAtTicket]).toEqual(['place', [{ number: 'B003' }]]);
  });

  it('[K13.6] is of no appointment today: it is said, and registering begins at the notice', async () => {
    const visitor = aVisitor(new FakeHall());
    await visitor.scanAppointment(key);
    expect([visitor.screen, visitor.notFound]).toEqual(['not-found', 'appointment']);
    visitor.registerAfterLook();
    expect(visitor.screen).toBe('notice');
  });

  it('[K13.6] [K14.1] cannot be looked up: it is said that the hall did not answer', async () => {
    const refusing = new FakeHall();
    refusing.appointmentAnswer = refusal('too-many-requests');
    const visitor = aVisitor(refusing);
    await visitor.scanAppointment(key);
    expect([visitor.screen, visitor.notFound]).toEqual(['not-found', null]);

    const silent = new FakeHall();
    silent.lookAtAppointment = () => new Promise(() => {});
    const timers = new StandingTimers();
    const patient = aVisitor(silent, timers);
    const scan = patient.scanAppointment(key);
    timers.pass(2_500);
    await scan;
    expect([patient.screen, patient.notFound]).toEqual(['not-found', null]);
  });

  it('[K13.6] is not kept by who came for something else', async () => {
    const visitor = aVisitor(hallExpecting());
    await visitor.scanAppointment(key);
    visitor.registerAfterLook();
    expect([visitor.screen, visitor.draft.appointmentKey]).toEqual(['notice', null]);
  });

  it('[K13.6] means nothing between the questions', async () => {
    const hall = hallExpecting();
    const visitor = aVisitor(hall);
    visitor.begin();
    await visitor.scanAppointment(key);
    expect([visitor.screen, hall.asked.lookAtAppointment]).toEqual(['notice', []]);
  });
});
