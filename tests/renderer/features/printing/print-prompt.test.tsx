import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PrintPrompt } from '../../../../renderer/features/printing/print-prompt';
import { createPrintingStore } from '../../../../renderer/features/printing/printing-store';
import { aClient } from '../../support/client';
import { anUnclearJob } from '../../support/print-jobs';
import { show } from '../../support/render';

function aPrompt(language: 'en' | 'es' = 'en') {
  const { client, bridge } = aClient({
    'print.confirm': () => ({ jobs: [] }),
    'print.retry': () => ({ jobs: [] }),
  });
  const store = createPrintingStore(client);
  store.setState({ jobs: [anUnclearJob({ number: 5 })] });
  return { ...show(<PrintPrompt store={store} />, language), bridge };
}

it('asks beside the work whether the receipt printed, and takes yes for an answer', async () => {
  const { user, bridge } = aPrompt();
  expect(screen.getByRole('region', { name: 'Did the receipt print?' }).textContent).toContain('REG-2-000001-7K3QX');
  expect(screen.queryByRole('dialog')).toBe(null);
  await user.click(screen.getByRole('button', { name: 'It printed' }));
  expect(bridge.inputsOf('print.confirm')).toEqual([{ number: 5 }]);
  expect(screen.queryByRole('region')).toBe(null);
});

it('prints it again, marked, where it did not', async () => {
  const { user, bridge } = aPrompt('es');
  expect(screen.getByText(/DUPLICADO/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Reimprimir' }));
  expect(bridge.inputsOf('print.retry')).toEqual([{ number: 5 }]);
});
