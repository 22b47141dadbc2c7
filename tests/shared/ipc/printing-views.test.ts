import { expect, it } from 'vitest';
import { printJobsView } from '../../../shared/ipc/printing-views';
import { aPrintJob } from '../../renderer/support/print-jobs';

it('shows what a job is, and nothing of what stands on it', () => {
  expect(printJobsView.safeParse({ jobs: [aPrintJob()] }).success).toBe(true);
  expect(printJobsView.safeParse({ jobs: [{ ...aPrintJob(), content: 'P. T.' }] }).success).toBe(false);
});
