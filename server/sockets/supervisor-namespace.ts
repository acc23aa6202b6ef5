import { refused } from '../../contract/answer.ts';
import { supervisorRequests, type SupervisorNotices, type SupervisorRequests } from '../../contract/supervisor.ts';
import { printDaySummary, printTestPage } from '../application/supervisor-slips.ts';
import { paperView } from '../application/views/paper.ts';
import { admitPeople } from './admit.ts';
import { answerRequests, type Handlers } from './answer-requests.ts';
import { coalesced } from './coalesced.ts';
import type { HallEdge } from './hall-edge.ts';
import type { TypedNamespace } from './typed-namespace.ts';

/** As many as anybody scrolls through. */
const jobsShown = 100;
/** Each time the latest jobs are read. */
const tellEveryMs = 500;

export interface SupervisorNamespace {
  /** A job, a printer or an agent is not what it was. */
  paperChanged(): void;
}

/** Supervisors: what is printed where, and how the printers are (mission P3, R5). */
export function openSupervisorNamespace(
  namespace: TypedNamespace<SupervisorRequests, SupervisorNotices>,
  edge: HallEdge,
): SupervisorNamespace {
  const { inForce, writer, printJobs, onFault } = edge;
  const view = async () => paperView(inForce.hall, await printJobs.latest(writer.day.hallId, jobsShown), edge);
  const publish = async () => {
    if (namespace.sockets.size > 0) namespace.emit('paper:changed', await view());
  };
  const paperChanged = coalesced(() => void publish().catch(onFault), onFault, tellEveryMs);
  namespace.use(admitPeople(edge, 'supervisor'));
  namespace.on('connection', (socket) => {
    answerRequests(socket, supervisorRequests, supervisorHandlers(socket.data.id, edge), edge);
    view()
      .then((paper) => socket.emit('paper:changed', paper))
      .catch(onFault);
  });
  writer.onChange((_day, { kept }) => {
    if (kept.some(({ printJob }) => printJob !== undefined)) paperChanged();
  });
  edge.kioskDevices.onChange(paperChanged);
  edge.agents.onChange(paperChanged);
  return { paperChanged };
}

function supervisorHandlers(supervisorId: string, edge: HallEdge): Handlers<SupervisorRequests> {
  const { printJobs, writer } = edge;
  return {
    'print-job:story': async ({ printJobId }) => {
      const story = await printJobs.storyOf(writer.day.hallId, printJobId);
      return story === null ? refused('print-job-unknown') : { ok: true, value: [...story] };
    },
    'day-summary:print': (request) => printDaySummary(edge, supervisorId, request),
    'test-page:print': (request) => printTestPage(edge, supervisorId, request),
  };
}
