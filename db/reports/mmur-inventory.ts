import type { OrderType, Route } from '../../shared/catalog/sellable-item';
import type { RuleSet } from '../../shared/compliance/rule-set';
import { type UsualWeights, weightFlag } from '../../shared/compliance/weight-flag';
import type { AllotmentUnit, Amount } from '../../shared/kernel/units';
import type { ReportRow, ReportStep } from '../../shared/reports/report';
import type { ReadableDb } from '../handles';

type PackageRow = {
  readonly number: number;
  readonly barcode: string;
  readonly name: string;
  readonly order_type: OrderType | 'DEVICE' | null;
  readonly route: Route | null;
  readonly med_weight: number | null;
  readonly unit: AllotmentUnit | null;
  readonly on_hand: number;
  readonly lab_status: string | null;
  readonly coa_url: string | null;
};

/** Packages read at a time. */
const pageSize = 2_000;

/**
 * BioTrack Inventory Details for MMUR Dispensation (design.md 1.12): every package that is here, with what one unit of it
 * takes from an allotment, and what is doubtful about that.
 */
export function* mmurInventory(db: ReadableDb, rules: RuleSet): Generator<ReportStep> {
  const usual = usualWeights(db);
  const of =
    db.prepare<[], { packages: number }>('SELECT count(*) AS packages FROM package WHERE remaining > 0').get()
      ?.packages ?? 0;
  const next = db.prepare<[number, number], PackageRow>(`
    SELECT number, barcode, name, order_type, route, med_weight, unit, max(0, remaining - held) AS on_hand, lab_status, coa_url
    FROM package WHERE number > ? AND remaining > 0 ORDER BY number LIMIT ?
  `);
  let after = 0;
  for (let done = 0; done < of || done === 0; ) {
    const page = next.all(after, pageSize);
    after = page.at(-1)?.number ?? after;
    done = page.length < pageSize ? Math.max(of, 1) : done + page.length;
    yield { done, of: Math.max(of, 1), rows: page.map(row => toRow(row, rules, usual)) };
  }
}

function toRow(row: PackageRow, rules: RuleSet, usual: UsualWeights): ReportRow {
  const { barcode, name, order_type, route, med_weight, unit, on_hand, lab_status, coa_url } = row;
  const medWeight = med_weight as Amount | null;
  const flag = weightFlag({ name, orderType: order_type, route, medWeight, unit }, rules, usual);
  const weight = medWeight === null || unit === null ? null : { amount: medWeight, unit };
  return [barcode, name, route, weight, flag, on_hand, order_type, lab_status, coa_url];
}

/** What most packages of a product weigh, where one weight is more usual than any other. */
function usualWeights(db: ReadableDb): UsualWeights {
  const counted = db
    .prepare<[], { name: string; weight: number; packages: number }>(`
      SELECT name, med_weight AS weight, count(*) AS packages FROM package
      WHERE med_weight IS NOT NULL GROUP BY name, med_weight ORDER BY name, packages DESC, weight
    `)
    .all();
  const best = new Map<string, { weight: number; packages: number }>();
  for (const { name, weight, packages } of counted) {
    const known = best.get(name);
    if (known === undefined) best.set(name, { weight, packages });
    // As many of the one as of the other: nobody can say which is the odd one.
    else if (known.packages === packages) best.set(name, { weight: Number.NaN, packages });
  }
  return new Map([...best].flatMap(([name, { weight }]) => (Number.isNaN(weight) ? [] : [[name, weight] as const])));
}
