import type { SlipPrinter } from '../contract/print.ts';
import type { PrinterSettings } from '../contract/printer-settings.ts';
import type { SlipTemplate } from '../contract/slip-template.ts';
import type { SlipKind } from '../contract/slips.ts';
import { encodeSlip } from './encode-slip.ts';
import { layoutSlip } from './layout-slip.ts';
import { openTransport, type PrinterPatience } from './open-transport.ts';
import type { PrinterTransport } from './printer-transport.ts';
import { simulatedTransport } from './simulated-transport.ts';
import { slipTemplates } from './templates/slip-templates.ts';

export interface OpenPrinterOptions extends PrinterPatience {
  /** Where printers of kind `simulated` leave their paper. */
  readonly simulatedFolder: string;
  /** The way to a printer that an agent has; absent where there are none. */
  readonly agentPrinter?: (deviceId: string, printer: string) => PrinterTransport;
  /** How slips look; unless given, as they come. */
  readonly templateOf?: (kind: SlipKind) => SlipTemplate;
}

/**
 * A printer as the hall set it up. It does not make jobs wait for one another: give it the next one when the outcome of
 * the one before is known.
 */
export function openPrinter(settings: PrinterSettings, options: OpenPrinterOptions): SlipPrinter {
  const transport = transportOf(settings, options);
  const templateOf = options.templateOf ?? ((kind) => slipTemplates[kind]);
  return {
    look: () => transport.look(),
    async print(jobId, slip, later) {
      const bytes = encodeSlip(layoutSlip(slip, templateOf(slip.kind), settings.paperWidthMm));
      return transport.send({ jobId, bytes }, later);
    },
    follow: (jobId, later) => transport.follow?.(jobId, later),
    close: async () => transport.close?.(),
  };
}

function transportOf(settings: PrinterSettings, options: OpenPrinterOptions): PrinterTransport {
  switch (settings.kind) {
    case 'simulated':
      return simulatedTransport({ folder: options.simulatedFolder });
    case 'agent':
      if (options.agentPrinter === undefined) throw new Error('nobody here knows the agents');
      return options.agentPrinter(settings.deviceId, settings.printer);
    default:
      return openTransport(settings, options);
  }
}
