import { describe, expect, it } from 'vitest';
import { errorText } from '../../../../renderer/ui/error-text';
import en from '../../../../renderer/ui/i18n/en.json';
import { type ErrorCode, errorCodes } from '../../../../shared/kernel/error-code';
import { wordsIn } from '../../support/render';

type Row = readonly [row: string, code: ErrorCode, copy: string];

/** Final copy of reliability.md section 14, letter by letter; where a code is met is in tests/README.md. */
const rows: readonly Row[] = [
  ['1', 'E-PAT-01', 'Scan or type the patient ID.'],
  ['2', 'E-PAT-02', 'That ID is not in the right form. Scan the card again.'],
  ['3', 'E-PAT-03', 'The state registry has no patient with this ID.'],
  ['4', 'E-PAT-04', 'This card expired on {date}. No sale can be made.'],
  ['5', 'E-PAT-05', 'This order is not active until {date}.'],
  ['6', 'E-PAT-06', 'This caregiver is not registered for this patient.'],
  ['7', 'E-PAT-07', 'The registry answer did not match. Nothing was used. Try again.'],
  ['8', 'E-PAT-08', 'A previous sale for this patient is still being confirmed (ref {ref}). Ask a lead.'],
  ['9', 'E-ITM-01', "This package is not in this store's inventory."],
  ['10', 'E-ITM-02', 'That scan could not be read. Scan again.'],
  ['11', 'E-ITM-03', 'This package cannot be sold ({reason}). Set it aside.'],
  ['12', 'E-ITM-04', 'This package is already in the cart.'],
  ['13', 'E-QTY-01', 'Enter a whole number from 1 to {max}.'],
  ['14', 'E-LIM-01', 'Over the limit by {amount}. Available now: {available}.'],
  ['15', 'E-LIM-02', "The state's limit could not be read. No sale can be made."],
  ['16', 'E-PRC-01', 'A price changed. Check the new total of {total}.'],
  ['17', 'E-PRC-02', 'That discount is not allowed.'],
  ['18', 'E-PAY-01', 'Enter an amount of at least {total}.'],
  ['20', 'E-HRS-01', 'Sales are allowed from 7 a.m. to 9 p.m.'],
  ['21', 'E-PIN-01', 'User or PIN is wrong. {n} tries left.'],
  ['22', 'E-PIN-02', 'Locked for 30 minutes. A lead can unlock.'],
  ['23', 'E-PIN-03', 'Choose a PIN that is harder to guess.'],
  ['24', 'E-AUT-01', 'A lead must approve this.'],
  ['25', 'E-AUT-02', 'This approval is no longer valid. Ask the lead again.'],
  ['26', 'E-NET-01', 'The state system cannot be reached. The cart is saved; no sale can be completed yet.'],
  ['27', 'E-NET-02', 'The state has not confirmed yet. Do not ring this sale again. Ref {ref}.'],
  ['28', 'E-NET-03', "The state's answer could not be read. We are checking whether the sale was recorded."],
  ['29', 'E-NET-04', "The state refused this store's sign-in. Call IT. Sending is paused; nothing is lost."],
  ['30', 'E-NET-05', 'The connection is not secure and was closed. Call IT.'],
  // The reference writes {mapped reason}; what is filled in is the same.
  ['31', 'E-NET-06', 'The state refused this sale: {reason}. Return the payment and keep the goods.'],
  ['32', 'E-NET-07', 'This sale may be recorded twice. A lead must review it now.'],
  ['33', 'E-OFF-01', 'This patient was not checked recently. Offline sale not allowed.'],
  ['34', 'E-OFF-02', 'The offline limit is reached. Sales stop until the state is back.'],
  ['35', 'E-CLK-01', "This till's clock is wrong. Fix the time to continue."],
  ['36', 'E-APP-01', 'The register is already open on this till.'],
  ['37', 'E-APP-02', 'This till was copied or restored. IT must re-enrol it. Sending is paused.'],
  ['38', 'E-DB-01', 'The sales file is damaged. Selling is stopped and the file is kept. A lead can start recovery.'],
  ['39', 'E-DB-02', 'The disk is full. This sale was NOT saved. Free space, then press Complete again.'],
  ['40', 'E-DB-03', 'This data belongs to a newer version. Install version {v} or later.'],
  ['41', 'E-KEY-01', 'This till cannot unlock its data. Give IT this code: {code}. Nothing was deleted.'],
  ['42', 'E-KEY-02', 'This computer has no safe key storage. IT must set it up before use.'],
  ['43', 'E-PRV-01', 'This setup file was refused ({reason}). Ask IT for a new one.'],
  ['44', 'E-UPD-01', 'The update was refused and deleted. The register keeps working.'],
  ['45', 'E-IPC-01', 'Something went wrong on this screen. It will reload.'],
  ['45', 'E-IPC-02', 'Something went wrong on this screen. It will reload.'],
  ['45', 'E-IPC-03', 'Something went wrong on this screen. It will reload.'],
  ['46', 'E-PRN-01', 'The sale is saved. The receipt did not print: reprint when ready.'],
  ['48', 'E-AUD-01', 'The history check failed at entry {n}. Call IT. Do not reset this till.'],
];

/** Sentences of this register's own, for what the reference has no row for. */
const ownCodes: readonly ErrorCode[] = [
  ...([
    'E-PAT-09',
    'E-PAT-10',
    'E-PAT-11',
    'E-PAT-12',
    'E-PAY-02',
    'E-PAY-03',
    'E-AUT-03',
    'E-AUT-04',
    'E-NET-08',
    'E-DOC-01',
    'E-DOC-02',
    'E-DOC-03',
    'E-QUE-01',
    'E-QUE-02',
    'E-QUE-03',
    'E-QUE-04',
    'E-QUE-05',
    'E-QUE-06',
    'E-RUL-01',
  ] as const),
  ...(['E-SCN-01', 'E-SCN-02', 'E-SCN-03', 'E-SCN-04', 'E-SCN-05', 'E-SCN-06', 'E-SCN-07'] as const),
  ...(['E-CRT-01', 'E-CRT-02', 'E-CRT-03', 'E-CRT-04', 'E-CRT-05', 'E-CRT-06', 'E-TIL-01', 'E-TIL-02'] as const),
  ...(['E-TIL-03', 'E-TIL-04', 'E-TIL-05', 'E-TIL-06', 'E-TIL-07', 'E-TIL-08', 'E-TIL-09', 'E-TIL-10'] as const),
  ...(['E-OFF-03', 'E-OFF-04', 'E-OFF-05', 'E-OFF-06', 'E-OFF-07', 'E-OFF-08', 'E-OFF-09', 'E-OFF-10'] as const),
  ...(['E-UND-01', 'E-UND-02', 'E-UND-03', 'E-UND-04', 'E-UND-05', 'E-UND-06', 'E-UND-07', 'E-UND-08'] as const),
  ...([
    'E-EXP-01',
    'E-EXP-02',
    'E-EXP-03',
    'E-EXP-04',
    'E-RPT-01',
    'E-RPT-02',
    'E-RPT-03',
    'E-HIS-01',
    'E-HIS-02',
  ] as const),
  ...(['E-DB-04', 'E-IPC-04', 'E-INC-01', 'E-INC-02', 'E-PRN-02', 'E-PRN-03'] as const),
  ...(['E-DRW-01', 'E-DRW-02'] as const),
];

describe('the sentences for bad input', () => {
  it.each(rows)('row %s, %s, is the final copy', (_, code, copy) => {
    expect(en.errors[code]).toBe(copy);
  });

  it('are all of them, but for those of our own', () => {
    const known = [...rows.map(([, code]) => code), ...ownCodes];
    expect([...new Set(known)].toSorted()).toEqual([...errorCodes].toSorted());
  });

  it.each<[string, Parameters<typeof errorText>[0], string]>([
    [
      '4',
      { code: 'E-PAT-04', params: { date: '2026-03-09' } },
      'This card expired on Mar 9, 2026. No sale can be made.',
    ],
    [
      '8',
      { code: 'E-PAT-08', params: { ref: 'REG-2-000001-7K3QX' } },
      'A previous sale for this patient is still being confirmed (ref REG-2-000001-7K3QX). Ask a lead.',
    ],
    [
      '11',
      { code: 'E-ITM-03', params: { reason: 'ITEM_QUARANTINED' } },
      'This package cannot be sold (This package is quarantined). Set it aside.',
    ],
    ['13', { code: 'E-QTY-01', params: { max: 15 } }, 'Enter a whole number from 1 to 15.'],
    ['18', { code: 'E-PAY-01', params: { total: 1_800 } }, 'Enter an amount of at least $18.00.'],
    ['21', { code: 'E-PIN-01', params: { n: 4 } }, 'User or PIN is wrong. 4 tries left.'],
    [
      '40',
      { code: 'E-DB-03', params: { v: '1.4.0' } },
      'This data belongs to a newer version. Install version 1.4.0 or later.',
    ],
  ])('row %s is filled from safe fields', (_, error, sentence) => {
    expect(errorText(error, wordsIn('en'))).toBe(sentence);
  });
});
