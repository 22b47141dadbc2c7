import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LeadDialog } from '../../../../renderer/features/register/lead-dialog';
import { createRegisterStore } from '../../../../renderer/features/register/register-store';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';

function aDialog() {
  const { bridge, client } = aClient({
    'approval.request': ({ pin }) =>
      pin === '7391' ? { token: 'token-1', approverName: 'Lee Park', expiresAt: 1 } : failure('E-PIN-01', { n: 4 }),
  });
  const store = createRegisterStore({ client, newId: countingIds(), playCue: () => undefined });
  const tokens: string[] = [];
  const shown = show(<LeadDialog store={store} />);
  const ask = () =>
    act(() =>
      store.getState().askLead({
        ...{ action: 'cart-transfer', subject: 'cart-7', what: 'Take over the cart' },
        onApproved: token => tokens.push(token),
      }),
    );
  const answer = async (pin: string) => {
    await shown.user.type(screen.getByRole('textbox', { name: 'User' }), 'lee');
    await shown.user.type(screen.getByRole('textbox', { name: 'PIN' }), pin);
    await shown.user.type(screen.getByRole('textbox', { name: 'Reason' }), 'end of shift{Enter}');
  };
  return { bridge, store, tokens, ask, answer, ...shown };
}

it('is not there until something needs a lead', () => {
  const { ask } = aDialog();
  expect(screen.queryByRole('dialog')).toBeNull();
  ask();
  expect(screen.getByRole('dialog').textContent).toContain('Take over the cart');
});

it('asks for that one thing, hands the token on and closes', async () => {
  const { bridge, store, tokens, ask, answer } = aDialog();
  ask();
  await answer('7391');
  expect([bridge.inputsOf('approval.request'), tokens, store.getState().question]).toEqual([
    [{ action: 'cart-transfer', subject: 'cart-7', user: 'lee', pin: '7391', reason: 'end of shift' }],
    ['token-1'],
    null,
  ]);
});

it('stays with the sentence when the PIN is wrong', async () => {
  const { tokens, ask, answer } = aDialog();
  ask();
  await answer('1');
  expect([(await screen.findByRole('alert')).textContent, tokens]).toEqual(['User or PIN is wrong. 4 tries left.', []]);
});
