import { expect, it } from 'vitest';
import { findReceiptSale, unknownReceipt } from '../../../electron/services/receipt-sale';
import { appError } from '../../../shared/kernel/error-code';
import { aShopDay, sold, undone } from '../../support/undo-scenes';

it('finds a sale by its receipt, and by the slip of what was undone of it', async () => {
  const register = await aShopDay();
  const saleId = await sold(register, [['B4', 2]]);
  const { localRef } = await register.ask('sale.get', { saleId });
  const lines = [{ number: 1, quantity: 100 }];
  const slip = await undone(register, saleId, { kind: 'refund', reason: 'goodwill', lines });
  const found = [localRef.toLowerCase(), slip.localRef, 'REG-9-000001-AAAAA'].map(code =>
    findReceiptSale(register.store.db, code),
  );
  expect(found).toEqual([saleId, saleId, null]);
});

it('says of a receipt from another register which one that is', () => {
  const codes = ['REG-9-000001-AAAAA', 'reg-2-000001-aaaaa', '88001'];
  expect(codes.map(code => unknownReceipt(code, 'REG-2'))).toEqual([
    appError('E-UND-06', { terminal: 'REG-9' }),
    appError('E-SCN-03'),
    appError('E-SCN-03'),
  ]);
});
