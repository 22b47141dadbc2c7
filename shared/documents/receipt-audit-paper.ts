import type { Instant } from '../kernel/units';
import { goodsLine } from '../reports/receipt-audit-file';
import { type ReceiptAuditWords, receiptAuditWords } from '../reports/receipt-audit-words';
import {
  countFindings,
  differencesOf,
  isOtherCard,
  type ReceiptEvidence,
  statusHere,
} from '../reports/receipt-evidence';
import type { ListedSale } from '../sync/lookup';
import { type AuditedReport, type ReceiptRow, receiptFindings } from '../sync/receipt-audit';
import { formatLocalTime, formatOffset } from '../time/local-time';
import { gap, headline, paragraph, row, ruled, text } from './blocks';
import type { Block, PrintDocument } from './print-document';
import { type PaperStore, storeBlocks } from './receipt';
import { receiptWords } from './receipt-words';

export type PaperPlace = { readonly store: PaperStore; readonly zone: string };

type Look = { readonly words: ReceiptAuditWords; readonly time: (at: Instant) => string };

const inside = { indent: 2 };

/**
 * What a day came to beside the state's list: how many of each, and each difference from both sides with what to do. What agrees is a
 * number here and a line of the file, or a busy day would be metres long. No customer is in it.
 */
export function receiptAuditPaper(
  evidence: ReceiptEvidence,
  { store, zone }: PaperPlace,
  language: 'en' | 'es',
): PrintDocument {
  const words = receiptAuditWords[language];
  const look: Look = { words, time: at => formatLocalTime(at, zone) };
  const { day, terminal, comparedAt } = evidence;
  const differences = differencesOf(evidence);
  const blocks = ruled(
    [...storeBlocks(store, receiptWords[language]), headline(words.title)],
    [
      row(words.day, day),
      row(words.terminal, `${terminal.name} (${terminal.id})`),
      row(words.comparedAt, `${look.time(comparedAt)} UTC${formatOffset(comparedAt, zone)}`),
    ],
    totals(evidence, words),
    ...(differences.length === 0
      ? [[paragraph(countFindings(evidence).matched === 0 ? words.noSales : words.allMatched)]]
      : [differences.flatMap((each, at) => [...(at === 0 ? [] : [gap]), ...differenceBlocks(each, look)])]),
  );
  return { kind: 'receipt-audit', language, holdsPatientData: false, blocks };
}

/** Also those of nothing: that there were none is what the paper is kept for. What somebody has to look at stands out. */
function totals(evidence: ReceiptEvidence, words: ReceiptAuditWords): readonly Block[] {
  const counts = countFindings(evidence);
  return [
    ...receiptFindings.map(finding => {
      const isOff = finding !== 'matched' && counts[finding] > 0;
      return row(words.findings[finding], String(counts[finding]), { bold: isOff });
    }),
    row(words.others, String(evidence.others)),
  ];
}

function differenceBlocks(difference: ReceiptRow, look: Look): readonly Block[] {
  const { finding, report, stateSales } = difference;
  const { words } = look;
  const withGoods = finding === 'other-content';
  return [
    text(words.findings[finding], { bold: true }),
    ...(report === null ? [row(words.here, '–')] : ourBlocks(report, withGoods, look)),
    ...(stateSales.length === 0
      ? [row(words.there, '–')]
      : stateSales.flatMap(sale => theirBlocks(sale, withGoods, look))),
    ...(isOtherCard(difference) ? [paragraph(words.otherCard)] : []),
    paragraph(words.actions[finding]),
  ];
}

function ourBlocks(report: AuditedReport, withGoods: boolean, { words, time }: Look): readonly Block[] {
  return [
    row(words.here, report.localRef),
    row(time(report.soldAt), words.statuses[statusHere(report)], inside),
    ...(report.biotrackSaleId === null ? [] : [row(words.saleId, report.biotrackSaleId, inside)]),
    ...(withGoods ? goodsBlocks(report.lines) : []),
  ];
}

function theirBlocks(sale: ListedSale, withGoods: boolean, { words, time }: Look): readonly Block[] {
  return [
    row(words.there, sale.biotrackSaleId),
    row(time(sale.postedAt), words.stateStatuses[sale.status], inside),
    ...(withGoods ? goodsBlocks(sale.lines) : []),
  ];
}

function goodsBlocks(lines: readonly Pick<ListedSale['lines'][number], 'barcode' | 'quantity'>[]): readonly Block[] {
  return lines.map(line => {
    const [barcode, quantity] = goodsLine(line);
    return row(barcode, `x ${quantity}`, inside);
  });
}
