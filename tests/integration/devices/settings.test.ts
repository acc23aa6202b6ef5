import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAgentConfig } from '../../../devices/agent-config.ts';
import { readSimulatedCards } from '../../../devices/simulated-cards.ts';
import { StartupError } from '../../../devices/startup-error.ts';
import { temporaryFolder } from '../../support/temporary-store.ts';
import { agentFile, wang } from './agent-process.ts';

const server = 'http://127.0.0.1:8080';

async function fileOf(content: string | Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), 'settings.json');
  await writeFile(file, content);
  return file;
}

/** The sentence a person would see. */
async function complaint(reading: Promise<unknown>): Promise<string> {
  const fault: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(fault instanceof StartupError)) throw new Error(`no StartupError but ${String(fault)}`);
  return fault.message;
}

describe('the settings of an agent', () => {
  it('[K2.7] name the cards file as seen from their own folder', async () => {
    const file = await agentFile({ server });
    expect((await readAgentConfig(file)).reader?.cardsFile).toBe(join(dirname(file), 'cards.json'));
  });

  it('[K2.7] hold in the example that is shipped, cards included', async () => {
    const { reader } = await readAgentConfig('devices/agent.example.json');
    expect(await readSimulatedCards(reader?.cardsFile ?? '')).toContainEqual(expect.objectContaining({ card: wang }));
  });

  it.each([
    ['server', undefined],
    ['server', 'hall:8080'],
    ['server', '192.0.2.2:18080'],
    ['server', 'ftp://hall'],
    ['server', 'http://hall:8080/device'],
    ['server', 'http://reader:secret@hall:8080'],
    ['server', 8080],
    ['deviceId', ''],
    ['deviceId', 'r'.repeat(41)],
    ['printers', []],
    ['printers.main', { main: { kind: 'tcp' } }],
    ['printers.main', { main: { kind: 'simulated' } }],
    ['dataFolder', ''],
    ['kioskId', 'Kiosk 1'],
    ['reader', 'simulated'],
    ['reader.kind', { kind: 'serial', cardsFile: 'cards.json' }],
    ['reader.cardsFile', { kind: 'simulated' }],
    ['printer', {}],
    ['reader.port', { kind: 'simulated', cardsFile: 'cards.json', port: 'COM3' }],
  ])('[K2.7] that are wrong in "%s" (%j) are told by that name', async (field, value) => {
    const [name = ''] = field.split('.');
    const file = await agentFile({ server, [name]: value });
    expect(await complaint(readAgentConfig(file))).toMatch(`Wrong setting in ${file}: "${field}" `);
  });

  it('[K2.7] are not repeated when they are wrong', async () => {
    const file = await agentFile({ server: 'http://reader:secret@hall', deviceId: 's'.repeat(201) });
    expect(await complaint(readAgentConfig(file))).not.toMatch(/secret|sss/);
  });

  it('[K2.7] may be saved with the byte order mark of Windows', async () => {
    const file = await fileOf('\ufeff' + JSON.stringify([{ id: 'wang', card: wang }]));
    expect(await readSimulatedCards(file)).toHaveLength(1);
  });

  it.each([
    ['is missing', (file: string) => readAgentConfig(join(file, 'nothing.json')), /cannot be read \(ENOTDIR\)/],
    ['is a folder', (file: string) => readAgentConfig(dirname(file)), /cannot be read \(EISDIR\)/],
  ])('[K2.7] in a file that %s are told so', async (_, read, sentence) => {
    expect(await complaint(read(await fileOf('{}')))).toMatch(sentence);
  });

  it('[K2.7] in a file that is not JSON are told so, without a word of it', async () => {
    expect(await complaint(readAgentConfig(await fileOf('{"deviceKey": "secret')))).toMatch(
      /settings\.json is not JSON\.$/,
    );
  });

  it('[K2.7] saved as GBK are told so, before a name is garbled', async () => {
    expect(await complaint(readSimulatedCards(await fileOf(Buffer.from([0x22, 0xcd, 0xf5, 0x22]))))).toMatch(
      /is not saved as UTF-8\.$/,
    );
  });

  it('[K2.7] of any shape either hold or end in one sentence', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'any.json');
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        await writeFile(file, json);
        for (const read of [readAgentConfig, readSimulatedCards]) {
          expect(await complaint(read(file))).toMatch(/^Wrong setting in .*\.$/s);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the cards of a simulated reader', () => {
  it.each([
    ['"[0].id"', [{ id: 'w a', card: wang }]],
    ['"[0].note"', [{ id: 'wang', note: 1, card: wang }]],
    ['"[0].card"', [{ id: 'wang' }]],
    ['"[0].card.name"', [{ id: 'wang', card: { ...wang, name: ' ' } }]],
    ['"[0].card.number"', [{ id: 'wang', card: { ...wang, number: '510603195804120514' } }]],
    ['"[0].card.address"', [{ id: 'wang', card: { ...wang, address: '' } }]],
    [
      '"[1].id"',
      [
        { id: 'wang', card: wang },
        { id: 'wang', card: wang },
      ],
    ],
    ['the file must hold at least one card', []],
    ['the file must hold a list of cards', { wang }],
  ])('[K2.7] that are wrong are told by %s', async (field, cards) => {
    expect(await complaint(readSimulatedCards(await fileOf(JSON.stringify(cards))))).toContain(`: ${field}`);
  });

  it('[T2.1] are not repeated when they are wrong', async () => {
    const cards = [{ id: 'wang', card: { name: '王建国'.repeat(30), number: '510603195804120514' } }];
    expect(await complaint(readSimulatedCards(await fileOf(JSON.stringify(cards))))).not.toMatch(/王|510603/);
  });
});
