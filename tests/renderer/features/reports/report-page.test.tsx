import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportPage } from '../../../../renderer/features/reports/report-page';
import { createReportsStore } from '../../../../renderer/features/reports/reports-store';
import type { CivilDate } from '../../../../shared/kernel/units';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { withSizes } from '../../support/layout';
import { show } from '../../support/render';
import { anAnswer, aResult, aSheetHead, someDays } from '../../support/reports';

withSizes();

function aPage(script: Parameters<typeof aClient>[0] = {}) {
  const { client, bridge } = aClient({ 'report.run': () => ({ kind: 'done', result: aResult() }), ...script });
  const store = createReportsStore(client, countingIds());
  store.setState({ report: 'sales-by-day', days: someDays });
  let prints = 0;
  const onPrint = () => {
    prints += 1;
  };
  const shown = show(<ReportPage store={store} today={'2026-03-11' as CivilDate} onPrint={onPrint} />);
  return { ...shown, store, bridge, prints: () => prints };
}

it('runs, shows, and saves under the names of its columns', async () => {
  const { user, bridge } = aPage({ 'report.export': () => ({ kind: 'saved' }) });
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(await screen.findByRole('table', { name: 'Sales by day' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  expect(await screen.findByText('The file was saved.')).toBeTruthy();
  expect(bridge.inputsOf('report.export')).toMatchObject([
    { headers: ['Day', 'Sales', 'Discounts', 'Before tax', 'Tax', 'Total', 'Given back', 'Net'] },
  ]);
});

it('shows how far it is, and can be cancelled', async () => {
  const { user, store, bridge } = aPage({
    'report.run': () => new Promise(() => undefined),
    'report.cancel': () => null,
  });
  store.getState().start();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  act(() => bridge.push('report.progress', { runId: 'id-1', done: 1, of: 4 }));
  expect(screen.getByText('Reading, 25 %')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'The report is being read' }).getAttribute('value')).toBe('1');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(bridge.inputsOf('report.cancel')).toEqual([{ runId: 'id-1' }]);
});

it('draws the sheet for paper only while it is printed, once it is noted that it leaves', async () => {
  const { user, store, bridge, container, prints } = aPage({ 'report.print': () => aSheetHead });
  act(() => store.setState({ answer: anAnswer() }));
  expect(container.querySelector('.print-sheet')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect([prints(), container.querySelector('.print-head')?.textContent.includes('MMTC-1')]).toEqual([1, true]);
  expect(bridge.inputsOf('report.print')).toEqual([{ runId: 'id-1' }]);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(container.querySelector('.print-sheet')).toBeNull();
});

it('prints nothing that could not be noted', async () => {
  const { user, store, prints } = aPage({ 'report.print': () => failure('E-RPT-03') });
  act(() => store.setState({ answer: anAnswer() }));
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(await screen.findByText(/^This report is no longer at hand/)).toBeTruthy();
  expect(prints()).toBe(0);
});

it('writes a file on while another report is looked at, and says of which it is', async () => {
  let finish: (value: { readonly kind: 'saved' }) => void = () => undefined;
  const { user, store, bridge } = aPage({
    'report.export': () => new Promise(end => (finish = end)),
    'report.cancel': () => null,
  });
  store.getState().start();
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  act(() => bridge.push('report.progress', { runId: 'id-1', done: 1, of: 2 }));
  expect(screen.getByText('Writing, 50 %').parentElement?.textContent).toBe('Writing, 50 %Cancel');
  await act(() => store.getState().choose('sales-by-hour'));
  expect(screen.getByText('Writing, 50 %').parentElement?.textContent).toBe('Sales by dayWriting, 50 %Cancel');
  expect(screen.getByRole('button', { name: 'Save as CSV' }).hasAttribute('disabled')).toBe(true);
  expect(bridge.inputsOf('report.cancel')).toEqual([]);
  await act(async () => finish({ kind: 'saved' }));
  expect(screen.getByText('The file was saved.').parentElement?.textContent).toBe('Sales by dayThe file was saved.');
});

it('says what did not work, and has nothing to print then', async () => {
  const { user } = aPage({ 'report.run': () => failure('E-RPT-01', { years: 10 }) });
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(
    await screen.findByText(/^Choose a first day that is not after the last, and no more than 10 years/),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Print' }).hasAttribute('disabled')).toBe(true);
});
