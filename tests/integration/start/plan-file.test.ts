import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Hall } from '../../../server/application/hall.ts';
import { PlanFile } from '../../../server/plan-file.ts';
import { aHall, aHallWithoutLand } from '../../support/demonstration-hall.ts';
import { temporaryFolder } from '../../support/temporary-store.ts';
import { clock, register, start } from '../writer/a-writer.ts';
import { failing } from '../writer/failing-store.ts';

/** An open hall that follows its plan file; `said` is what it logs. */
async function openHall(failures: ('before' | 'after')[] = []) {
  const { writer, inForce } = await start(failing(failures));
  const file = join(await temporaryFolder(), 'plan.json');
  const save = (text: string) => writeFile(file, text);
  await save(JSON.stringify(inForce.hall));
  const said: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => said.push(line) });
  const planFile = new PlanFile({ file, inForce, writer, now: () => clock.now, log });
  planFile.follow();
  onTestFinished(() => planFile.close());
  return { planFile, inForce, writer, said, save, savePlan: (plan: Hall) => save(JSON.stringify(plan)) };
}

/** Longer than the file is looked at once a second, on a machine that is busy. */
const patience = { timeout: 15_000 };

describe('the plan file of an open hall', () => {
  it('[A1.3] is taken up when it is saved', async () => {
    const { planFile, inForce, savePlan } = await openHall();
    await savePlan(aHallWithoutLand());
    await expect.poll(() => inForce.hall.queues[0]?.id, patience).toBe('labour');
    expect(planFile.state).toBe('in-force');
  });

  it('[A1.3] with a fault is not taken, says which, and is taken when it is mended', async () => {
    const { planFile, inForce, said, save, savePlan } = await openHall();
    await save(JSON.stringify({ ...inForce.hall, rules: inForce.hall.rules.slice(0, -1) }));
    await expect.poll(() => said.join(''), patience).toContain('the last rule must have no condition');
    expect(planFile.state).toBe('not-taken');
    expect(inForce.hall.rules.at(-1)?.id).toBe('everybody');
    await savePlan(aHallWithoutLand());
    await expect.poll(() => planFile.state, patience).toBe('in-force');
  });

  it('[A1.3] that changes what only a start can is not taken, and says what', async () => {
    const { inForce, said, savePlan } = await openHall();
    const kiosks = aHall().kiosks.slice(1);
    await savePlan(aHallWithoutLand({ kiosks, timeZone: 'Asia/Urumqi' }));
    await expect.poll(() => said.join(''), patience).toContain('A new start is needed to change timeZone and kiosks.');
    expect(inForce.hall.queues[0]?.id).toBe('land');
  });

  it('[A1.3] is taken up when it was saved between the start and the first look', async () => {
    const { writer, inForce } = await start();
    const file = join(await temporaryFolder(), 'plan.json');
    await writeFile(file, JSON.stringify(aHallWithoutLand()));
    const planFile = new PlanFile({ file, inForce, writer, now: () => clock.now, log: pino({ level: 'silent' }) });
    planFile.follow();
    onTestFinished(() => planFile.close());
    await expect.poll(() => inForce.hall.queues[0]?.id, patience).toBe('labour');
  });

  it('[A1.3] [A7.1] that would end the day behind those who wait is not taken', async () => {
    const { inForce, said, writer, savePlan } = await openHall();
    await register({ writer });
    await savePlan(aHall({ closesAt: '08:30' }));
    await expect.poll(() => said.join(''), patience).toContain('closesAt (08:30) is past');
    expect(inForce.hall.closesAt).toBeNull();
    await savePlan(aHall({ closesAt: '17:30' }));
    await expect.poll(() => inForce.hall.closesAt, patience).toBe('17:30');
  });

  it('[A1.3] that could not be kept is tried again by itself', async () => {
    const { planFile, inForce, savePlan } = await openHall(['after', 'before']);
    await savePlan(aHallWithoutLand());
    await expect.poll(() => planFile.state, patience).toBe('not-taken');
    await expect.poll(() => planFile.state, patience).toBe('in-force');
    expect(inForce.hall.queues[0]?.id).toBe('labour');
  });
});
