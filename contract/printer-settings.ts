import { z } from 'zod';
import { DeviceId, PrinterName } from './primitives.ts';

/** The address of a print queue, with its path. Settings are no place for a password. */
const QueueAddress = z
  .url({ protocol: /^(ipps?|https?)$/ })
  .max(255)
  .regex(/^[a-z]+:\/\/[^/@?#\s]+\/[^?#\s]+$/);

const DevicePath = z.string().min(1);
/** Whether the printer tells by itself when its state changes (ASB); not every model knows the command. */
const AutomaticStatus = z.boolean().exactOptional();

const tcp = {
  kind: z.literal('tcp'),
  host: z.string().min(1),
  port: z.int().min(1).max(65535).default(9100),
  automaticStatus: AutomaticStatus,
};
const serial = {
  kind: z.literal('serial'),
  path: DevicePath,
  /** Bits per second, as set at the printer. */
  baudRate: z.int().positive().default(9600),
  automaticStatus: AutomaticStatus,
};
const file = { kind: z.literal('file'), path: DevicePath, automaticStatus: AutomaticStatus };
const spooler = { kind: z.literal('spooler'), address: QueueAddress };
/** Keeps each slip as a file of the bytes a printer would have got. */
const simulated = { kind: z.literal('simulated') };
/** Beside a kiosk: the agent that is enrolled with this id has it under this name. */
const agent = { kind: z.literal('agent'), deviceId: DeviceId, printer: PrinterName.default('printer') };

/** A printer that a device agent reaches from its own machine. */
export const PrinterAtAgent = z.discriminatedUnion('kind', [
  z.strictObject(tcp),
  z.strictObject(serial),
  z.strictObject(file),
  z.strictObject(spooler),
]);
export type PrinterAtAgent = z.infer<typeof PrinterAtAgent>;

const paper = { paperWidthMm: z.union([z.literal(58), z.literal(80)]).default(80) };

/** How a printer of the hall is reached, and what paper is in it. */
export const PrinterSettings = z.discriminatedUnion('kind', [
  z.strictObject({ ...tcp, ...paper }),
  z.strictObject({ ...serial, ...paper }),
  z.strictObject({ ...file, ...paper }),
  z.strictObject({ ...spooler, ...paper }),
  z.strictObject({ ...simulated, ...paper }),
  z.strictObject({ ...agent, ...paper }),
]);
export type PrinterSettings = z.infer<typeof PrinterSettings>;
