import { describe, expect, it } from 'vitest';
import type { AgreedVisit } from '../../../contract/document-look.ts';
import { aCard, aVisitor, FakeHall, hallAnswers, identify, refusal, standing, StandingTimers } from './a-visitor.ts';

const agreed: AgreedVisit = { at: 1, missed: false, categoryId: 'wages', districtCode: '510603', headCount: 2 };

/** A hall that knows this of every document. */
function hallKnowing(known: { standing?: typeof standing; agreed?: AgreedVisit }): FakeHall {
  const hall = new FakeHall();
  hall.documentAnswer = { ok: true, value: { standing: null, agreed: null, ...known } };
  return hall;
}

describe('a document that waits already', () => {
  it('[K11.2] leads to its number before any question', async () => {
    const visitor = aVisitor(hallKnowing({ standing }));
    await identify(visitor, aCard());
    expect([visitor.screen, visitor.standing?.number]).toEqual(['already-waiting', 'B003']);
  });

  it('[K11.2] [K1.1] gets one more number for another matter, once that is told', async () => {
    const hall = hallKnowing({ standing });
    const visitor = aVisitor(hall);
    await identify(visitor, aCard());
    await visitor.registerAnotherMatter();
    expect([visitor.screen, hall.asked.register]).toEqual(['head-count', []]);
    visitor.draft.comeFor(agreed);
    visitor.draft.careChoice = null;
    visitor.edit('care');
    visitor.next();
    await visitor.register();
    expect(hall.asked.register[0]?.anotherMatter).toBe(true);
  });

  it('[K11.2] is printed again from there', async () => {
    const hall = hallKnowing({ standing });
    const visitor = aVisitor(hall);
    await identify(visitor, aCard());
    await visitor.taking.reprint(standing);
    expect([hall.asked.reprint[0]?.number, visitor.screen]).toEqual(['B003', 'ticket']);
  });
});

describe('a document with an appointment', () => {
  it('[K13.5] checks in with what was agreed, and is asked the rest', async () => {
    const visitor = aVisitor(hallKnowing({ agreed }));
    await identify(visitor, aCard());
    expect(visitor.screen).toBe('agreed');
    visitor.checkIn();
    const { headCount, categoryId, districtCode } = visitor.draft;
    expect([visitor.screen, headCount, categoryId, districtCode]).toEqual(['care', 2, 'wages', '510603']);
  });

  it('[K13.5] can register for something else, and go back to the document', async () => {
    const visitor = aVisitor(hallKnowing({ agreed }));
    await identify(visitor, aCard());
    visitor.registerAfterLook();
    expect([visitor.screen, visitor.draft.categoryId]).toEqual(['head-count', null]);
    await identify(visitor, aCard());
    visitor.back();
    expect(visitor.screen).toBe('identity');
  });
});

describe('a document of which the hall knows nothing', () => {
  it('[K11.2] [K13.5] is told so where it was asked for, and registers with one press', async () => {
    for (const purpose of ['check-in', 'reprint'] as const) {
      const visitor = aVisitor(new FakeHall());
      visitor.begin(purpose);
      visitor.agree();
      visitor.takeCard(aCard());
      visitor.next();
      await hallAnswers();
      expect(visitor.screen).toBe('not-found');
      visitor.registerAfterLook();
      expect(visitor.screen).toBe('head-count');
    }
  });

  it('[K14.1] [K1.1] goes on when the hall refuses, or says nothing for too long', async () => {
    const refusing = new FakeHall();
    refusing.documentAnswer = refusal('too-many-requests');
    const visitor = aVisitor(refusing);
    await identify(visitor, aCard());
    expect(visitor.screen).toBe('head-count');

    const silent = new FakeHall();
    silent.lookAtDocument = () => new Promise(() => {});
    const timers = new StandingTimers();
    const patient = aVisitor(silent, timers);
    await identify(patient, aCard());
    expect([patient.screen, patient.documentLook.askedFrom]).toEqual(['card', 'card']);
    timers.pass(2_500);
    await hallAnswers();
    expect([patient.screen, patient.documentLook.askedFrom]).toEqual(['head-count', null]);
  });

  it('[K10.1] brings no late answer to the screen of the next visitor, nor to who went back', async () => {
    const hall = hallKnowing({ standing });
    const gone = aVisitor(hall);
    const looking = identify(gone, aCard());
    gone.abandon();
    await looking;
    expect(gone.standing).toBeNull();
    const back = aVisitor(hall);
    const looked = identify(back, aCard());
    back.back();
    await looked;
    expect(back.screen).toBe('identity');
  });
});

describe('what a visitor came for', () => {
  it('[K13.5] is not forgotten over a change of the hall, nor by a number that waits', async () => {
    const hall = hallKnowing({ standing, agreed });
    hall.hall = { ...hall.hall, opening: { status: 'closed', opensAt: null, windowsCall: true } };
    const visitor = aVisitor(hall);
    visitor.begin('check-in');
    visitor.hallChanged();
    visitor.open('notice');
    visitor.agree();
    visitor.takeCard(aCard());
    visitor.next();
    await hallAnswers();
    expect(visitor.screen).toBe('agreed');
  });

  it('[K11.2] [K13.5] is a ticket that is lost: an appointment is no answer, and is shown when registering after all', async () => {
    const visitor = aVisitor(hallKnowing({ agreed }));
    visitor.begin('reprint');
    visitor.agree();
    visitor.takeCard(aCard());
    visitor.next();
    await hallAnswers();
    expect([visitor.screen, visitor.notFound]).toEqual(['not-found', 'ticket']);
    visitor.registerAfterLook();
    expect(visitor.screen).toBe('agreed');
  });

  it('[K14.1] is told that it cannot be looked up just now, when the hall does not say', async () => {
    const hall = new FakeHall();
    hall.documentAnswer = refusal('no-answer');
    const visitor = aVisitor(hall);
    visitor.begin('reprint');
    visitor.agree();
    visitor.takeCard(aCard());
    visitor.next();
    await hallAnswers();
    expect([visitor.screen, visitor.notFound]).toEqual(['not-found', null]);
  });
});

describe('an answer of the hall', () => {
  it('[K11.2] belongs to the document it was asked of, and to no other that is laid on meanwhile', async () => {
    const visitor = aVisitor(hallKnowing({ standing }));
    const looked = identify(visitor, aCard());
    visitor.takeCard(aCard('19800101'));
    await looked;
    expect([visitor.screen, visitor.standing]).toEqual(['card', null]);
  });

  it('[K11.1] about another matter counts for the document that waits, and for no other', async () => {
    const hall = hallKnowing({ standing });
    const visitor = aVisitor(hall);
    await identify(visitor, aCard());
    await visitor.registerAnotherMatter();
    visitor.draft.comeFor(agreed);
    visitor.draft.careChoice = null;
    visitor.edit('care');
    visitor.next();
    visitor.edit('card');
    visitor.takeCard(aCard('19800101'));
    visitor.next();
    await visitor.register();
    expect(hall.asked.register[0]?.anotherMatter).toBe(false);
  });

  it('[K13.5] is followed by the questions it leaves open, the representatives of a group first', async () => {
    const visitor = aVisitor(hallKnowing({ agreed: { ...agreed, headCount: 8, districtCode: null } }));
    await identify(visitor, aCard());
    visitor.draft.elsewhere.begin();
    visitor.checkIn();
    expect([visitor.screen, visitor.draft.elsewhere.wanted]).toEqual(['representatives', false]);
    expect(visitor.draft.districtCode).toBeUndefined();
  });
});

describe('who came for a thing that only a document finds, and has none', () => {
  it('[K11.2] [K13.5] is told so, and gets no second number without being told', async () => {
    for (const purpose of ['check-in', 'reprint'] as const) {
      const visitor = aVisitor(new FakeHall());
      visitor.begin(purpose);
      visitor.useStaffedWindow();
      expect([visitor.screen, visitor.notFound]).toEqual(['not-found', 'document']);
      visitor.registerAfterLook();
      expect(visitor.screen).toBe('head-count');
    }
  });
});
