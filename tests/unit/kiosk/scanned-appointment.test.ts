import { describe, expect, it } from 'vitest';
import type { AgreedVisit } from '../../../contract/document-look.ts';
import { aCard, aVisitor, FakeHall, hallAnswers, identify, refusal, standing, StandingTimers } from './a-visitor.ts';

const key = '0123456789abcdef';
const agreed: AgreedVisit = { at: 1, missed: false, categoryId: null, districtCode: null, headCount: null };
const wholly: AgreedVisit = { ...agreed, categoryId: 'wages', districtCode: '510603', headCount: 2 };

/** A hall that knows the time of the code, and, of a card, all that was agreed. */
function hallExpecting(): FakeHall {
  const hall = new FakeHall();
  hall.appointmentAnswer = { ok: true, value: { state: 'made', agreed } };
  hall.documentAnswer = { ok: true, value: { standing: null, agreed: wholly } };
  return hall;
}

async function checkedIn(hall = hallExpecting()) {
  const visitor = aVisitor(hall);
  await visitor.scanAppointment(key);
  visitor.checkIn();
  return visitor;
}

async function checkedInWithCard(hall = hallExpecting()) {
  const visitor = await checkedIn(hall);
  visitor.agree();
  visitor.takeCard(aCard());
  visitor.next();
  await hallAnswers();
  return visitor;
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

  it('[K13.6] [K13.5] asks only what is left once the card is there', async () => {
    const hall = hallExpecting();
    const visitor = await checkedInWithCard(hall);
    expect([visitor.screen, visitor.draft.categoryId]).toEqual(['care', 'wages']);
    visitor.draft.careChoice = null;
    visitor.next();
    await visitor.register();
    expect(hall.asked.register[0]?.appointmentKey).toBe(key);
    expect(hall.asked.preview[0]?.appointmentKey).toBe(key);
  });

  it.each(['none', 'declined'] as const)(
    '[K13.6] [K7.1] counts also for somebody without a document: %s',
    async (way) => {
      const hall = hallExpecting();
      const visitor = await checkedIn(hall);
      if (way === 'none') visitor.agree();
      visitor.useStaffedWindow();
      expect([visitor.screen, visitor.draft.appointmentKey]).toEqual(['head-count', key]);
    },
  );

  it.each(['check-in', 'register'] as const)(
    '[K13.6] can be scanned where a document is asked for: %s',
    async (purpose) => {
      const visitor = aVisitor(hallExpecting());
      visitor.begin(purpose);
      visitor.agree();
      await visitor.scanAppointment(key);
      expect(visitor.screen).toBe('agreed');
      visitor.back();
      expect(visitor.screen).toBe('identity');
    },
  );

  it('[K13.6] [K11.2] gives no second number to a document that waits already, nor its time to another matter', async () => {
    const hall = hallExpecting();
    hall.documentAnswer = { ok: true, value: { standing, agreed: null } };
    const visitor = await checkedInWithCard(hall);
    expect(visitor.screen).toBe('already-waiting');
    await visitor.registerAnotherMatter();
    expect([visitor.screen, visitor.draft.appointmentKey]).toEqual(['head-count', null]);
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

  it('[K13.6] is of no appointment, scanned where a document was missing: that is what is said', async () => {
    const visitor = aVisitor(new FakeHall());
    visitor.begin('check-in');
    visitor.useStaffedWindow();
    expect(visitor.notFound).toBe('document');
    await visitor.scanAppointment(key);
    expect(visitor.notFound).toBe('appointment');
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

  it('[K13.6] means nothing between the questions', async () => {
    const hall = hallExpecting();
    const visitor = aVisitor(hall);
    visitor.begin();
    await visitor.scanAppointment(key);
    expect([visitor.screen, hall.asked.lookAtAppointment]).toEqual(['notice', []]);
  });

  it('[K13.6] holds nobody up who goes on before the answer, and is then nobody’s', async () => {
    const hall = hallExpecting();
    const visitor = aVisitor(hall);
    const scan = visitor.scanAppointment(key);
    visitor.begin();
    visitor.agree();
    visitor.takeCard(aCard());
    visitor.next();
    await Promise.all([scan, hallAnswers()]);
    expect(hall.asked.lookAtDocument).toHaveLength(1);
    expect([visitor.screen, visitor.documentLook.scannedKey]).toEqual(['agreed', null]);
  });

  it('[K10.1] brings no late answer to the screen of the next visitor', async () => {
    const visitor = aVisitor(hallExpecting());
    const scan = visitor.scanAppointment(key);
    visitor.abandon();
    await scan;
    expect([visitor.screen, visitor.documentLook.agreed]).toEqual(['welcome', null]);
  });
});

describe('who goes back to the welcome', () => {
  it('[K10.3] leaves nothing behind: not what was agreed, not the code, not an answer', async () => {
    const hall = hallExpecting();
    const visitor = await checkedIn(hall);
    visitor.back();
    expect([visitor.screen, visitor.draft.appointmentKey, visitor.documentLook.agreed]).toEqual([
      'welcome',
      null,
      null,
    ]);
    visitor.begin('check-in');
    visitor.useStaffedWindow();
    visitor.registerAfterLook();
    expect(visitor.screen).toBe('head-count');
  });

  it('[K10.3] from what was agreed, leaves it too', async () => {
    const visitor = aVisitor(hallExpecting());
    await visitor.scanAppointment(key);
    visitor.back();
    expect([visitor.screen, visitor.documentLook.agreed]).toEqual(['welcome', null]);
  });
});

describe('a document that is changed from the summary', () => {
  it('[K13.5] [K11.2] is looked at anew, and leads back to the summary when the hall knows nothing of it', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await identify(visitor, aCard());
    visitor.draft.comeFor(wholly);
    visitor.draft.careChoice = null;
    visitor.edit('card');
    visitor.takeCard(aCard('19800101'));
    visitor.next();
    await hallAnswers();
    expect([visitor.screen, hall.asked.lookAtDocument.length]).toEqual(['confirm', 2]);
  });

  it('[K13.6] that stays the same leads back without another look', async () => {
    const hall = hallExpecting();
    const visitor = await checkedInWithCard(hall);
    visitor.draft.careChoice = null;
    visitor.next();
    visitor.edit('card');
    visitor.next();
    await hallAnswers();
    expect([visitor.screen, hall.asked.lookAtDocument.length]).toEqual(['confirm', 1]);
  });
});
