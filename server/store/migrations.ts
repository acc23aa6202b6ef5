import type { Knex } from 'knex';
import { hallDay } from './migrations/0001-hall-day.ts';
import { people } from './migrations/0002-people.ts';
import { appointments } from './migrations/0003-appointments.ts';
import { transferNotes } from './migrations/0004-transfer-notes.ts';
import { permissions } from './migrations/0005-permissions.ts';
import { visitDetails } from './migrations/0007-visit-details.ts';
import { toldHistory } from './migrations/0008-told-history.ts';
import { appointmentOfVisit } from './migrations/0009-appointment-of-visit.ts';
import { printedElsewhere } from './migrations/0010-printed-elsewhere.ts';
import { slips } from './migrations/0011-slips.ts';
import { enrolmentCodes } from './migrations/0012-enrolment-codes.ts';
import { fewerPages } from './migrations/0013-fewer-pages.ts';

/** Every step of the schema, by the name it is remembered under. Never edited once released. */
export const migrations: Readonly<Record<string, Knex.Migration>> = {
  '0001-hall-day': hallDay,
  '0002-people': people,
  '0003-appointments': appointments,
  '0004-transfer-notes': transferNotes,
  '0005-permissions': permissions,
  '0007-visit-details': visitDetails,
  '0008-told-history': toldHistory,
  '0009-appointment-of-visit': appointmentOfVisit,
  '0010-printed-elsewhere': printedElsewhere,
  '0011-slips': slips,
  '0012-enrolment-codes': enrolmentCodes,
  '0013-fewer-pages': fewerPages,
};
