import type { ConnectRefusal } from '../contract/protocol.ts';
import type { AgentConfig } from './agent-config.ts';
import type { LinkState } from './device-link.ts';

const advice: Record<ConnectRefusal, string> = {
  'device-unknown':
    'enrol the device there (npm run enrol-device), and start the agent here once with --enrol and the code',
  'protocol-mismatch': 'install the same version of Houtan here and there',
  'handshake-malformed': 'install the same version of Houtan here and there',
  'not-signed-in': 'look into the log of the server',
  'internal-fault': 'look into the log of the server',
};

/** What the log says when the link has changed. Holds no key. */
export function linkSentence(state: LinkState, { server, deviceId }: Pick<AgentConfig, 'server' | 'deviceId'>): string {
  switch (state.status) {
    case 'up':
      return `Connected to ${server} as ${deviceId}.`;
    case 'down':
      return `No connection to ${server}; trying again until there is one.`;
    case 'refused':
      return isKnown(state.reason)
        ? `${server} does not let ${deviceId} in (${state.reason}): ${advice[state.reason]}. Trying again.`
        : `${server} does not let ${deviceId} in, for a reason unknown to this version. Trying again.`;
  }
}

function isKnown(reason: string): reason is ConnectRefusal {
  return Object.hasOwn(advice, reason);
}
