import type { Component } from 'svelte';
import type { ScreenName } from './registration.svelte.ts';
import AlreadyWaiting from './steps/AlreadyWaiting.svelte';
import Card from './steps/Card.svelte';
import Care from './steps/Care.svelte';
import Category from './steps/Category.svelte';
import Confirm from './steps/Confirm.svelte';
import District from './steps/District.svelte';
import HeadCount from './steps/HeadCount.svelte';
import Identity from './steps/Identity.svelte';
import Notice from './steps/Notice.svelte';
import IdentityNumber from './steps/IdentityNumber.svelte';
import Representatives from './steps/Representatives.svelte';
import Return from './steps/Return.svelte';
import Returned from './steps/Returned.svelte';
import SpecialRequest from './steps/SpecialRequest.svelte';
import Ticket from './steps/Ticket.svelte';
import Welcome from './steps/Welcome.svelte';

/** The screen of each step; a step without one does not compile. */
export const stepScreens: Record<ScreenName, Component> = {
  welcome: Welcome,
  notice: Notice,
  identity: Identity,
  card: Card,
  number: IdentityNumber,
  'head-count': HeadCount,
  representatives: Representatives,
  'representative-card': Card,
  'representative-number': IdentityNumber,
  category: Category,
  district: District,
  care: Care,
  'special-request': SpecialRequest,
  confirm: Confirm,
  ticket: Ticket,
  'already-waiting': AlreadyWaiting,
  return: Return,
  returned: Returned,
};
