import type { Barcode } from '../catalog/sellable-item';
import type { RuleSet } from '../compliance/rule-set';
import type { Instant } from '../kernel/units';
import type { DayRange } from './report-days';
import type { ReportId } from './report-list';

/** A report with everything it needs to know; plain data, for it is asked of another thread. */
export type ReportAsk = {
  readonly report: ReportId;
  /** null where the report takes none. */
  readonly days: DayRange | null;
  readonly barcode: Barcode | null;
  /** The store's. */
  readonly zone: string;
  readonly rules: RuleSet;
  readonly now: Instant;
};
