import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { IncidentSteps } from '../../../../renderer/features/incidents/incident-steps';
import { anIncident } from '../../support/incidents';
import { show } from '../../support/render';

const ring = async () => null;

function acts() {
  const done: unknown[] = [];
  const note = (what: string) => async (asked: unknown) => void done.push([what, asked]);
  return { done, act: { returnMoney: note('money'), recordGoods: note('goods'), close: note('close') } };
}

it('returns what was paid, with the reference of the debit terminal', async () => {
  const { done, act } = acts();
  const { user } = show(<IncidentSteps incident={anIncident()} act={act} onRing={ring} />);
  expect(screen.getByText('$10.00 in cash, from the open drawer')).toBeTruthy();
  const button = screen.getByRole('button', { name: 'Payment returned' });
  expect(button.hasAttribute('disabled')).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'Reference of the debit refund' }), ' R-9 ');
  await user.click(button);
  expect(done).toEqual([['money', { saleId: 's-1', references: [{ number: 1, reference: 'R-9' }] }]]);
});

it('asks where the goods are, and wants to hear why', async () => {
  const { done, act } = acts();
  const { user } = show(<IncidentSteps incident={anIncident({ isMoneyReturned: true })} act={act} onRing={ring} />);
  const gone = screen.getByRole('button', { name: 'Goods are gone' });
  expect(gone.hasAttribute('disabled')).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'What happened to the goods' }), 'taken home');
  await user.click(gone);
  expect(done).toEqual([['goods', { saleId: 's-1', goods: 'gone', reason: 'taken home' }]]);
});

it('closes once both are known, and tells what was done by whom', async () => {
  const { done, act } = acts();
  const steps = [{ step: 'money-returned', at: 1_773_165_600_000, actorName: 'Lee Ortiz', reason: '' }] as const;
  const incident = anIncident({ isMoneyReturned: true, goods: 'kept', steps: [...steps] });
  const { user } = show(<IncidentSteps incident={incident} act={act} onRing={ring} />);
  expect(screen.getByRole('list', { name: 'Done so far' }).textContent).toContain('Payment returned · Lee Ortiz');
  await user.type(screen.getByRole('textbox', { name: 'What was done' }), 'all settled');
  await user.click(screen.getByRole('button', { name: 'Close this incident' }));
  expect(done).toEqual([['close', { saleId: 's-1', reason: 'all settled' }]]);
});

it.each([
  [{ isMoneyReturned: false, goods: 'kept' }, 0],
  [{ isMoneyReturned: true, goods: 'unknown' }, 0],
  [{ isMoneyReturned: true, goods: 'gone' }, 0],
  [{ isMoneyReturned: true, goods: 'kept' }, 1],
] as const)('offers to ring it again when money and goods are where they belong: %j', (standing, buttons) => {
  show(<IncidentSteps incident={anIncident(standing)} act={acts().act} onRing={ring} />);
  expect(screen.queryAllByRole('button', { name: 'Ring again' })).toHaveLength(buttons);
});
