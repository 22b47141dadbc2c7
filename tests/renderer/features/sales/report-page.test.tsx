import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createQueueStore } from '../../../../renderer/features/sales/queue-store';
import { ReportPage } from '../../../../renderer/features/sales/report-page';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import { aClient } from '../../support/client';
import { aReport } from '../../support/queue-views';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

function aPage(change: Parameters<typeof aReport>[0] = {}, language: Language = 'en') {
  const opened: string[] = [];
  const store = createQueueStore(aClient({}).client);
  const shown = show(
    <ReportPage store={store} report={aReport(change)} now={() => 0} onOpenSale={id => opened.push(id)} />,
    language,
  );
  return { opened, ...shown };
}

it('says why a lead must look, tells the whole story, and leads to the sale', async () => {
  const { opened, user } = aPage();
  expect(screen.getByText('The state offers no way to look it up.')).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Timeline' })).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Attempts' })).toBeTruthy();
  expect(screen.queryByText(/may be recorded twice/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Open sale' }));
  expect(opened).toEqual(['s-1']);
});

it('row 32: warns of a duplicate, and of nothing else in these words', () => {
  aPage({ isTwice: true, reviewReason: 'several 88012 88013', actions: ['landed'], named: ['88012', '88013'] });
  expect(screen.getByRole('alert').textContent).toBe('This sale may be recorded twice. A lead must review it now.');
  expect(screen.getByText('The state lists more than one that fits: 88012, 88013.')).toBeTruthy();
});

it('says why nothing is sent yet, and only then', () => {
  const settling = { until: tenInTheMorning + 16 * 60_000, asked: null };
  const { unmount } = aPage({ status: 'queued', reviewReason: null, actions: ['retry'], settling });
  expect(screen.getByText(/^Waits until 10:16/)).toBeTruthy();
  unmount();
  aPage({ status: 'queued', reviewReason: null, actions: ['retry'] });
  expect(screen.queryByText(/^Waits until/)).toBeNull();
});

it('says of what undoes a sale what it is, and leads to that sale', async () => {
  const { opened, user } = aPage({ saleId: 'u-1', op: 'void', localRef: 'REG2-000021' });
  expect(screen.getByText('Void of sale REG2-000017')).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Timeline' }).textContent).not.toContain('Sale committed');
  await user.click(screen.getByRole('button', { name: 'Open sale' }));
  expect(opened).toEqual(['s-1']);
});

it.each([
  ['en', 'Called off', 'Voided'],
  ['es', 'Sin efecto', 'Anulada'],
] as const)('calls a void that came to nothing in %s by no word for a sale that is voided', (language, said, never) => {
  const at = tenInTheMorning;
  const decision = { actorName: 'Lee Chen', secondName: null, goods: null, biotrackSaleId: null } as const;
  aPage(
    {
      ...{ saleId: 'u-1', op: 'void', status: 'voided', actions: [], reviewReason: null },
      timeline: [{ at, event: 'cancelled', from: 'needs-review', to: 'voided', detail: 'sale-not-with-state' }],
      decisions: [{ at, decision: 'cancel', reason: 'not there', ...decision }],
    },
    language,
  );
  // In the heading, in the timeline twice, and as the decision.
  expect(screen.getAllByText(said)).toHaveLength(4);
  expect(screen.queryAllByText(never)).toEqual([]);
  expect(screen.queryByText('sale-not-with-state')).toBeNull();
});
