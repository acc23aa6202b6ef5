import { v7 as newId } from 'uuid';
import type { Hall } from '../../server/application/hall.ts';
import { signIn, SocketClient } from '../support/socket-client.ts';
import { visitRequest } from './bench-hall.ts';
import { valueOf } from './open-hall.ts';

const counterId = 'counter-3';

/**
 * Somebody takes a number about unpaid wages, is called and does not come. The hall must be empty, and give up on a
 * visitor after one call.
 *
 * @returns the number: `B001`
 */
export async function missACall(hall: Hall, address: string, kioskId: string): Promise<string> {
  const kiosk = await SocketClient.connect(address, '/kiosk', { deviceId: kioskId });
  const request = { ...visitRequest(hall, 0), categoryId: 'wages', districtCode: '510603', headCount: 1 };
  valueOf(await kiosk.ask('visit:register', request));
  kiosk.close();
  const officer = await SocketClient.connect(address, '/officer', { cookie: await signIn(address, 'officer1') });
  valueOf(await officer.ask('counter:open', { requestId: newId(), counterId }));
  const { number } = valueOf(await officer.ask('ticket:call-next', { requestId: newId(), counterId }));
  valueOf(await officer.ask('ticket:record-no-show', { requestId: newId(), counterId, number }));
  officer.close();
  return number;
}
