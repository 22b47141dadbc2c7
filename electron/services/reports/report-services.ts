import type { Pusher } from '../../ipc/push';
import type { ChooseFile } from '../../ports';
import type { ReportRunner } from './report-runner';

/** What everything needs that runs in the reports' thread and may end in a file. */
export type ReportServices = {
  readonly runner: ReportRunner;
  readonly chooseFile: ChooseFile;
  readonly push: Pusher;
  /** Who works here at this moment; the dialog for a file's place outlives a session. */
  readonly operatorId: () => string | null;
};
