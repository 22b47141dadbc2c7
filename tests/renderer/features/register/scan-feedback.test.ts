import { expect, it } from 'vitest';
import { errorOfScan, isForQuestion, isForRegister } from '../../../../renderer/features/register/scan-feedback';
import { anItem } from '../../support/views';

it('is the Register’s matter unless another screen was asked, or a question lay over it', () => {
  const refused = (code: string, screen?: 'sales' | 'register' | 'question') =>
    isForRegister({ kind: 'refused', code, params: {}, ...(screen === undefined ? {} : { screen }) });
  expect([
    isForRegister({ kind: 'added', lineId: 'l' }),
    isForRegister({ kind: 'matches', items: [anItem()] }),
    refused('E-ITM-01'),
    refused('E-ITM-01', 'register'),
    refused('E-ITM-01', 'sales'),
    refused('E-SCN-06', 'question'),
    isForRegister({ kind: 'patient-found', patientId: 'p' }),
    isForRegister({ kind: 'sale-found', saleId: 's' }),
    isForRegister({ kind: 'badge', login: 'ana' }),
  ]).toEqual([true, true, true, true, false, false, false, false, false]);
});

it('is a question’s matter where one was asked, and at the screen that asks who is there', () => {
  const refused = (screen: 'question' | 'sign-in' | 'sales') =>
    isForQuestion({ kind: 'refused', screen, code: 'E-ITM-02', params: {} });
  expect([refused('question'), refused('sign-in'), refused('sales')]).toEqual([true, true, false]);
  expect(isForQuestion({ kind: 'badge', login: 'ana' })).toBe(false);
});

it('shows a refused scan by its own sentence, by its rule, or as unreadable', () => {
  const errorOf = (code: string) => errorOfScan({ kind: 'refused', code, params: { max: 2 } });
  expect(['E-QTY-01', 'ITEM_EXPIRED', 'nonsense'].map(errorOf)).toEqual([
    { code: 'E-QTY-01', params: { max: 2 } },
    { code: 'E-ITM-03', params: { reason: 'ITEM_EXPIRED' } },
    { code: 'E-ITM-02', params: {} },
  ]);
});
