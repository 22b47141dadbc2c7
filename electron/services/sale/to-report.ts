import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { DecidedSale } from '../../../shared/sale/sale';
import type { DispenseReport, ReportLine } from '../../biotrack/port';

export type ReportHead = Pick<
  DispenseReport,
  'requestId' | 'externalId' | 'terminalId' | 'employeeId' | 'cardId' | 'caregiverCardId'
>;

/** What the state is told of a decided sale: its packages and devices, never its merchandise (rule G6). */
export function toReport(decided: DecidedSale, head: ReportHead): DispenseReport {
  const lines = decided.lines.flatMap((line): ReportLine[] =>
    line.barcode === null || line.orderType === null
      ? []
      : [
          {
            number: line.number,
            externalId: `${head.externalId}-${line.number}`,
            barcode: line.barcode as Barcode,
            quantity: line.quantity,
            unitPriceCents: line.unitPriceCents,
            orderType: line.orderType,
            route: line.route,
            taxCents: line.taxCents,
          },
        ],
  );
  return { ...head, presenter: head.caregiverCardId === null ? 'PATIENT' : 'CAREGIVER', lines };
}
