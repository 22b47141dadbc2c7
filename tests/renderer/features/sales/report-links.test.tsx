import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportLinks } from '../../../../renderer/features/sales/report-links';
import type { ReportView } from '../../../../shared/ipc/queue-views';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

const refund = { saleId: 'o-1', op: 'refund', status: 'synced', madeAt: tenInTheMorning } as const;
const refused = { saleId: 'o-2', op: 'destroy', status: 'refused', madeAt: tenInTheMorning + 60_000 } as const;
const again = { ...refused, saleId: 'o-3', status: 'voided', madeAt: tenInTheMorning + 120_000 } as const;

function someLinks(reports: ReportView['reports'], language: 'en' | 'es' = 'en') {
  const opened: string[] = [];
  const shown = show(
    <ReportLinks report={{ saleId: 'o-2', reports }} onOpen={saleId => opened.push(saleId)} />,
    language,
  );
  return { opened, ...shown };
}

it('leads to each report of an undoing, tells two of a kind apart, and marks the one that is shown', async () => {
  const { opened, user } = someLinks([refund, refused, again]);
  const buttons = screen.getAllByRole('button');
  expect(buttons.map(button => [button.textContent, button.getAttribute('aria-pressed')])).toEqual([
    [expect.stringMatching(/^Refund · .*10:00 AM Synced$/), 'false'],
    [expect.stringMatching(/^Destruction · .*10:01 AM Refused$/), 'true'],
    [expect.stringMatching(/^Destruction · .*10:02 AM Called off$/), 'false'],
  ]);
  await user.click(screen.getByRole('button', { name: /^Refund/ }));
  expect(opened).toEqual(['o-1']);
});

it('is not there where the state is told one thing alone', () => {
  someLinks([refund]);
  expect(screen.queryByRole('group')).toBeNull();
});

it('speaks Spanish', () => {
  someLinks([refund, again], 'es');
  expect(screen.getByRole('group', { name: 'Lo que se informa al estado' }).textContent).toContain('Sin efecto');
});
