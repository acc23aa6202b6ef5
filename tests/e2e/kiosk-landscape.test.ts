import { describeKiosk } from './kiosk-rounds.ts';

describeKiosk('kioskLandscape');
