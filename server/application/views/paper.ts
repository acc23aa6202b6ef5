import { SlipKind } from '../../../contract/slips.ts';
import type { PaperView, PrinterHealth, ToldPrintJob } from '../../../contract/supervisor.ts';
import type { AgentsAtHall } from '../agents-at-hall.ts';
import type { Hall } from '../hall.ts';
import type { KioskDevices } from '../kiosk-devices.ts';
import type { ToldJob } from '../paper-ports.ts';

/** The printers of the hall and its latest jobs, as a supervisor sees them (mission R5). */
export function paperView(
  hall: Hall,
  jobs: readonly ToldJob[],
  { kioskDevices, agents, now }: { kioskDevices: KioskDevices; agents: AgentsAtHall; now: () => number },
): PaperView {
  const healthOf = ({ id, printer }: Hall['kiosks'][number] | Hall['staffPrinters'][number]) => ({
    id,
    condition: kioskDevices.printerOf(id),
    agent: printer.kind === 'agent' ? { deviceId: printer.deviceId, health: agents.healthOf(printer.deviceId) } : null,
  });
  const ofKiosks = hall.kiosks.map((kiosk): PrinterHealth => ({
    ...healthOf(kiosk),
    name: null,
    reader: kioskDevices.of(kiosk.id).reader,
  }));
  const ofStaff = hall.staffPrinters.map((printer): PrinterHealth => ({
    ...healthOf(printer),
    name: printer.name,
    reader: null,
  }));
  return {
    ...{ now: now(), hallName: hall.name, timeZone: hall.timeZone },
    printers: [...ofKiosks, ...ofStaff],
    jobs: jobs.map((job): ToldPrintJob => ({ ...job, kind: SlipKind.parse(job.kind) })),
  };
}
