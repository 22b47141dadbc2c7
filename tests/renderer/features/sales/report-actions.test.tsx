import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createQueueStore } from '../../../../renderer/features/sales/queue-store';
import { ReportActions } from '../../../../renderer/features/sales/report-actions';
import type { ReportView } from '../../../../shared/ipc/queue-views';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { aReport } from '../../support/queue-views';
import { show } from '../../support/render';

function someActions(change: Partial<ReportView> = {}) {
  const report = aReport(change);
  const { bridge, client } = aClient({
    'queue.report': () => report,
    'queue.retry': () => report,
    'queue.landed': () => report,
    'queue.cancel': () => report,
    'queue.resend': () => report,
    'approval.request': () => ({ token: 'T', approverName: 'Ana', expiresAt: 1 }),
  });
  const store = createQueueStore(client);
  void store.getState().open(report.saleId);
  return { bridge, ...show(<ReportActions store={store} report={report} />) };
}
const buttons = () => screen.queryAllByRole('button').map(button => button.textContent);

it.each<[Partial<ReportView>, readonly string[]]>([
  [{ status: 'queued', actions: ['retry', 'cancel'] }, ['Send now', 'Call off this sale']],
  [{ status: 'checking', actions: ['retry'] }, ['Look it up now']],
  [{ status: 'queued', actions: ['retry'], settling: { until: 60_000, asked: null } }, ['Look it up now']],
  [{}, ['It is at the state', 'Send again', 'Call off this sale']],
  [{ actions: ['landed', 'cancel'] }, ['It is at the state', 'Call off this sale']],
  [{ op: 'void' }, ['It is at the state', 'Send again', 'Call off this void']],
  [{ status: 'synced', actions: [] }, []],
])('offers what may be done now, and nothing else: %j', (change, offered) => {
  someActions(change);
  expect(buttons()).toEqual(offered);
});

it('retries at once', async () => {
  const { bridge, user } = someActions({ status: 'checking', actions: ['retry'] });
  await user.click(screen.getByRole('button', { name: 'Look it up now' }));
  expect(bridge.inputsOf('queue.retry')).toEqual([{ saleId: 's-1' }]);
});

it('sends again only with a second person’s word', async () => {
  const { bridge, user } = someActions();
  await user.click(screen.getByRole('button', { name: 'Send again' }));
  const dialog = screen.getByRole('dialog', { name: 'A second person must agree' });
  expect(dialog.textContent).toContain('Send sale REG2-000017 once more');
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'ana');
  await user.type(screen.getByRole('textbox', { name: 'PIN' }), '482915');
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'none there');
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  await expect.poll(() => bridge.inputsOf('queue.resend')).toEqual([{ saleId: 's-1', approvalToken: 'T' }]);
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
});

it('closes a dialog when its deed is done', async () => {
  const { bridge, user } = someActions();
  await user.click(screen.getByRole('button', { name: 'It is at the state' }));
  await user.type(screen.getByRole('textbox', { name: 'BioTrack Sale ID' }), '88012');
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'seen there');
  await user.click(screen.getByRole('button', { name: 'Save the evidence' }));
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  expect(bridge.inputsOf('queue.landed')).toEqual([{ saleId: 's-1', biotrackSaleId: '88012', reason: 'seen there' }]);
});

it('calls off what undoes a sale without a word on goods', async () => {
  const { bridge, user } = someActions({ saleId: 'u-1', op: 'refund' });
  await user.click(screen.getByRole('button', { name: 'Call off this refund' }));
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'not in the portal');
  const [, save] = screen.getAllByRole('button', { name: 'Call off this refund', hidden: true });
  await user.click(save ?? document.body);
  await expect
    .poll(() => bridge.inputsOf('queue.cancel'))
    .toEqual([{ saleId: 'u-1', goods: null, reason: 'not in the portal' }]);
});

it('tells the second person what would be sent again', async () => {
  const { user } = someActions({ saleId: 'u-1', op: 'refund' });
  await user.click(screen.getByRole('button', { name: 'Send again' }));
  expect(screen.getByRole('dialog').textContent).toContain('Refund of sale REG2-000017: send it once more');
});

it.each([
  ['disagree status-voided 88012', true],
  ['several 88012 88013', true],
  ['disagree other-content', false],
  ['', false],
])('says before a sale is called off whether the state is asked first, for %j', async (reviewReason, isAsked) => {
  const { user } = someActions({ saleId: 'u-1', op: 'dispense', reviewReason, actions: ['cancel'] });
  await user.click(screen.getByRole('button', { name: 'Call off this sale' }));
  expect(screen.queryByText(/the register asks it first/) !== null).toBe(isAsked);
});

it('says in the dialog what stood in the way there, and nothing that failed before', async () => {
  let id = '88012';
  const report = aReport({ isTwice: true, actions: ['landed', 'cancel'] });
  const { bridge, client } = aClient({
    'queue.report': () => report,
    'queue.cancel': () => failure('E-QUE-05', { id }),
  });
  const store = createQueueStore(client);
  await store.getState().open(report.saleId);
  const { user } = show(<ReportActions store={store} report={report} />);
  const callOff = screen.getByRole('button', { name: 'Call off this sale' });
  await user.click(callOff);
  await user.click(screen.getByRole('button', { name: 'They are back in the store' }));
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'both voided');
  const save = async () => user.click(screen.getAllByRole('button', { name: 'Call off this sale' }).at(-1) ?? callOff);
  await save();
  expect(await screen.findByText(/The state still holds 88012/)).toBeTruthy();
  id = '88013';
  await save();
  expect(await screen.findByText(/The state still holds 88013/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: 'Call off this sale' }));
  expect(screen.queryByText(/The state still holds/)).toBeNull();
  expect(bridge.inputsOf('queue.cancel')).toHaveLength(2);
});
