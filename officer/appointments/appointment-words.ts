import type { Appointment, LineFault } from '../../contract/appointments.ts';
import { m } from '../../ui/generated/messages.js';
import type { Done } from './appointment-book.svelte.ts';

const faults: Record<LineFault, () => string> = {
  'columns-missing': () => m.officer_fault_columns_missing(),
  'no-lines': () => m.officer_fault_no_lines(),
  quote: () => m.officer_fault_quote(),
  'cell-count': () => m.officer_fault_cell_count(),
  date: () => m.officer_fault_date(),
  time: () => m.officer_fault_time(),
  past: () => m.officer_fault_past(),
  closed: () => m.officer_fault_closed(),
  name: () => m.officer_fault_name(),
  'number-length': () => m.officer_fault_number_length(),
  'number-birth-date': () => m.officer_fault_number_birth_date(),
  'number-check-digit': () => m.officer_fault_number_check_digit(),
  category: () => m.officer_fault_category(),
  'head-count': () => m.officer_fault_head_count(),
  district: () => m.officer_fault_district(),
  repeated: () => m.officer_fault_repeated(),
  exists: () => m.officer_fault_exists(),
};

export function faultWords(fault: LineFault): string {
  return faults[fault]();
}

export function appointmentState({ state, ticketNumber }: Appointment): string {
  switch (state) {
    case 'made':
      return m.officer_appointments_made();
    case 'checked-in':
      return m.officer_appointments_checked_in({ number: ticketNumber ?? '' });
    case 'cancelled':
      return m.officer_appointments_cancelled();
    default:
      return state satisfies never;
  }
}

export function doneWords(done: Done): string {
  switch (done.what) {
    case 'made':
      return m.officer_appointments_done_made();
    case 'cancelled':
      return m.officer_appointments_done_cancelled();
    case 'imported':
      return m.officer_appointments_done_imported({ count: done.count });
    default:
      return done satisfies never;
  }
}
