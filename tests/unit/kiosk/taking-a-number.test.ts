import { describe, expect, it } from 'vitest';
import { aCard, answerQuestions, aVisitor, FakeHall, identify, refusal, standing } from './a-visitor.ts';

async function aVisitorAtTheSummary(hall: FakeHall) {
  const visitor = aVisitor(hall);
  await identify(visitor, aCard());
  answerQuestions(visitor);
  expect(visitor.screen).toBe('confirm');
  return visitor;
}

const undecided = ['no-answer', 'storage-failed', 'internal-fault', 'too-many-requests'] as const;

describe('taking a number', () => {
  it.each(undecided)('[K14.2] goes out under the same id after %s, for it may have been done', async (code) => {
    const hall = new FakeHall();
    const visitor = await aVisitorAtTheSummary(hall);
    hall.registerAnswer = refusal(code);
    await visitor.register();
    await visitor.register();
    expect(hall.asked.register.map(({ requestId }) => requestId)).toEqual(['id-1', 'id-1']);
  });

  it('[K14.2] goes out under the same id when an answer was looked at and left as it was', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorAtTheSummary(hall);
    hall.registerAnswer = refusal('storage-failed');
    await visitor.register();
    visitor.edit('category');
    visitor.next();
    await visitor.register();
    expect(hall.asked.register.map(({ requestId }) => requestId)).toEqual(['id-1', 'id-1']);
  });

  it('[K14.2] is another request once an answer was edited', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorAtTheSummary(hall);
    hall.registerAnswer = refusal('storage-failed');
    await visitor.register();
    visitor.edit('head-count');
    visitor.draft.headCount = 2;
    visitor.next();
    await visitor.register();
    expect(hall.asked.register.map(({ requestId }) => requestId)).toEqual(['id-1', 'id-2']);
  });

  it('[K14.2] is another request after a refusal that is an answer', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorAtTheSummary(hall);
    hall.registerAnswer = refusal('request-id-reused');
    await visitor.register();
    await visitor.register();
    expect(hall.asked.register.map(({ requestId }) => requestId)).toEqual(['id-1', 'id-2']);
  });

  it('[K14.1] goes on by itself when the link is up again, but not with each change of the hall', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorAtTheSummary(hall);
    hall.registerAnswer = refusal('no-answer');
    await visitor.register();
    visitor.hallChanged();
    expect(hall.asked.register).toHaveLength(1);
    visitor.linkUp();
    expect(hall.asked.register).toHaveLength(2);
  });

  it('[K10.1] keeps nothing of the visitor once the number is there', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorAtTheSummary(hall);
    await visitor.register();
    expect(visitor.screen).toBe('ticket');
    expect(visitor.draft.document.card).toBeNull();
    expect(visitor.taking.registering.wish).toBeNull();
  });

  it('[K10.1] brings no late answer to the screen of the next visitor', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorAtTheSummary(hall);
    const asking = visitor.register();
    visitor.abandon();
    await asking;
    expect(visitor.issued).toBeNull();
    expect(hall.watched).toEqual([]);
  });
});

describe('somebody who waits already', () => {
  async function aVisitorWhoWaits(hall: FakeHall) {
    const visitor = await aVisitorAtTheSummary(hall);
    hall.registerAnswer = {
      ok: true,
      value: { outcome: 'already-waiting', ticket: standing },
    };
    await visitor.register();
    expect(visitor.screen).toBe('already-waiting');
    return visitor;
  }

  it('[K11.1] has the same ticket printed again, with the same document', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorWhoWaits(hall);
    await visitor.taking.reprint(standing);
    expect(hall.asked.reprint).toEqual([
      { requestId: 'id-2', number: 'B003', identity: { kind: 'card', card: aCard() } },
    ]);
    expect(visitor.screen).toBe('ticket');
    expect(visitor.issued?.number).toBe('B003');
    expect(hall.watched).toHaveLength(1);
  });

  it('[K11.1] takes one more number for another matter, as a request of its own', async () => {
    const hall = new FakeHall();
    const visitor = await aVisitorWhoWaits(hall);
    hall.registerAnswer = refusal('no-answer');
    await visitor.registerAnotherMatter();
    await visitor.registerAnotherMatter();
    expect(hall.asked.register.map(({ requestId, anotherMatter }) => [requestId, anotherMatter])).toEqual([
      ['id-1', false],
      ['id-2', true],
      ['id-2', true],
    ]);
  });
});

describe('special requests', () => {
  const specialRequests = [{ id: 'sign-language', name: { zh: '手语', en: 'Sign language' } }];

  it('[K12.1] are asked in a hall that has some, and decide where the visit would go', async () => {
    const hall = new FakeHall({ specialRequests });
    const visitor = aVisitor(hall);
    await identify(visitor, null);
    answerQuestions(visitor);
    expect(visitor.screen).toBe('special-request');
    visitor.draft.specialChoice = 'sign-language';
    visitor.next();
    expect(hall.asked.preview.at(-1)?.specialRequest).toBe('sign-language');
  });

  it('[K1.1] stand in nobody’s way in a hall that has none', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await identify(visitor, null);
    answerQuestions(visitor);
    expect(visitor.screen).toBe('confirm');
    expect(hall.asked.preview.at(-1)?.specialRequest).toBeNull();
  });
});

describe('care', () => {
  it('[K8.2] is chosen already for who is old enough on the day of the hall', async () => {
    const visitor = aVisitor(new FakeHall());
    await identify(visitor, aCard('19561124'));
    expect(visitor.draft.careNeed).toBe('elderly');
  });

  it('[K8.2] is not chosen for who is one day too young', async () => {
    const visitor = aVisitor(new FakeHall());
    await identify(visitor, aCard('19561125'));
    expect(visitor.draft.careNeed).toBeUndefined();
  });

  it('[K8.1] is not pressed on somebody old who needs none', async () => {
    const hall = new FakeHall();
    const visitor = aVisitor(hall);
    await identify(visitor, aCard('19400101'));
    visitor.draft.careChoice = null;
    answerQuestions(visitor);
    await visitor.register();
    expect(hall.asked.register[0]?.careNeed).toBeNull();
  });
});
