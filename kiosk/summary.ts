import type { HallAtKiosk, Identity } from '../contract/kiosk.ts';
import { lastPlaces, maskedName } from '../contract/masking.ts';
import { careWords } from '../ui/care-words.ts';
import { documentWords } from '../ui/document-words.ts';
import { m } from '../ui/generated/messages.js';
import { locale } from '../ui/locale.svelte.ts';
import type { StepName } from './step-order.ts';
import type { VisitDraft } from './visit-draft.svelte.ts';

export interface SummaryRow {
  step: StepName;
  label: string;
  value: string;
}

/** A document in words, masked; nothing while it is not complete. */
export function identityWords(identity: Identity | null): string {
  switch (identity?.kind) {
    case undefined:
      return '';
    case 'none':
      return m.kiosk_summary_no_document();
    case 'typed':
      return m.kiosk_number_ending({ last: lastPlaces(identity.number) });
    case 'other':
      return `${documentWords(identity.documentType)} ${m.kiosk_number_ending({ last: lastPlaces(identity.number) })}`;
    case 'card':
      return `${maskedName(identity.card.name)} ${m.kiosk_number_ending({ last: lastPlaces(identity.card.number) })}`;
  }
}

function headCountWords({ headCount, asksRepresentatives, representatives }: VisitDraft): string {
  const people = m.kiosk_head_count_people({ count: headCount ?? 0 });
  return asksRepresentatives ? m.kiosk_summary_with_representatives({ people, count: representatives.count }) : people;
}

/** What somebody needs, of the hall and of the window. */
function needsWords({ careNeed, specialRequest }: VisitDraft, hall: HallAtKiosk): string {
  const request = hall.specialRequests.find(({ id }) => id === specialRequest);
  const needs = [careNeed ? careWords(careNeed) : [], request ? locale.say(request.name) : []].flat();
  return needs.length === 0 ? m.kiosk_care_none() : needs.join(m.kiosk_details_joint());
}

/** Which of what may be added was added; not what it says. */
function detailsWords({ details, nameKnown }: VisitDraft): string {
  const { name, phone, demand } = details.of(nameKnown);
  const given = [
    name === null ? [] : m.kiosk_detail_name(),
    phone === null ? [] : m.kiosk_detail_phone(),
    demand === null ? [] : m.kiosk_detail_demand(),
  ].flat();
  return given.length === 0 ? m.kiosk_details_none() : given.join(m.kiosk_details_joint());
}

/** What the visitor answered, each row with the question it came from. */
export function summaryOf(draft: VisitDraft, hall: HallAtKiosk): SummaryRow[] {
  const category = hall.categories.find(({ id }) => id === draft.categoryId);
  const district = hall.districts.find(({ code }) => code === draft.districtCode);
  return [
    { step: 'identity', label: m.kiosk_summary_identity(), value: identityWords(draft.identity) },
    { step: 'head-count', label: m.kiosk_summary_head_count(), value: headCountWords(draft) },
    { step: 'category', label: m.kiosk_summary_category(), value: category ? locale.say(category.short) : '' },
    {
      step: 'district',
      label: m.kiosk_summary_district(),
      value: district ? locale.say(district.name) : draft.elsewhere.name || m.kiosk_district_unknown(),
    },
    { step: 'care', label: m.kiosk_summary_care(), value: needsWords(draft, hall) },
    { step: 'details', label: m.kiosk_summary_details(), value: detailsWords(draft) },
  ];
}
