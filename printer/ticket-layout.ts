import type { TicketSlip } from '../contract/print.ts';
import { displayWidth } from './display-width.ts';
import { columnsOf, type PaperColumns, type PaperWidthMm } from './paper-geometry.ts';
import { printableText } from './printable-text.ts';
import {
  large,
  plain,
  strong,
  type Align,
  type TextStyle,
  type TicketLayout,
  type TicketLine,
} from './ticket-lines.ts';
import { wrapText } from './wrap-text.ts';

type Bilingual = TicketSlip['hallName'];

const rule: TicketLine = { kind: 'rule' };

/** Beside the number of a reprint, so that two papers in one hand are not taken for two places in the queue. */
const sameNumber: Bilingual = { zh: '补打：还是原来的号', en: 'REPRINT: same number as before' };

/** The ticket of mission P1, for 58 or 80 mm paper. */
export function layoutTicket(slip: TicketSlip, paperWidthMm: PaperWidthMm): TicketLayout {
  const columns = columnsOf(paperWidthMm);
  const sections = [
    slip.reprint ? paragraph('补打 REPRINT', large, 'center', columns) : [],
    heading(slip.hallName, strong, columns),
    numberAndQueue(slip, columns),
    slip.calledToday ? whereTo(slip.area, columns) : notToday(columns),
    facts(slip, columns),
    slip.calledToday ? whenMissed(columns) : [],
    slip.calledToday ? code(slip.code, columns) : [],
    complaint(slip.complaintPhone, columns),
  ];
  const lines = sections
    .filter((section) => section.length > 0)
    .flatMap((section) => [rule, feed(6), ...section, feed(6)]);
  return { columns, lines: [...lines.slice(1), { kind: 'cut' }] };
}

function feed(dots: number): TicketLine {
  return { kind: 'feed', dots };
}

function numberAndQueue(slip: TicketSlip, columns: PaperColumns): TicketLine[] {
  return [
    feed(16),
    numberLine(slip.number, columns),
    feed(24),
    ...(slip.reprint ? [...heading(sameNumber, strong, columns), feed(16)] : []),
    ...heading(slip.queueName, large, columns),
  ];
}

/** As large as the paper takes, up to the eightfold that ESC/POS knows. */
function numberLine(number: string, columns: PaperColumns): TicketLine {
  const scale = Math.min(8, Math.floor(columns / displayWidth(number)));
  return { kind: 'text', text: number, style: { width: scale, height: scale, bold: true }, align: 'center' };
}

/** Chinese as styled, then English small, unless both say the same. */
function heading(text: Bilingual, style: TextStyle, columns: PaperColumns): TicketLine[] {
  const english = printableText(text.en) === printableText(text.zh) ? '' : text.en;
  return [...paragraph(text.zh, style, 'center', columns), ...paragraph(english, plain, 'center', columns)];
}

function paragraph(text: string, style: TextStyle, align: Align, columns: PaperColumns): TicketLine[] {
  const lines = wrapText(printableText(text), Math.floor(columns / style.width));
  return lines.map((line) => ({ kind: 'text', text: line, style, align }));
}

function whereTo(area: Bilingual, columns: PaperColumns): TicketLine[] {
  return [
    ...paragraph('请看大屏幕，叫到号再到窗口', strong, 'center', columns),
    ...paragraph('When called, please go to', plain, 'center', columns),
    feed(8),
    ...heading(area, large, columns),
  ];
}

/** In the words of the kiosk: the paper goes home, the screen does not. */
function notToday(columns: PaperColumns): TicketLine[] {
  return [
    ...paragraph('今天不叫号。下次接待时您排在前面，到时请向工作人员领新号。', strong, 'left', columns),
    ...paragraph(
      'Not called today. When we are open next you are among the first: please ask our staff for a new number.',
      plain,
      'left',
      columns,
    ),
  ];
}

function whenMissed(columns: PaperColumns): TicketLine[] {
  return [
    ...paragraph('过号后请到登记机选“过号重排”，或告诉工作人员。', plain, 'left', columns),
    ...paragraph('Missed your call? Choose "I missed my call" at a kiosk, or tell our staff.', plain, 'left', columns),
  ];
}

function code(text: string | null, columns: PaperColumns): TicketLine[] {
  if (text === null) return [];
  return [
    { kind: 'qr', text: printableText(text) },
    feed(8),
    ...paragraph('在登记机上扫一扫，看前面还有几个号', plain, 'center', columns),
    ...paragraph('Scan at a kiosk to see your place', plain, 'center', columns),
  ];
}

function facts(slip: TicketSlip, columns: PaperColumns): TicketLine[] {
  return [
    ...(slip.calledToday ? fact({ zh: '前面等候', en: 'Ahead of you' }, numbersAhead(slip), columns) : []),
    ...(slip.headCount > 1 ? fact({ zh: '同来人数', en: 'Your group' }, `${slip.headCount} 人`, columns) : []),
    ...fact({ zh: '取号时间', en: 'Time' }, localTime(slip.issuedAt, slip.timeZone), columns),
    ...(slip.appointedAt === null
      ? []
      : fact({ zh: '预约时间', en: 'Appointment' }, timeOfDay(slip.appointedAt, slip.timeZone), columns)),
  ];
}

/** Both numbers and people where a group stands behind one of them. */
function numbersAhead({ visitsAhead, peopleAhead }: TicketSlip): string {
  return peopleAhead !== null && peopleAhead > visitsAhead
    ? `${visitsAhead} 个号 ${peopleAhead} 人`
    : `${visitsAhead} 个号`;
}

function complaint(phone: string, columns: PaperColumns): TicketLine[] {
  return printableText(phone) === '' ? [] : fact({ zh: '投诉电话', en: 'Complaints' }, phone, columns);
}

/** A label and its value on one line; where both do not fit, first the English goes, then the value moves down. */
function fact(label: Bilingual, value: string, columns: PaperColumns): TicketLine[] {
  const right = printableText(value);
  const left = [`${label.zh} ${label.en}`, label.zh].find((text) => displayWidth(`${text}  ${right}`) <= columns);
  if (left !== undefined) return [{ kind: 'columns', left, right }];
  return [...paragraph(label.zh, plain, 'left', columns), ...paragraph(right, strong, 'right', columns)];
}

/** `09:05` on the hall's clock. */
function timeOfDay(instant: number, timeZone: string): string {
  return localTime(instant, timeZone).slice(-5);
}

/** `2026-11-24 09:05` on the hall's clock, wherever the server stands. */
function localTime(instant: number, timeZone: string): string {
  return formatIn(timeZone).format(instant);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for a time zone: making one takes longer than all the rest of a ticket. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
    formats.set(timeZone, format);
  }
  return format;
}
