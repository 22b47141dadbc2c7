import { expect, it } from 'vitest';
import { freezeUndo, undoMembers } from '../../../../electron/biotrack/actions/undo-bodies';
import type { UndoReport } from '../../../../electron/biotrack/undo-port';
import type { Cents, Quantity } from '../../../../shared/kernel/units';

const person = { employeeId: 'E-014', reason: 'DEFECTIVE', note: 'leaks' };
const frozen = (report: UndoReport) => freezeUndo('FL-0042', report);
const parsed = (report: UndoReport) => JSON.parse(frozen(report).text);
const aVoid: UndoReport = { op: 'void', requestId: 'r', ...person };

it('holds each undoing in the words of the wire, and not the number of the sale', () => {
  const line = { number: 1, barcode: '0001000000000029', quantity: 150 as Quantity, unitPriceCents: 4500 as Cents };
  expect([
    parsed(aVoid),
    parsed({ op: 'refund', requestId: 'r', externalId: 'x', ...person, returnsGoods: true, lines: [line] }),
    parsed({ op: 'modify', requestId: 'r', number: 1, barcode: line.barcode, unitPriceCents: 4000 as Cents }),
    parsed({ op: 'destroy', barcodes: ['0001000000009001'], reason: 'RETURNED', note: '' }),
  ]).toEqual([
    { location: 'FL-0042', request_id: 'r', employee_id: 'E-014', reason: 'DEFECTIVE', note: 'leaks' },
    {
      location: 'FL-0042',
      request_id: 'r',
      external_id: 'x',
      employee_id: 'E-014',
      reason: 'DEFECTIVE',
      note: 'leaks',
      return_to_inventory: 1,
      data: [{ item_number: 1, barcodeid: '0001000000000029', quantity: '1.5', price: '45.00' }],
    },
    { location: 'FL-0042', request_id: 'r', item_number: 1, barcodeid: '0001000000000029', price: '40.00' },
    { location: 'FL-0042', barcodeid: ['0001000000009001'], reason: 'RETURNED', note: '' },
  ]);
});

it('is sent byte for byte behind its stamp, and not at all once it was altered', () => {
  const body = frozen(aVoid);
  const members = undoMembers(body, { nonce: 'nonce-0123456789', transactionId: '650101' });
  expect([members?.endsWith(body.text.slice(1)), JSON.parse(members ?? '')]).toMatchObject([
    true,
    { nonce: 'nonce-0123456789', transactionid: '650101', request_id: 'r' },
  ]);
  expect(
    undoMembers({ ...body, text: body.text.replace('leaks', 'looks') }, { nonce: 'n', transactionId: '1' }),
  ).toBeNull();
});

it('names goods and no sale where goods are destroyed', () => {
  const body = frozen({ op: 'destroy', barcodes: ['0001000000009001'], reason: 'RETURNED', note: '' });
  expect(JSON.parse(undoMembers(body, { nonce: 'n', transactionId: null }) ?? '')).not.toHaveProperty('transactionid');
});
