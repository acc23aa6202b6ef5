import { TimeOfDay, type ImportResult, type LineFault } from '../../contract/appointments.ts';
import { identityNumberFault } from '../../contract/identity-number.ts';
import { DistrictCode, HeadCount, PersonName, ServiceDate } from '../../contract/primitives.ts';
import type { NewAppointment } from './appointment-store.ts';
import { QuoteError, readCsv, type CsvRecord } from './csv.ts';
import type { Hall } from './hall.ts';

/** What one line asks for. */
export interface AskedAppointment {
  readonly serviceDate: string;
  /** `09:30`, at the hall. */
  readonly time: string;
  readonly name: string;
  readonly documentNumber: string;
  readonly categoryId: string;
  readonly districtCode: string | null;
  readonly headCount: number;
}

type Faults = Extract<ImportResult, { outcome: 'rejected' }>['faults'];

/** What can be called by its id and by its names in both languages. */
type Named = Pick<Hall, 'categories' | 'districts'>;

const columnNames = {
  date: ['日期', 'date'],
  time: ['时间', 'time'],
  name: ['姓名', 'name'],
  number: ['身份证号', '身份证号码', 'id number'],
  category: ['诉求', 'category'],
  headCount: ['人数', 'people'],
  district: ['区县', 'district'],
} as const;

type Column = keyof typeof columnNames;
/** A file may leave these out: one person, district not known. */
const optionalColumns: readonly Column[] = ['headCount', 'district'];

type Cells = Record<Column, string>;

/**
 * Reads a file of appointments: a line of column names in Chinese or English, in any order, then one line each. All lines are
 * sound, or every one that is not is named with the first thing that is wrong with it.
 *
 * @param judge makes a sound line an appointment, or says why it cannot be one
 */
export function readAppointments(
  csv: string,
  hall: Named,
  judge: (asked: AskedAppointment) => NewAppointment | LineFault,
): { appointments: NewAppointment[] } | { faults: Faults } {
  const records = recordsOf(csv);
  if ('line' in records) return { faults: [{ line: records.line, fault: 'quote' }] };
  const [header, ...lines] = records;
  const columns = (header?.cells ?? []).map(columnCalled);
  const missing = (Object.keys(columnNames) as Column[]).filter((column) => !columns.includes(column));
  if (header === undefined || missing.some((column) => !optionalColumns.includes(column))) {
    return { faults: [{ line: header?.line ?? 1, fault: 'columns-missing' }] };
  }
  if (lines.length === 0) return { faults: [{ line: header.line, fault: 'no-lines' }] };
  const appointments: NewAppointment[] = [];
  const faults: Faults = [];
  for (const { line, cells } of lines) {
    const asked = cells.length > columns.length ? 'cell-count' : askedFor(cellsOf(columns, cells), hall);
    const judged = typeof asked === 'string' ? asked : judge(asked);
    if (typeof judged === 'string') faults.push({ line, fault: judged });
    else if (appointments.some((other) => isSame(other, judged))) faults.push({ line, fault: 'repeated' });
    else appointments.push(judged);
  }
  return faults.length > 0 ? { faults } : { appointments };
}

function recordsOf(csv: string): CsvRecord[] | { line: number } {
  try {
    return readCsv(csv);
  } catch (fault) {
    if (fault instanceof QuoteError) return { line: fault.line };
    throw fault;
  }
}

function columnCalled(name: string): Column | null {
  const columns = Object.entries(columnNames) as [Column, readonly string[]][];
  return columns.find(([, names]) => names.includes(name.toLowerCase()))?.[0] ?? null;
}

/** Cells by their column; a spreadsheet leaves out the blank ones at the end of a line. */
function cellsOf(columns: readonly (Column | null)[], cells: readonly string[]): Cells {
  const of = (column: Column) => cells[columns.indexOf(column)] ?? '';
  return {
    ...{ date: of('date'), time: of('time'), name: of('name'), number: of('number') },
    ...{ category: of('category'), headCount: of('headCount'), district: of('district') },
  };
}

function askedFor(cells: Cells, hall: Named): AskedAppointment | LineFault {
  const serviceDate = dateIn(cells.date);
  if (serviceDate === null) return 'date';
  const time = timeIn(cells.time);
  if (time === null) return 'time';
  const { data: name } = PersonName.safeParse(cells.name);
  if (name === undefined) return 'name';
  const documentNumber = cells.number.toUpperCase();
  const numberFault = identityNumberFault(documentNumber);
  if (numberFault !== null) return `number-${numberFault}`;
  const categoryId = categoryCalled(cells.category, hall);
  if (categoryId === null) return 'category';
  const { data: headCount } = HeadCount.safeParse(cells.headCount === '' ? 1 : Number(cells.headCount));
  if (headCount === undefined) return 'head-count';
  const districtCode = districtCalled(cells.district, hall);
  if (districtCode === undefined) return 'district';
  return { serviceDate, time, name, documentNumber, categoryId, districtCode, headCount };
}

/** `2026-11-25`, or as spreadsheets write it, `2026/11/5`. */
function dateIn(text: string): string | null {
  const [, year, month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return ServiceDate.safeParse(date).success ? date : null;
}

/** `09:30`, or as spreadsheets write it, `9:30` and `9:30:00`. */
function timeIn(text: string): string | null {
  const [, hours = '', minutes] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text.replace('：', ':')) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return TimeOfDay.safeParse(time).success ? time : null;
}

function categoryCalled(text: string, { categories }: Named): string | null {
  const found = categories.find(({ id, short, long }) => isCalled(text, id, short.zh, short.en, long.zh, long.en));
  return found?.id ?? null;
}

/** A code nobody knows is kept; undefined: the name of no district. */
function districtCalled(text: string, { districts }: Named): string | null | undefined {
  if (text === '') return null;
  if (DistrictCode.safeParse(text).success) return text;
  return districts.find(({ name }) => isCalled(text, name.zh, name.en))?.code;
}

function isCalled(text: string, ...names: string[]): boolean {
  return names.some((name) => name.toLowerCase() === text.toLowerCase());
}

function isSame(one: NewAppointment, other: NewAppointment): boolean {
  return one.at === other.at && one.documentHash === other.documentHash;
}
