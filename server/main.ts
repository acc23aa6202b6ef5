import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { destination, pino } from 'pino';
import { readConfig, type Config } from './config.ts';
import { demonstrationAccounts } from './demonstration/accounts.ts';
import { openHouse } from './house.ts';
import { loadHall } from './load-hall.ts';
import { hasSimulatedPrinter, type Hall } from './application/hall.ts';
import { runCommand } from './run-command.ts';

const demonstrationPlan = resolve(fileURLToPath(import.meta.url), '../demonstration/hall.json');

await runCommand(async () => {
  const config = readConfig(process.env);
  const hall = await loadHall(config.planFile ?? demonstrationPlan);
  const log = pino({ level: config.logLevel }, destination(2));
  const house = await openHouse({ config, hall, now: Date.now, log });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void house.close().then(() => process.exit(0));
    });
  }
  console.log(table(house.address, config, hall));
});

/** What the person at the terminal wants to know now: where each screen is, who can sign in, where the data lies. */
function table(address: string, config: Config, hall: Hall): string {
  const rows = [
    ['候谈 Houtan', address],
    ...hall.kiosks.map(({ id }) => [
      `登记机 ${id}`,
      // Without its key a kiosk is not let in, and the key is told once.
      config.demonstration ? `${address}/kiosk/#device=${id}` : `npm run enrol-device -- kiosk ${id}`,
    ]),
    ['大厅屏 hall board', `${address}/hall-display/`],
    ['工作台 all staff', `${address}/officer/`],
    ...(hasSimulatedPrinter(hall) ? [['模拟打印机 paper', `${address}/simulated-printer`]] : []),
    ...(config.demonstration
      ? demonstrationAccounts.map(({ username, password, displayName }) => [
          `演示账号 ${displayName}`,
          `${username} / ${password}`,
        ])
      : []),
    ['数据 data', config.dataDir],
    ['停止 stop', 'Ctrl+C'],
  ];
  const widest = Math.max(...rows.map(([label = '']) => columns(label)));
  return rows.map(([label = '', value]) => `  ${label}${' '.repeat(widest - columns(label) + 2)}${value}`).join('\n');
}

/** Columns on a terminal: a Chinese character takes two. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
