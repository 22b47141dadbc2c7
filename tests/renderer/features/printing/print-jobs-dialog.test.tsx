import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PrintJobsDialog } from '../../../../renderer/features/printing/print-jobs-dialog';
import { createPrintingStore } from '../../../../renderer/features/printing/printing-store';
import { aClient } from '../../support/client';
import { anUnclearJob, aPrintJob } from '../../support/print-jobs';
import { show } from '../../support/render';

const jobs = [
  aPrintJob({ number: 5, state: 'queued', reason: 'paper-out', canCancel: true }),
  aPrintJob({ number: 4, state: 'failed', reason: 'waited-too-long', canRetry: true }),
  anUnclearJob({ number: 3 }),
  aPrintJob({ number: 2, isDuplicate: true }),
  aPrintJob({ number: 1, document: 'till-report', state: 'unconfirmed', answer: 'printed' }),
];

function aList() {
  const answer = () => ({ jobs });
  const { client, bridge } = aClient({
    ...{ 'print.jobs': answer, 'print.retry': answer, 'print.cancel': answer, 'print.dismiss': answer },
  });
  const store = createPrintingStore(client);
  store.setState({ jobs, isListOpen: true });
  return { ...show(<PrintJobsDialog store={store} />), bridge, store };
}

it('says of each job how it stands and why', () => {
  aList();
  const rows = within(screen.getByRole('list', { name: 'Print jobs' })).getAllByRole('listitem');
  expect(rows.map(row => row.querySelector('.print-job-state')?.textContent)).toEqual([
    ...['Waiting', 'Not printed', 'Not known', 'Printed', 'Printed, says a person'],
  ]);
  expect(rows[0]?.textContent).toContain('The paper is out.');
  expect(rows[3]?.textContent).toContain('receipt, duplicate');
  expect(within(rows[3] ?? document.body).queryAllByRole('button')).toEqual([]);
});

it('cancels, prints now and lets go of what nobody needs', async () => {
  const { user, bridge, store } = aList();
  await user.click(screen.getByRole('button', { name: 'Cancel printing' }));
  await user.click(screen.getByRole('button', { name: 'Print now' }));
  await user.click(screen.getByRole('button', { name: 'Not needed' }));
  expect([bridge.inputsOf('print.cancel'), bridge.inputsOf('print.retry'), bridge.inputsOf('print.dismiss')]).toEqual([
    [{ number: 5 }],
    [{ number: 4 }],
    [{ number: 4 }],
  ]);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(store.getState().isListOpen).toBe(false);
});
