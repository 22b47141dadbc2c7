import type { Cents } from '../kernel/units';
import { entry, headline, paragraph, row, ruled, text } from './blocks';
import { paperMoney } from './paper-text';
import type { Block, PrintDocument } from './print-document';
import { storeBlocks } from './receipt';
import { type ReceiptWords, receiptWords } from './receipt-words';
import type { TillFacts, TillMovement } from './till-facts';
import { type TillWords, tillWords } from './till-words';

type Words = ReceiptWords & TillWords;

/** X at any time, Z once. One layout, so that the two can be laid beside each other. */
export function tillReport(
  facts: TillFacts,
  language: 'en' | 'es',
  copy: { readonly isDuplicate: boolean },
): PrintDocument {
  const words = { ...receiptWords[language], ...tillWords[language] };
  const duplicate = copy.isDuplicate ? [headline(words.duplicate)] : [];
  const blocks = ruled(
    [...storeBlocks(facts.store, words), headline(words.title[facts.report]), ...duplicate],
    sessionBlocks(facts, words),
    salesBlocks(facts, words),
    drawerBlocks(facts, words),
    countBlocks(facts, words),
    unsettledBlocks(facts, words),
  );
  return { kind: 'till-report', language, holdsPatientData: false, blocks: [...blocks, ...duplicate] };
}

function sessionBlocks(facts: TillFacts, words: Words): readonly Block[] {
  const { terminal, number } = facts;
  return [
    ...entry(words.number, number === null ? null : String(number)),
    row(words.terminal, `${terminal.name} (${terminal.id})`),
    row(words.opened, facts.openedAtText),
    row(words.by, facts.openedBy, { indent: 2 }),
    ...entry(words.closed, facts.closedAtText),
    ...(facts.closedBy === null ? [] : [row(words.by, facts.closedBy, { indent: 2 })]),
    ...entry(words.approvedBy, facts.approvedBy),
    row(words.printed, `${facts.printedAtText} UTC${facts.utcOffset}`),
    ...(facts.report === 'X' ? [text(words.notClosed)] : []),
  ];
}

function salesBlocks(facts: TillFacts, words: Words): readonly Block[] {
  const { count, money } = facts.sales;
  const sum = (word: string, amount: Cents) => row(word, paperMoney(amount), { indent: 2 });
  return [
    text(`${words.sales}: ${count}`, { bold: true }),
    ...(money === null
      ? []
      : [
          ...(money.discountCents === 0 ? [] : [sum(words.discounts, minus(money.discountCents))]),
          sum(words.subtotal, money.subtotalCents),
          sum(words.tax, money.taxCents),
          row(words.total, paperMoney(money.totalCents), { bold: true, wide: true }),
        ]),
    row(words.voids, String(facts.voids), { indent: 2 }),
    row(words.refunds, String(facts.refunds), { indent: 2 }),
    row(words.corrections, String(facts.corrections), { indent: 2 }),
    ...sumBlocks(words.paidWith, facts.tenders, words, amount => amount),
    ...sumBlocks(words.givenBack, facts.givenBack, words, minus),
  ];
}

function sumBlocks(
  title: string,
  sums: TillFacts['tenders'],
  words: Words,
  signed: (amount: Cents) => Cents,
): readonly Block[] {
  if (sums.length === 0) return [];
  const rows = sums.map(({ kind, count, totalCents }) =>
    row(`${words[kind]} (${count})`, paperMoney(signed(totalCents)), { indent: 2 }),
  );
  return [text(title, { bold: true }), ...rows];
}

/** Line by line, so that whoever counts can add it up on the paper. */
function drawerBlocks(facts: TillFacts, words: Words): readonly Block[] {
  const { changeCents } = facts;
  const cashIn = (sums: TillFacts['tenders']) => sums.find(({ kind }) => kind === 'cash')?.totalCents;
  const [taken, back] = [cashIn(facts.tenders), cashIn(facts.givenBack)];
  const sum = (word: string, amount: Cents) => row(word, paperMoney(amount), { indent: 2 });
  return [
    text(words.cashInDrawer, { bold: true }),
    sum(words.float, facts.floatCents),
    ...(taken === undefined ? [] : [sum(words.cashTaken, taken)]),
    ...(changeCents === null ? [] : [sum(words.changeGiven, minus(changeCents))]),
    ...(back === undefined ? [] : [sum(words.cashBack, minus(back))]),
    ...facts.movements.flatMap(movement => movementBlocks(movement, words)),
    row(words.noSales, String(facts.noSales), { indent: 2 }),
  ];
}

function movementBlocks({ kind, atText, by, reason, amountCents }: TillMovement, words: Words): readonly Block[] {
  const amount = kind === 'cash-in' ? amountCents : minus(amountCents);
  return [
    row(words.movements[kind], paperMoney(amount), { indent: 2 }),
    row(`${atText} ${by}`, '', { indent: 4 }),
    ...(reason === '' ? [] : [row(reason, '', { indent: 4 })]),
  ];
}

function countBlocks({ expectedCents, count }: TillFacts, words: Words): readonly Block[] {
  const large = { bold: true, wide: true };
  return [
    ...(expectedCents === null ? [] : [row(words.expected, paperMoney(expectedCents), large)]),
    ...(count === null
      ? []
      : [
          ...count.pieces.map(({ denominationCents, pieces }) => pieceRow(denominationCents, pieces)),
          ...count.earlierCents.map((earlier, at) =>
            row(`${words.count} ${at + 1}`, paperMoney(earlier), { indent: 2 }),
          ),
          row(words.counted, paperMoney(count.totalCents), large),
          differenceBlock(count.overShortCents, words),
          ...(count.reason === null ? [] : [paragraph(`${words.reason}: ${count.reason}`)]),
        ]),
  ];
}

function pieceRow(denomination: Cents, pieces: number): Block {
  const worth = (denomination * pieces) as Cents;
  return row(`${pieces} x ${paperMoney(denomination)}`, paperMoney(worth), { indent: 2 });
}

function differenceBlock(overShort: Cents, words: Words): Block {
  if (overShort === 0) return text(words.even, { bold: true });
  return row(overShort > 0 ? words.over : words.short, paperMoney(overShort), { bold: true, wide: true });
}

function unsettledBlocks({ report, unsettled, ...open }: TillFacts, words: Words): readonly Block[] {
  const { openIncidents, openUndoIncidents } = open;
  const isClear = unsettled.length + openIncidents + openUndoIncidents === 0 && report === 'Z';
  return [
    ...(isClear ? [paragraph(words.noneUnsettled)] : []),
    ...(unsettled.length === 0 ? [] : [text(`${words.unsettled}: ${unsettled.length}`, { bold: true })]),
    ...unsettled.flatMap(({ reference, soldAtText, totalCents, statusText, isEarlier }) => [
      row(reference, paperMoney(totalCents)),
      row(soldAtText, isEarlier ? `${statusText}, ${words.earlier}` : statusText, { indent: 2 }),
    ]),
    ...(openIncidents === 0 ? [] : [row(words.openIncidents, String(openIncidents), { bold: true })]),
    ...(openUndoIncidents === 0 ? [] : [row(words.openUndoIncidents, String(openUndoIncidents), { bold: true })]),
  ];
}

/** What leaves the drawer stands with a minus, so that nobody adds it. */
function minus(amount: Cents): Cents {
  return -amount as Cents;
}
