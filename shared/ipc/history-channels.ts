import { channel } from './channel';
import { nothing } from './fields';
import {
  columnsInput,
  firstViewInput,
  historyExportInput,
  historyPreferences,
  operatorChoices,
  viewIdInput,
  viewInput,
} from './history-views';
import { exportOutcome } from './report-views';

/** How each person likes to see the history of sales, and the history as a file. */
export const historyChannels = {
  /** Whom sales can be filtered by; also who no longer works here. */
  'history.operators': channel('cashier', nothing, operatorChoices),
  'history.preferences': channel('cashier', nothing, historyPreferences),
  'history.setColumns': channel('cashier', columnsInput, historyPreferences),
  'history.setFirstView': channel('cashier', firstViewInput, historyPreferences),
  /** E-HIS-01 where another view has the name, E-HIS-02 where there are too many. */
  'history.saveView': channel('cashier', viewInput, historyPreferences),
  'history.deleteView': channel('cashier', viewIdInput, historyPreferences),
  /** Many people's sales in a file that leaves the register: for leads. Stopped by report.cancel, told by report.progress. */
  'history.export': channel('lead', historyExportInput, exportOutcome),
} as const;
