import type { Component } from 'svelte';
import type { ScreenName } from './side-screens.ts';
import Agreed from './steps/Agreed.svelte';
import AlreadyWaiting from './steps/AlreadyWaiting.svelte';
import Card from './steps/Card.svelte';
import Care from './steps/Care.svelte';
import Category from './steps/Category.svelte';
import Closed from './steps/Closed.svelte';
import Confirm from './steps/Confirm.svelte';
import DetailDemand from './steps/DetailDemand.svelte';
import DetailName from './steps/DetailName.svelte';
import DetailPhone from './steps/DetailPhone.svelte';
import Details from './steps/Details.svelte';
import District from './steps/District.svelte';
import DocumentNumber from './steps/DocumentNumber.svelte';
import DocumentType from './steps/DocumentType.svelte';
import Elsewhere from './steps/Elsewhere.svelte';
import Guardian from './steps/Guardian.svelte';
import HeadCount from './steps/HeadCount.svelte';
import History from './steps/History.svelte';
import Identity from './steps/Identity.svelte';
import Information from './steps/Information.svelte';
import Look from './steps/Look.svelte';
import LongQueue from './steps/LongQueue.svelte';
import NotFound from './steps/NotFound.svelte';
import Notice from './steps/Notice.svelte';
import IdentityNumber from './steps/IdentityNumber.svelte';
import Place from './steps/Place.svelte';
import Representatives from './steps/Representatives.svelte';
import Return from './steps/Return.svelte';
import Returned from './steps/Returned.svelte';
import SpecialRequest from './steps/SpecialRequest.svelte';
import Ticket from './steps/Ticket.svelte';
import Welcome from './steps/Welcome.svelte';

/** The screen of each step; a step without one does not compile. */
export const stepScreens: Record<ScreenName, Component> = {
  welcome: Welcome,
  closed: Closed,
  'long-queue': LongQueue,
  notice: Notice,
  identity: Identity,
  card: Card,
  number: IdentityNumber,
  document: DocumentType,
  'document-number': DocumentNumber,
  guardian: Guardian,
  'head-count': HeadCount,
  representatives: Representatives,
  'representative-card': Card,
  'representative-number': IdentityNumber,
  category: Category,
  district: District,
  elsewhere: Elsewhere,
  history: History,
  care: Care,
  'special-request': SpecialRequest,
  details: Details,
  'detail-name': DetailName,
  'detail-phone': DetailPhone,
  'detail-demand': DetailDemand,
  confirm: Confirm,
  ticket: Ticket,
  'already-waiting': AlreadyWaiting,
  agreed: Agreed,
  'not-found': NotFound,
  return: Return,
  returned: Returned,
  look: Look,
  information: Information,
  place: Place,
};
