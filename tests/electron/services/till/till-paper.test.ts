import { expect, it } from 'vitest';
import { tillPaper, toTillFacts } from '../../../../electron/services/till/till-paper';
import { aConfig } from '../../../support/register-config';
import { later } from '../../../support/store';
import { aTillReport, aZReport } from '../../../support/till-reports';

const place = aConfig('');
const now = later(7_200_000);

it('puts a Z on paper with its number, its counts, and every unsettled sale', () => {
  expect(toTillFacts(aZReport(), place, now, { language: 'en', isBlind: false })).toEqual({
    store: { name: 'Counterleaf Tampa', address: '100 Demo Ave', licence: 'MMTC-1' },
    terminal: { id: 'REG-2', name: 'Front 2' },
    ...{ report: 'Z', number: 12, openedAtText: '2026-03-10 14:00', openedBy: 'Ana Ruiz' },
    ...{ closedAtText: '2026-03-10 15:00', closedBy: 'Ana Ruiz', approvedBy: 'Lee Chen' },
    ...{ printedAtText: '2026-03-10 16:00', utcOffset: '-04:00' },
    sales: { count: 2, money: { discountCents: 100, subtotalCents: 4_000, taxCents: 300, totalCents: 4_300 } },
    tenders: [{ kind: 'cash', count: 2, totalCents: 5_000 }],
    givenBack: [{ kind: 'cash', count: 1, totalCents: 30 }],
    ...{
      voids: 0,
      refunds: 0,
      corrections: 0,
      floatCents: 20_000,
      changeCents: 700,
      noSales: 1,
      expectedCents: 19_270,
    },
    movements: [
      {
        ...{ kind: 'drop', atText: '2026-03-10 14:30', by: 'Ana Ruiz', reason: 'To the safe: bag 7' },
        amountCents: 5_000,
      },
    ],
    count: {
      ...{ totalCents: 19_170, earlierCents: [18_000], overShortCents: -100, reason: 'A dollar is missing' },
      pieces: [
        { denominationCents: 10_000, pieces: 1 },
        { denominationCents: 1, pieces: 9_170 },
      ],
    },
    unsettled: [
      {
        ...{ reference: 'REG-2-000001-7K3QX', soldAtText: '2026-03-10 14:01', totalCents: 4_300 },
        ...{ statusText: 'Checking', isEarlier: true },
      },
    ],
    openIncidents: 1,
    openUndoIncidents: 2,
  });
});

it('keeps from the paper of whoever counts blind all that the cash follows from', () => {
  const facts = toTillFacts(aTillReport(), place, now, { language: 'es', isBlind: true });
  expect(facts).toMatchObject({
    ...{ report: 'X', number: null, closedAtText: null, sales: { count: 2, money: null }, tenders: [], givenBack: [] },
    ...{ changeCents: null, expectedCents: null, count: null, unsettled: [{ statusText: 'Comprobando' }] },
  });
});

it('says what is still to be reported where that is not the sale itself', () => {
  const [sale] = aTillReport().unsettled;
  if (sale === undefined) throw new Error('The report has an unsettled sale.');
  const facts = toTillFacts(aTillReport({ unsettled: [{ ...sale, op: 'refund', isOfSession: true }] }), place, now, {
    ...{ language: 'en', isBlind: false },
  });
  expect(facts.unsettled).toMatchObject([{ statusText: 'Refund: Checking', isEarlier: false }]);
  const spanish = toTillFacts(aTillReport({ unsettled: [{ ...sale, state: 'registry-pending' }] }), place, now, {
    ...{ language: 'es', isBlind: false },
  });
  expect(spanish.unsettled).toMatchObject([{ statusText: 'Falta el registro de pacientes', isEarlier: true }]);
});

it('is one document, and says when it is a second one', () => {
  const paper = (isDuplicate: boolean) =>
    tillPaper(aZReport(), place, now, { language: 'en', isBlind: false, isDuplicate });
  expect([paper(false).kind, paper(false).holdsPatientData]).toEqual(['till-report', false]);
  expect(paper(true).blocks.length).toBeGreaterThan(paper(false).blocks.length);
});
