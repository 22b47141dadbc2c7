import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportDecisions } from '../../../../renderer/features/sales/report-decisions';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

const made = { at: tenInTheMorning, actorName: 'Lee Chen', secondName: null, reason: 'why', goods: null } as const;

it('names who decided what, with whom, and why', () => {
  show(
    <ReportDecisions
      decisions={[
        { ...made, decision: 'resend', secondName: 'Ana Ruiz', biotrackSaleId: null },
        { ...made, decision: 'landed', biotrackSaleId: '88012' },
        { ...made, decision: 'cancel', goods: 'back', biotrackSaleId: null },
      ]}
    />,
  );
  expect(screen.getAllByRole('listitem').map(item => item.textContent?.replaceAll('\u202f', ' '))).toEqual([
    'To be sent againMar 2, 2026, 10:00 AM · Lee Chen + Ana Ruizwhy',
    'At the state as 88012Mar 2, 2026, 10:00 AM · Lee Chenwhy',
    'Called offMar 2, 2026, 10:00 AM · Lee Chenwhy · They are back in the store',
  ]);
});

it('is not there where nobody decided anything', () => {
  expect(show(<ReportDecisions decisions={[]} />).container.textContent).toBe('');
});
