import { expect, it } from 'vitest';
import { receiptAuditPaper } from '../../../shared/documents/receipt-audit-paper';
import type { ReceiptEvidence } from '../../../shared/reports/receipt-evidence';
import { documentLines } from '../../support/document-lines';
import { aRow, everyFinding, ourReport, someEvidence, stateSale, zone } from '../../support/receipt-evidence';

const store = { name: 'Counterleaf Tampa', address: '100 Demo Ave, Tampa, FL 33602', licence: 'MMTC-2017-0001' };
const paperOf = (change: Partial<ReceiptEvidence> = {}, language: 'en' | 'es' = 'en') =>
  receiptAuditPaper(someEvidence(change), { store, zone }, language);
const bodyOf = (change: Partial<ReceiptEvidence>) => {
  const lines = documentLines(paperOf(change), 42);
  return lines.slice(lines.findIndex(line => line.startsWith('Day ')));
};
const rule = '-'.repeat(42);
const totals = (counted: Readonly<Record<string, number>>) =>
  [
    ...['Twice at the state', 'Unknown here', 'Missing at the state', 'Ended here, held there', 'Other contents'],
    ...['Voided at the state', 'Recorded, not confirmed here', 'Still to be sent', 'On both sides'],
    'Other registers, not compared',
  ].map(name => name + String(counted[name] ?? 0).padStart(42 - name.length));

it('says of which day, register and moment it is, and of every finding how many there are', () => {
  const matched = aRow('matched', ourReport(), [stateSale()]);
  expect(bodyOf({ rows: [matched, matched] })).toEqual([
    'Day                             2026-03-10',
    'Terminal                   Front 2 (REG-2)',
    'Compared        2026-03-10 14:20 UTC-04:00',
    rule,
    ...totals({ 'On both sides': 2, 'Other registers, not compared': 3 }),
    rule,
    'Every sale of the day is on both sides.',
  ]);
});

it.each([
  ['en', 'No sale of this day stands on either side.'],
  ['es', 'Ninguna venta de este día sigue vigente en ninguno de los dos lados.'],
] as const)('claims nothing of a day without a sale, in %s', (language, sentence) => {
  expect(documentLines(paperOf({ rows: [] }, language), 80).at(-1)).toBe(sentence);
});

it('lays both sides of a difference under each other, with what to do', () => {
  const twice = aRow('twice', ourReport(), [stateSale(), stateSale({ biotrackSaleId: '88013' })]);
  const lines = bodyOf({ rows: [twice], others: 0 });
  expect(lines.slice(lines.lastIndexOf(rule) + 1)).toEqual([
    'Twice at the state',
    'Here                    REG-2-000123-7K3QX',
    '  2026-03-10 10:05                  Synced',
    '  BioTrack Sale ID                   88012',
    'State                                88012',
    '  2026-03-10 10:06                Complete',
    'State                                88013',
    '  2026-03-10 10:06                Complete',
    'Have the state void the second one.',
  ]);
});

it('shows the goods of both sides where they are not the same, and says that the card is another', () => {
  const other = everyFinding.filter(({ finding }) => finding === 'other-content');
  const lines = bodyOf({ rows: other });
  expect(lines.slice(lines.lastIndexOf(rule) + 1)).toEqual([
    'Other contents',
    'Here                    REG-2-000126-4ABCD',
    '  2026-03-10 10:05                  Synced',
    '  BioTrack Sale ID                   88015',
    '  0001000000000045                     x 2',
    'State                                88015',
    '  2026-03-10 10:06                Complete',
    '  0001000000000029                     x 1',
    'The patient’s card is not the same.',
    'Compare both with the receipt.',
  ]);
});

it('has a dash for the side on which there is nothing', () => {
  const lines = bodyOf({ rows: everyFinding.filter(({ finding }) => finding.startsWith('missing')) });
  expect(lines.filter(line => line.endsWith('–')).map(line => line.split(' ')[0])).toEqual(['Here', 'State']);
});

it('names nobody who bought, and speaks Spanish', () => {
  const paper = paperOf({}, 'es');
  expect([paper.kind, paper.holdsPatientData, documentLines(paper).includes('Dos veces en el estado')]).toEqual([
    ...['receipt-audit', false, true],
  ]);
  expect(JSON.stringify(paper)).not.toContain('PTEST');
});

it('makes what somebody has to look at stand out, and nothing else of the counts', () => {
  const { blocks } = paperOf({ rows: everyFinding.filter(({ finding }) => ['twice', 'matched'].includes(finding)) });
  const bold = blocks.flatMap(block =>
    block.kind === 'row' && block.style.bold ? [`${block.left} ${block.right}`] : [],
  );
  expect(bold).toEqual(['Twice at the state 1']);
});
