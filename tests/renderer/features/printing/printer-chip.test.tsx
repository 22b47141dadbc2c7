import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PrinterChip } from '../../../../renderer/features/printing/printer-chip';
import { createPrintingStore } from '../../../../renderer/features/printing/printing-store';
import { aClient } from '../../support/client';
import { anUnclearJob } from '../../support/print-jobs';
import { show } from '../../support/render';

it('tells how the printer stands and what waits, and opens the list', async () => {
  const { client } = aClient({ 'print.jobs': () => ({ jobs: [] }) });
  const store = createPrintingStore(client);
  store.setState({ jobs: [anUnclearJob()] });
  const { user } = show(<PrinterChip store={store} standing={{ printer: 'failed', paper: 'ok' }} />);
  await user.click(screen.getByRole('button', { name: 'Printer: needs attention · 1 to look at' }));
  expect(store.getState().isListOpen).toBe(true);
});

it('says in time that the paper ends soon, in both languages, and looks like it', () => {
  const store = createPrintingStore(aClient({}).client);
  const standing = { printer: 'ready', paper: 'near-end' } as const;
  const { container, unmount } = show(<PrinterChip store={store} standing={standing} />);
  screen.getByRole('button', { name: 'Printer: ready · paper is low' });
  expect(container.querySelectorAll('.status-off')).toHaveLength(1);
  unmount();
  show(<PrinterChip store={store} standing={standing} />, 'es');
  screen.getByRole('button', { name: 'Impresora: en servicio · queda poco papel' });
});
