import { z } from 'zod';
import { testScanView } from './device-views';
import { printJobsView } from './printing-views';
import { registerView, scanOutcomeView } from './register-views';
import { reportProgress } from './report-views';
import { saleView } from './sale-views';
import { sessionView, statusView } from './session-views';
import { receiptPaper } from './settings-views';
import { virtualDevicesView } from './training-views';

/** What the main process tells the screen unasked. The store holds the last copy of each. */
export const pushes = {
  'register.changed': registerView,
  /** A hardware scan was dealt with. */
  'scan.heard': scanOutcomeView,
  'status.changed': statusView,
  'sale.changed': saleView,
  /** null: signed out or locked, and why the screen should say so. A new day may end the operator's registration. */
  'session.changed': z.strictObject({
    session: sessionView.nullable(),
    reason: z.enum(['signed-in', 'new-day', 'signed-out', 'idle', 'locked']),
  }),
  'report.progress': reportProgress,
  'printer.paper': receiptPaper,
  'training.devices': virtualDevicesView,
  /** Something moved that Settings > Devices shows; whoever looks at it asks again. */
  'devices.changed': z.null(),
  'devices.testScan': testScanView,
  /** The list of jobs as it is now. */
  'printer.jobs': printJobsView,
  'printer.trouble': z.strictObject({ code: z.literal('E-PRN-01') }),
  /** Cash is to go in or out, and the drawer did not open for it. */
  'drawer.trouble': z.strictObject({ code: z.literal('E-DRW-01') }),
} as const;

export type PushName = keyof typeof pushes;
export type Push<N extends PushName> = z.output<(typeof pushes)[N]>;
