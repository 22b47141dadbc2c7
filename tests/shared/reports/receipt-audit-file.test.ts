import { expect, it } from 'vitest';
import type { Quantity } from '../../../shared/kernel/units';
import {
  goodsLine,
  receiptAuditColumns,
  receiptAuditHeaders,
  receiptAuditSteps,
} from '../../../shared/reports/receipt-audit-file';
import { rowsAtOnce } from '../../../shared/reports/report';
import { receiptFindings } from '../../../shared/sync/receipt-audit';
import { aRow, ourReport, someEvidence, stateSale } from '../../support/receipt-evidence';

const rowsOf = (evidence: Parameters<typeof someEvidence>[0] = {}, language: 'en' | 'es' = 'en') =>
  [...receiptAuditSteps({ evidence: someEvidence(evidence), language })].flatMap(step => step.rows);
const { comparedAt } = someEvidence();
const head = ['2026-03-10', 'Front 2 (REG-2)', comparedAt];

it('begins with how many of each, also of nothing, and of other registers', () => {
  const matched = aRow('matched', ourReport(), [stateSale()]);
  const totals = rowsOf({ rows: [matched, matched] }).filter(([row]) => row === 'Total');
  expect(totals.slice(-3)).toEqual([
    ['Total', ...head, 'Still to be sent', 0],
    ['Total', ...head, 'On both sides', 2],
    ['Total', ...head, 'Other registers, not compared', 3],
  ]);
  expect(totals).toHaveLength(receiptFindings.length + 1);
});

it('has a line for each of the state’s sales, so that each number can be named to the state', () => {
  const { soldAt } = ourReport();
  const second = stateSale({ biotrackSaleId: '88013' });
  const ours = ['REG-2-000123-7K3QX', soldAt, 'Synced', '88012', '0001000000000045 x 2'];
  const theirs = (id: string) => [id, second.postedAt, 'Complete', '0001000000000045 x 2'];
  const action = 'Have the state void the second one.';
  expect(rowsOf({ rows: [aRow('twice', ourReport(), [stateSale(), second])] }).slice(-2)).toEqual([
    ['Sale', ...head, 'Twice at the state', null, ...ours, ...theirs('88012'), action],
    ['Sale', ...head, 'Twice at the state', null, ...ours, ...theirs('88013'), action],
  ]);
});

it('leaves the side empty on which there is nothing, and names every sale of both sides, those that agree too', () => {
  const found = rowsOf().filter(([row]) => row === 'Sale');
  const sides = found.map(row => [row[4], row[6] === null ? '' : 'here', row[11] === null ? '' : 'there']);
  expect(sides).toEqual([
    ['Twice at the state', 'here', 'there'],
    ['Twice at the state', 'here', 'there'],
    ['Unknown here', '', 'there'],
    ['Missing at the state', 'here', ''],
    ['Ended here, held there', 'here', 'there'],
    ['Other contents', 'here', 'there'],
    ['Voided at the state', 'here', 'there'],
    ['Recorded, not confirmed here', 'here', 'there'],
    ['Still to be sent', 'here', ''],
    ['On both sides', 'here', 'there'],
  ]);
  expect(found.every(row => row.length === receiptAuditColumns.length)).toBe(true);
});

it('says that the card is not the same, and never which it is', () => {
  const other = rowsOf().findLast(row => row[4] === 'Other contents');
  expect(other?.at(-1)).toBe('Compare both with the receipt. The patient’s card is not the same.');
  expect(JSON.stringify(rowsOf())).not.toContain('PTEST');
});

it('speaks the language of the terminal, in its headers as well', () => {
  expect(rowsOf({}, 'es').at(-1)?.at(-1)).toBe('Nada que hacer.');
  expect(receiptAuditHeaders('es').slice(0, 5)).toEqual(['Fila', 'Día', 'Terminal', 'Comparado', 'Hallazgo']);
  expect(receiptAuditHeaders('en')).toHaveLength(receiptAuditColumns.length);
});

it('goes in slices that can be stopped between', () => {
  const rows = Array.from({ length: rowsAtOnce * 2 }, () => aRow('matched', ourReport(), [stateSale()]));
  const steps = [...receiptAuditSteps({ evidence: someEvidence({ rows }), language: 'en' })];
  expect(steps.map(({ done, of, rows: slice }) => [done, of, slice.length])).toEqual([
    [250, 510, 250],
    [500, 510, 250],
    [510, 510, 10],
  ]);
});

it('writes a quantity as it is counted', () => {
  expect(goodsLine({ barcode: '0001000000000061', quantity: 350 as Quantity })).toEqual(['0001000000000061', '3.5']);
});
