import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { TodayLinks } from '../../../../renderer/features/today/today-links';
import { TodayPage } from '../../../../renderer/features/today/today-page';
import { createTodayStore } from '../../../../renderer/features/today/today-store';
import type { LeadsDayView } from '../../../../shared/ipc/day-views';
import { aClient } from '../../support/client';
import { aDay } from '../../support/day-views';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

async function aPage(change: Partial<LeadsDayView> = {}, language: 'en' | 'es' = 'en') {
  const gone: string[] = [];
  const go = (place: string) => () => void gone.push(place);
  const links: TodayLinks = {
    ...{ toSales: go('sales'), toQueue: go('queue'), toTill: go('till'), toOutages: go('outages') },
    ...{ toPrints: go('prints'), toReturned: go('returned'), toLowStock: go('low stock'), toSettings: go('settings') },
  };
  const { client } = aClient({ 'day.view': () => aDay(change) });
  const shown = show(<TodayPage store={createTodayStore(client)} links={links} />, language);
  await screen.findAllByRole('region');
  return { ...shown, gone };
}

const tile = async (name: string) => within(await screen.findByRole('region', { name }));
const said = async (name: string) => (await screen.findByRole('region', { name })).textContent;

it('tells a quiet day in a glance', async () => {
  const { container } = await aPage();
  expect(container.textContent).toContain('Mar 2, 2026, as of 12:00 PM');
  expect(await said('Sales today')).toContain('$91.502 sales');
  expect(await said('Till')).toContain('$291.50Should be there. Opened by Ana Ruiz');
  expect(await said('To the state')).toContain('Nothing to send');
  expect(await said('Line to the state')).toContain('Up');
  expect(await said('Waits for a person')).toContain('Nothing waits.');
  expect(await said('MMUR registrations')).toContain('None is ending');
  expect(await said('Returned goods')).toContain('None');
});

it('says to whoever does not see the bars when it was sold', async () => {
  await aPage();
  const rows = (await tile('Sales today')).getAllByRole('row');
  expect(rows.map(row => row.textContent)).toEqual([
    ...['HourSales today', '10:00 AM$70.00, 1 sale', '11:00 AM$0.00, 0 sales', '12:00 PM$21.50, 1 sale'],
  ]);
});

it('shows what is wrong, and leads to where it is dealt with', async () => {
  const { user, gone } = await aPage({
    queue: { waiting: 3, checking: 0, oldestAt: tenInTheMorning },
    outage: {
      ...{ level: 'reportable', noticeDueAt: tenInTheMorning + 86_400_000, isNoticed: false },
      ...{ beganAt: tenInTheMorning, elapsedMs: 95 * 60_000 },
    },
    till: null,
    toClear: { review: 1, incidents: 2, undoIncidents: 1, prints: 4 },
    registrations: [
      { name: 'Max Stone', expiresOn: '2026-02-27', daysLeft: -3 },
      { name: 'Ana Ruiz', expiresOn: '2026-03-03', daysLeft: 1 },
      { name: 'Lee Park', expiresOn: null, daysLeft: null },
    ],
    returned: [
      { undoRef: 'U-1', name: 'Gummies', barcode: null, dueAt: null, isDue: false, needsLead: false },
      {
        undoRef: 'U-2',
        name: 'Vape',
        barcode: '0001000000000999',
        dueAt: tenInTheMorning,
        isDue: true,
        needsLead: false,
      },
    ],
  });
  expect(await said('To the state')).toContain('3 reports to sendThe oldest is of Mar 2, 2026, 10:00 AM');
  expect(await said('Line to the state')).toContain('Down 1 h 35 minTell the department by Mar 3, 2026, 10:00 AM');
  expect(await said('Till')).toContain('Closed');
  expect(await said('MMUR registrations')).toContain(
    '2 are endingMax Stone ended Feb 27, 2026Ana Ruiz ends in 1 day, Mar 3, 2026Lee Park not registered',
  );
  expect(await said('Returned goods')).toContain('2 packages1 may be destroyed now');
  const presses = [
    ...['Open sales', 'Go to the till', 'Open queue', 'Open outages', '1 report to review', '2 refused sales'],
    ...['1 undone sale to look at', '4 prints to look at', 'Open settings', 'Open returned goods'],
    'Open low stock',
  ];
  for (const name of presses) await user.click(screen.getByRole('button', { name }));
  expect(gone).toEqual([
    ...['sales', 'till', 'queue', 'outages', 'queue', 'sales', 'sales', 'prints', 'settings', 'returned'],
    'low stock',
  ]);
});

it('reads the same in Spanish', async () => {
  await aPage({ outage: null }, 'es');
  expect(await said('Ventas de hoy')).toContain('$91.502 ventas');
  expect(await said('Espera a una persona')).toContain('No hay nada pendiente.');
});

it('says so when nobody could tell', async () => {
  const { client } = aClient({ 'day.view': () => failure('E-AUT-01') });
  const go = () => undefined;
  const links: TodayLinks = {
    ...{ toSales: go, toQueue: go, toTill: go, toOutages: go, toPrints: go, toReturned: go, toLowStock: go },
    toSettings: go,
  };
  show(<TodayPage store={createTodayStore(client)} links={links} />);
  expect((await screen.findByRole('alert')).textContent).toBe('A lead must approve this.');
});
