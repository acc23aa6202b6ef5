import { describe, expect, it } from 'vitest';
import { readAppointments, type AskedAppointment } from '../../../server/application/appointment-lines.ts';
import { aHall } from '../../support/demonstration-hall.ts';

const hall = aHall();
const number = '11010519491231002X';
const header = '日期,时间,姓名,身份证号,诉求,人数,区县';
const good = `2026-11-25,09:30,王建国,${number},拖欠工资,2,旌阳区`;

/** Every sound line becomes an appointment at a time that stands for its date and time. */
function judge(asked: AskedAppointment) {
  const at = Date.parse(`${asked.serviceDate}T${asked.time}Z`);
  return { ...asked, id: 'id', key: '', at, documentHash: `hash of ${asked.documentNumber}` };
}

function read(...lines: string[]) {
  return readAppointments(lines.join('\r\n'), hall, judge);
}

/** What is asked for by a line that must be sound. */
function askedBy(...lines: string[]) {
  const result = read(...lines);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.appointments[0];
}

describe('a file of appointments', () => {
  const expected = {
    ...{ serviceDate: '2026-11-25', time: '09:30', name: '王建国', documentNumber: number },
    ...{ categoryId: 'wages', headCount: 2, districtCode: '510603' },
  };

  it.each([
    { as: 'Chinese names', lines: [header, good] },
    {
      as: 'English names, in another order',
      lines: [
        'Name,ID number,Category,Date,Time,District,People',
        `王建国,${number},unpaid wages,2026-11-25,09:30,jingyang district,2`,
      ],
    },
    { as: 'ids and codes', lines: [header, `2026-11-25,09:30,王建国,${number},wages,2,510603`] },
    {
      as: 'what a spreadsheet makes of it',
      lines: [
        '﻿身份证号码,姓名,日期,时间,诉求,人数,区县,',
        `${number.toLowerCase()}\t,王建国,2026/11/25,9:30:00,拖欠工人工资、拖欠工程款,2,旌阳区,`,
      ],
    },
  ])('[A4.11] may be written with $as', ({ lines }) => {
    expect(askedBy(...lines)).toMatchObject(expected);
  });

  it('[A4.11] may leave out head count and district', () => {
    expect(askedBy('日期,时间,姓名,身份证号,诉求', `2026-11-25,09:30,王建国,${number},其他`)).toMatchObject({
      headCount: 1,
      districtCode: null,
    });
  });

  it('[A4.11] keeps the code of a district nobody knows', () => {
    expect(askedBy(header, good.replace('旌阳区', '110103'))).toMatchObject({ districtCode: '110103' });
  });

  it.each([
    ['date', good.replace('2026-11-25', '2026-02-30')],
    ['time', good.replace('09:30', '24:00')],
    ['name', good.replace('王建国', '')],
    ['number-length', good.replace(number, '1.10105E+17')],
    ['number-birth-date', good.replace('19491231', '19491331')],
    ['number-check-digit', good.replace(number, '110105194912310021')],
    ['category', good.replace('拖欠工资', '拖欠')],
    ['head-count', good.replace(',2,', ',0,')],
    ['head-count', good.replace(',2,', ',两人,')],
    ['district', good.replace('旌阳区', '旌阳')],
    ['cell-count', `${good},再见`],
    ['repeated', good],
  ])('[A4.11] names a line that is wrong, with the reason: %s', (fault, line) => {
    expect(read(header, good, '', line)).toEqual({ faults: [{ line: 4, fault }] });
  });

  it('[A4.11] names every line that is wrong', () => {
    const faults = [
      { line: 2, fault: 'date' },
      { line: 4, fault: 'time' },
    ];
    expect(read(header, good.replace('2026', '26'), good, good.replace(':', '.'))).toEqual({ faults });
  });

  it.each([
    { what: 'nothing', lines: [''], line: 1, fault: 'columns-missing' },
    { what: 'no names of columns', lines: [good], line: 1, fault: 'columns-missing' },
    { what: 'no lines', lines: [header, ',,,'], line: 1, fault: 'no-lines' },
    { what: 'a quote that is not closed', lines: [header, good, `"${good}`], line: 3, fault: 'quote' },
  ])('[A4.11] is turned down when it holds $what', ({ lines, line, fault }) => {
    expect(read(...lines)).toEqual({ faults: [{ line, fault }] });
  });
});
