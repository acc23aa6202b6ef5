import { TimeOfDay, type AppointmentRequests } from '../../contract/appointments.ts';
import { identityNumberFault } from '../../contract/identity-number.ts';
import { HeadCount, PersonName, ServiceDate } from '../../contract/primitives.ts';
import type { RequestOf } from '../../contract/tables.ts';
import { m } from '../../ui/generated/messages.js';

export type WantedAppointment = Omit<RequestOf<AppointmentRequests, 'appointment:make'>, 'requestId'>;

type Field = 'serviceDate' | 'time' | 'name' | 'documentNumber' | 'categoryId' | 'headCount';

const numberFaults = {
  length: () => m.officer_appointment_fault_length(),
  'birth-date': () => m.officer_appointment_fault_birth_date(),
  'check-digit': () => m.officer_appointment_fault_check_digit(),
};

/** What an officer has filled in of a new appointment. Lives as long as its form is open. */
export class AppointmentDraft {
  serviceDate = $state('');
  time = $state('');
  name = $state('');
  documentNumber = $state('');
  categoryId = $state('');
  /** `''`: elsewhere, or not known. */
  districtCode = $state('');
  headCount = $state<number | null>(1);
  /** Somebody tried to save: from now on the form says what is missing. */
  tried = $state(false);

  /** As it is kept: without the blanks that come along when it is pasted, and with a capital X. */
  readonly #number = $derived(this.documentNumber.replaceAll(/\s/g, '').toUpperCase());
  /** What is wrong with each field, and what to do. */
  readonly #faults = $derived.by<Record<Field, string | null>>(() => {
    const numberFault = identityNumberFault(this.#number);
    return {
      serviceDate: ServiceDate.safeParse(this.serviceDate).success ? null : m.officer_appointment_fault_date(),
      time: TimeOfDay.safeParse(this.time).success ? null : m.officer_appointment_fault_time(),
      name: PersonName.safeParse(this.name).success ? null : m.officer_appointment_fault_name(),
      documentNumber: numberFault === null ? null : numberFaults[numberFault](),
      categoryId: this.categoryId === '' ? m.officer_appointment_fault_category() : null,
      headCount: HeadCount.safeParse(this.headCount).success ? null : m.officer_appointment_fault_people(),
    };
  });

  constructor(serviceDate: string) {
    this.serviceDate = serviceDate;
  }

  /** What to say below a field, or null. */
  faultOf(field: Field): string | null {
    return this.tried ? this.#faults[field] : null;
  }

  /** The first field that is not right, or null. */
  get firstFault(): Field | null {
    const fields = Object.entries(this.#faults) as [Field, string | null][];
    return fields.find(([, fault]) => fault !== null)?.[0] ?? null;
  }

  /** All answers together; call when there is no fault. */
  get wanted(): WantedAppointment {
    const { serviceDate, time, name, categoryId, districtCode, headCount } = this;
    return {
      ...{ serviceDate, time, name: name.trim(), documentNumber: this.#number, categoryId },
      districtCode: districtCode === '' ? null : districtCode,
      headCount: headCount ?? 1,
    };
  }
}
