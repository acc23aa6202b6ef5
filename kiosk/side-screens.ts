import type { StepName } from './step-order.ts';

/** Screens that fill in one part of a question and lead back to it. */
export const representativeScreens = { card: 'representative-card', typed: 'representative-number' } as const;
type RepresentativeScreen = (typeof representativeScreens)[keyof typeof representativeScreens];

export const detailScreens = { name: 'detail-name', phone: 'detail-phone', demand: 'detail-demand' } as const;
type DetailScreen = (typeof detailScreens)[keyof typeof detailScreens];

export type ScreenName =
  | 'welcome'
  | 'closed'
  | 'long-queue'
  | StepName
  | RepresentativeScreen
  | DetailScreen
  | 'ticket'
  | 'already-waiting'
  | 'agreed'
  | 'not-found'
  | 'return'
  | 'returned'
  | 'information'
  | 'look'
  | 'place';

export function takesRepresentative(screen: ScreenName): screen is RepresentativeScreen {
  return screen === 'representative-card' || screen === 'representative-number';
}

export function takesDetail(screen: ScreenName): screen is DetailScreen {
  return screen === 'detail-name' || screen === 'detail-phone' || screen === 'detail-demand';
}

export function takesTicket(screen: ScreenName): boolean {
  return screen === 'return' || screen === 'look';
}

/** Stands beside the questions, one step from the welcome. */
export function leadsHome(screen: ScreenName): boolean {
  return takesTicket(screen) || screen === 'closed' || screen === 'information';
}

/** Tells what the hall knows of the document; leads on to the questions, or back to the document. */
export function tellsOfDocument(screen: ScreenName): boolean {
  return screen === 'agreed' || screen === 'not-found';
}

/** The screen whose question this one belongs to: itself, or the one it leads back to. */
export function mainScreenOf(screen: ScreenName): ScreenName {
  if (takesRepresentative(screen)) return 'representatives';
  if (tellsOfDocument(screen)) return 'identity';
  return takesDetail(screen) ? 'details' : screen;
}
