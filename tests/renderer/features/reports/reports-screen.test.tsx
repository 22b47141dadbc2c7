import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportsScreen } from '../../../../renderer/features/reports/reports-screen';
import { createReportsStore } from '../../../../renderer/features/reports/reports-store';
import type { CivilDate } from '../../../../shared/kernel/units';
import { reportIds } from '../../../../shared/reports/report-list';
import { aClient, countingIds } from '../../support/client';
import { withSizes } from '../../support/layout';
import { show } from '../../support/render';
import { aResult } from '../../support/reports';

withSizes();
const outages = { key: 'outages', group: 'state', label: 'Outage evidence', content: <p>evidence</p> } as const;

function aScreen(isLead: boolean, language: 'en' | 'es' = 'en', firstRoom: string | null = null) {
  const { client, bridge } = aClient({ 'report.run': () => ({ kind: 'done', result: aResult({ rows: [] }) }) });
  const store = createReportsStore(client, countingIds());
  const props = { store, isLead, firstRoom, rooms: [outages], today: '2026-03-11' as CivilDate };
  return { ...show(<ReportsScreen {...props} onPrint={() => undefined} />, language), bridge };
}

const entries = (name: string) => {
  return within(screen.getByRole('navigation', { name }))
    .getAllByRole('button')
    .map(each => each.textContent);
};

it('has every report for leads, and for cashiers what they work with', () => {
  const { unmount } = aScreen(true);
  expect(entries('All reports')).toHaveLength(reportIds.length + 1);
  unmount();
  aScreen(false, 'es');
  expect(entries('Todos los informes')).toEqual([
    'Outage evidence',
    'Detalles de inventario de BioTrack para la dispensación en el MMUR',
  ]);
});

it('opens with the report of the guide, asked about the last seven days where it takes days', async () => {
  const { user, bridge } = aScreen(true);
  expect(bridge.inputsOf('report.run')).toMatchObject([{ report: 'mmur-inventory', days: null }]);
  await user.click(screen.getByRole('button', { name: 'Sales by operator' }));
  expect(bridge.inputsOf('report.run')).toMatchObject([
    {},
    { report: 'sales-by-operator', days: { from: '2026-03-05', to: '2026-03-11' } },
  ]);
  expect(screen.getByRole('button', { name: 'Sales by operator' }).getAttribute('aria-current')).toBe('page');
});

it('opens what is more than a table in the same place', async () => {
  const { user } = aScreen(true);
  await user.click(screen.getByRole('button', { name: 'Outage evidence' }));
  expect(screen.getByText('evidence')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sales by day' }));
  expect(screen.queryByText('evidence')).toBeNull();
});

it('asks nothing before it is wanted where another room comes first', () => {
  const { bridge } = aScreen(true, 'en', 'outages');
  expect([screen.getByText('evidence').textContent, bridge.inputsOf('report.run')]).toEqual(['evidence', []]);
});
