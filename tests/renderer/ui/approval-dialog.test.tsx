import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ApprovalDialog, type ApprovalTry } from '../../../renderer/ui/approval-dialog';
import type { Reply } from '../../../shared/ipc/reply';
import type { ApprovalView } from '../../../shared/ipc/session-views';
import { failure } from '../support/fake-bridge';
import { show } from '../support/render';

const granted: Reply<ApprovalView> = { ok: true, data: { token: 'token-1', approverName: 'Lee Park', expiresAt: 1 } };

function aDialog(answer: () => Promise<Reply<ApprovalView>> = async () => granted) {
  const tried: ApprovalTry[] = [];
  const tokens: string[] = [];
  let closed = 0;
  const dialog = (isOpen: boolean) => (
    <ApprovalDialog
      isOpen={isOpen}
      what="Take over the cart of Ana Ruiz"
      onAsk={async by => {
        tried.push(by);
        return answer();
      }}
      onApproved={token => tokens.push(token)}
      onClose={() => {
        closed += 1;
      }}
    />
  );
  return { tried, tokens, closed: () => closed, dialog, ...show(dialog(true)) };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

it('says what is approved, and Enter asks with user, PIN and reason', async () => {
  const { user, tried, tokens } = aDialog();
  expect(screen.getByRole('dialog', { name: 'A lead must approve this' }).textContent).toContain(
    'Take over the cart of Ana Ruiz',
  );
  await user.type(box('User'), ' lee ');
  await user.type(box('PIN'), '7391');
  await user.type(box('Reason'), ' end of shift {Enter}');
  expect([tried, tokens]).toEqual([[{ user: 'lee', pin: '7391', reason: 'end of shift' }], ['token-1']]);
});

it('says that a PIN is wrong, forgets it and waits for the next', async () => {
  const { user, tokens } = aDialog(async () => failure('E-PIN-01', { n: 4 }));
  await user.type(box('User'), 'lee');
  await user.type(box('PIN'), '1');
  await user.type(box('Reason'), 'end of shift{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('User or PIN is wrong. 4 tries left.');
  expect([box('PIN').value, box('Reason').value, document.activeElement, tokens]).toEqual([
    '',
    'end of shift',
    box('PIN'),
    [],
  ]);
});

it('asks nobody without a reason, and says so', async () => {
  const { user, tried } = aDialog();
  await user.type(box('User'), 'lee');
  await user.type(box('PIN'), '7391');
  await user.type(box('Reason'), '  x {Enter}');
  expect(screen.getByText('Say why in at least 3 characters.')).toBeTruthy();
  expect([tried, document.activeElement]).toEqual([[], box('Reason')]);
});

it('goes to the box that is still empty', async () => {
  const { user, tried } = aDialog();
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  expect(document.activeElement).toBe(box('User'));
  await user.type(box('User'), 'lee{Enter}');
  expect([tried, document.activeElement]).toEqual([[], box('PIN')]);
});

it('forgets who and why when it is closed', async () => {
  const { user, dialog, rerender } = aDialog();
  await user.type(box('User'), 'lee');
  rerender(dialog(false));
  rerender(dialog(true));
  expect(box('User').value).toBe('');
});

it('uses no approval that arrives after it was closed', async () => {
  let arrive = (_: Reply<ApprovalView>): void => undefined;
  const { user, dialog, rerender, tokens } = aDialog(
    () =>
      new Promise(resolve => {
        arrive = resolve;
      }),
  );
  await user.type(box('User'), 'lee');
  await user.type(box('PIN'), '7391');
  await user.type(box('Reason'), 'end of shift{Enter}');
  rerender(dialog(false));
  arrive(granted);
  await Promise.resolve();
  expect(tokens).toEqual([]);
});

it('closes on Escape', async () => {
  const { user, closed } = aDialog();
  await user.keyboard('{Escape}');
  expect(closed()).toBe(1);
});
