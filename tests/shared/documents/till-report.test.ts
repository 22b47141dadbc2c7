import { expect, it } from 'vitest';
import { tillReport } from '../../../shared/documents/till-report';
import type { Cents } from '../../../shared/kernel/units';
import { someTillFacts } from '../../support/document-facts';
import { documentLines } from '../../support/document-lines';

const first = { isDuplicate: false };
const textOf = (facts = someTillFacts(), language: 'en' | 'es' = 'en') =>
  documentLines(tillReport(facts, language, first)).join('\n');

it('lets whoever counted add the drawer up on the paper', () => {
  expect(textOf()).toContain(
    [
      'Cash in the drawer',
      '  Opening float                    $200.00',
      '  Cash taken                     $2,510.00',
      '  Change given                     -$70.00',
      '  Cash back to customers           -$21.13',
      '  Cash in                          $100.00',
      '    10:02 Ana Ruiz',
      '    Change from the bank',
      '  Cash out                         -$18.50',
      '    11:40 Ana Ruiz',
      '  Drop                          -$1,500.00',
      '    15:00 Lee Park',
      '    Safe, bag 0117',
      '  Drawer opened without a sale           1',
      '------------------------------------------',
      'EXPECTED    $1,200.37',
      '  4 x $100.00                      $400.00',
      '  39 x $20.00                      $780.00',
      '  37 x $0.01                         $0.37',
      '  Count 1                        $1,175.37',
      'COUNTED     $1,180.37',
      'SHORT         -$20.00',
      'Reason: A twenty is missing, the count was',
      'made twice',
    ].join('\n'),
  );
});

it('lists every sale that the state has not settled, and says so when there is none', () => {
  expect(textOf()).toContain(
    [
      'Not settled with the state: 2',
      'REG-2-000185-9QK2M                  $85.50',
      '  2026-03-10 19:58                  Queued',
      'REG-2-000099-1ABCD                 $120.00',
      '  2026-03-09 20:02       Checking, earlier',
      'Open incidents                           1',
      'Undone sales to look at                  2',
    ].join('\n'),
  );
  const clear = { unsettled: [], openIncidents: 0, openUndoIncidents: 0 };
  expect(textOf(someTillFacts(clear))).toMatch(/\nEvery sale is settled with the state\.$/);
  // Money that went back for a sale that the state still counts is not settled either.
  const undone = textOf(someTillFacts({ ...clear, openUndoIncidents: 1 }), 'es');
  expect(undone).toMatch(/\nVentas deshechas por revisar +1$/);
  expect(undone).not.toContain('El estado ha confirmado todas las ventas.');
});

it('shows nothing on a blind X from which the drawer could be worked out', () => {
  const hidden = { tenders: [], givenBack: [], changeCents: null, expectedCents: null, count: null, unsettled: [] };
  const sales = { count: 12, money: null };
  const text = textOf(
    someTillFacts({ report: 'X', number: null, closedAtText: null, closedBy: null, sales, ...hidden }),
  );
  expect(text).toMatch(/^X REPORT$/m);
  expect(text).toMatch(/^The till stays open\.$/m);
  expect(text).not.toMatch(/EXPECTED|COUNTED|TOTAL|Cash taken|Change given|Paid with|settled/);
});

it('tells over from short, and neither from even', () => {
  const counted = (cents: number) => {
    const count = {
      totalCents: 0 as Cents,
      pieces: [],
      earlierCents: [],
      overShortCents: cents as Cents,
      reason: null,
    };
    return textOf(someTillFacts({ count }), 'es').match(/^(SOBRANTE|FALTANTE|Sin diferencia).*$/m)?.[0];
  };
  expect([counted(150), counted(-150), counted(0)]).toEqual([
    'SOBRANTE        $1.50',
    'FALTANTE       -$1.50',
    'Sin diferencia',
  ]);
});

it('marks a reprint at both ends and holds no patient', () => {
  const document = tillReport(someTillFacts(), 'en', { isDuplicate: true });
  const lines = documentLines(document);
  expect([lines.filter(line => line === 'DUPLICATE').length, lines.at(-1)]).toEqual([2, 'DUPLICATE']);
  expect(document.holdsPatientData).toBe(false);
});
