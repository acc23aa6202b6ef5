import { describeKiosk } from './kiosk-rounds.ts';

describeKiosk('kiosk');
