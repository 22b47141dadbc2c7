import { expect, it } from 'vitest';
import en from '../../../renderer/ui/i18n/en.json';
import es from '../../../renderer/ui/i18n/es.json';
import { receiptAuditWords } from '../../../shared/reports/receipt-audit-words';

it.each([
  ['en', en],
  ['es', es],
] as const)('says on paper and in a file what the screen says, in %s', (language, { receipts, sync }) => {
  const words = receiptAuditWords[language];
  const { callIt, what } = receipts;
  expect({ ...words.findings, all: words.allMatched }).toEqual({ ...receipts.finding, all: receipts.allMatched });
  // The screen has a word more, for what undoes a sale.
  expect(sync).toMatchObject(words.statuses);
  // On the screen the call stands where others have a way to the sale; on paper there is no way.
  expect(words.actions).toEqual({ ...what, 'missing-here': `${what['missing-here']} ${callIt}.` });
  expect([words.columns.finding, words.columns.action]).toEqual([receipts.column.finding, receipts.column.action]);
});
