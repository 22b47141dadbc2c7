import { expect, it } from 'vitest';
import type { DocumentView } from '../../../../shared/ipc/document-views';
import { aShopDay, sellFor, sold, undone } from '../../../support/undo-scenes';
import { aPress } from '../../../vectors/at-the-register';

const textOf = (view: DocumentView) =>
  view.sheets.map(sheet => sheet.map(mark => (mark.kind === 'line' ? mark.line.text : mark.kind)).join('\n'));

it('shows the slip of an undoing as a duplicate, and the label of the package that came back', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B2', 2]]);
  const lines = [{ number: 1, quantity: 100 }];
  const record = await undone(register, saleId, { kind: 'restock', reason: 'defective', lines });
  const slip = await register.ask('document.view', { document: { kind: 'undo-slip', undoId: record.id } });
  expect([slip.kind, slip.holdsPatientData]).toEqual(['refund-slip', true]);
  expect(textOf(slip)[0]).toMatch(/^REFUND\nDUPLICATE\n[\s\S]*^ {2}Taken back as +\d{16}\n/m);
  const label = await register.ask('document.view', { document: { kind: 'return-label', undoId: record.id } });
  expect(textOf(label)).toHaveLength(1);
  expect(textOf(label)[0]).toMatch(/^RETURNED\nNOT FOR SALE\n[\s\S]*^Formerly +0001000000000029\n[\s\S]*\ncode128$/m);
  expect(label.holdsPatientData).toBe(false);
});

it('has no label where nothing came back, and no slip of an undoing that never was', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B4', 1]]);
  const record = await undone(register, saleId);
  const codeOf = async (document: { readonly kind: 'return-label' | 'undo-slip'; readonly undoId: string }) =>
    (await register.refusal('document.view', { document })).code;
  expect(await codeOf({ kind: 'return-label', undoId: record.id })).toBe('E-DOC-03');
  expect(await codeOf({ kind: 'undo-slip', undoId: 'none' })).toBe('E-UND-01');
});

it('shows a Z to a lead alone, marked as one that was printed before', async () => {
  const register = await aShopDay();
  await sellFor(register, [['M1', 1]]);
  const till = await register.ask('till.current', null);
  if (till === null) throw new Error('The till is shut.');
  const { sessionId } = till;
  const cents = 20_000 + 2_150;
  const pieces = [
    { cents: 10_000, pieces: Math.floor(cents / 10_000) },
    { cents: 10, pieces: (cents % 10_000) / 10 },
  ];
  await register.ask('till.count', { requestId: aPress(), sessionId, pieces });
  await register.ask('till.close', { requestId: aPress(), sessionId, explanation: '', approvalToken: null });
  const document = { kind: 'till-report', sessionId } as const;
  expect((await register.refusal('document.view', { document })).code).toBe('E-AUT-01');
  await register.signIn('lee');
  const text = textOf(await register.ask('document.view', { document }))[0];
  expect(text).toMatch(/^Z REPORT\nDUPLICATE\n[\s\S]*^No difference$[\s\S]*\nDUPLICATE$/m);
  expect((await register.refusal('document.view', { document: { ...document, sessionId: 'none' } })).code).toBe(
    'E-TIL-01',
  );
});
