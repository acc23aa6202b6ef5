import { mount } from 'svelte';
import { v7 as newRequestId } from 'uuid';
import '../ui/theme.css';
import './sizes.css';
import { kioskNotices, kioskRequests } from '../contract/kiosk.ts';
import { deviceIdentity } from '../ui/device-identity.ts';
import { Link } from '../ui/link.svelte.ts';
import { HallLink } from './hall-link.svelte.ts';
import { keepOffline } from './keep-offline.ts';
import Kiosk from './Kiosk.svelte';
import { Legibility } from './legibility.svelte.ts';
import { pageFaults } from './page-faults.ts';
import { Reception } from './reception.svelte.ts';
import { browserTimers } from './timers.ts';
import { times } from './times.ts';
import { canPlayClips, ownVoice, voicesOf } from './voices.ts';

const target = document.getElementById('kiosk');
if (target === null) throw new Error('the page has no place for the screen');

const identity = deviceIdentity();
// The font comes in pieces, each fetched when a character first needs it. A kiosk fetches those of its words now: a
// piece first needed while the server is away would leave boxes where words should be.
const ofWords = [...document.fonts].filter(({ family }) => family.includes('Noto Sans SC'));
const fonts = Promise.allSettled(ofWords.map((face) => face.load()));
// What it is made of is kept then, for a start while the server is away.
const startsOffline = fonts.then(keepOffline);

const hallLink = new HallLink(new Link('/kiosk', kioskRequests, kioskNotices, identity));
const reception = new Reception({
  hallLink,
  legibility: new Legibility(document.documentElement),
  voicesOf,
  timers: browserTimers,
  times,
  newRequestId,
  kioskId: identity.deviceId,
  pageFaults: async () =>
    pageFaults({
      fonts: await fonts,
      speaks: canPlayClips() || (await ownVoice('zh-CN')) !== null,
      width: innerWidth,
      height: innerHeight,
      startsOffline: await startsOffline,
    }),
});
mount(Kiosk, { target, props: { reception } });
