import { setTimeout } from 'node:timers/promises';
import type { SlipPrinter } from '../contract/print.ts';
import type { SlipTemplate } from '../contract/slip-template.ts';
import type { SlipKind } from '../contract/slips.ts';
import { openPrinter, type OpenPrinterOptions } from '../printer/open-printer.ts';
import { previewSlips, type SlipPreview } from '../printer/preview-slips.ts';
import { listSimulatedPaper } from '../printer/simulated-paper.ts';
import { slipTemplates } from '../printer/templates/slip-templates.ts';
import type { AgentPrinters } from './application/agent-printers.ts';
import { hasSimulatedPrinter, printerPlaces, type Hall } from './application/hall.ts';
import type { PlanInForce } from './application/plan-in-force.ts';
import { PrintSpool, type PrintSpoolOptions } from './application/print-spool.ts';
import type { SlipPictures } from './http/slip-pages.ts';

const paperMaxAgeMs = 120_000;
/** A holder that comes back later than this is not asked any more. */
const followPaperForMs = 24 * 3_600_000;
const spoolPauseMs = 1_000;

interface Printing extends Pick<PrintSpoolOptions, 'jobs' | 'now' | 'onChange' | 'onOutcome' | 'onFault'> {
  readonly inForce: PlanInForce;
  readonly agentPrinters: AgentPrinters;
  /** Where simulated printers leave their paper. */
  readonly paperFolder: string;
}

/** The spool with all the printers of the hall. */
export function makeSpool({ inForce, agentPrinters, paperFolder, ...options }: Printing): PrintSpool {
  const { hall } = inForce;
  return new PrintSpool({
    ...options,
    hallId: hall.id,
    printers: openPrinters(hall, {
      simulatedFolder: paperFolder,
      agentPrinter: (deviceId, printer) => agentPrinters.printer(deviceId, printer),
      templateOf: templatesOf(inForce),
    }),
    fallbacks: new Map(hall.kiosks.flatMap(({ id, fallbackKioskId: to }) => (to === undefined ? [] : [[id, to]]))),
    maxAgeMs: paperMaxAgeMs,
    followForMs: followPaperForMs,
    pause: () => setTimeout(spoolPauseMs),
  });
}

/** What the server shows of paper on its pages. */
export function slipPictures(paperFolder: string, inForce: PlanInForce): SlipPictures {
  return {
    listSlips: hasSimulatedPrinter(inForce.hall) ? () => listSimulatedPaper(paperFolder) : null,
    previewSlips: () => previewsOf(inForce),
    templates: () => ({ ...slipTemplates, ...inForce.hall.slipTemplates }),
  };
}

/** Drawing them takes a tenth of a second, and anybody may open the page: once for each plan. */
const previews = new WeakMap<Hall, SlipPreview[]>();

function previewsOf(inForce: PlanInForce): SlipPreview[] {
  const { hall } = inForce;
  const drawn = previews.get(hall);
  if (drawn !== undefined) return drawn;
  const { name: hallName, timeZone, complaintPhone } = hall;
  const slips = previewSlips({ hallName, timeZone, complaintPhone }, templatesOf(inForce));
  previews.set(hall, slips);
  return slips;
}

/** Each kiosk its printer, and those of the staff; who shares one shares its queue too. */
function openPrinters(hall: Hall, options: OpenPrinterOptions): Map<string, SlipPrinter> {
  const opened = new Map<string, SlipPrinter>();
  const printers = new Map<string, SlipPrinter>();
  for (const { id, printer: settings } of printerPlaces(hall)) {
    const place = JSON.stringify(settings);
    const printer = opened.get(place) ?? openPrinter(settings, options);
    opened.set(place, printer);
    printers.set(id, printer);
  }
  return printers;
}

/** How slips look by the plan that is in force when one is printed. */
function templatesOf(inForce: PlanInForce): (kind: SlipKind) => SlipTemplate {
  return (kind) => inForce.hall.slipTemplates[kind] ?? slipTemplates[kind];
}
