import type { StatePackage } from '../catalog/sellable-item';
import type { AllotmentUnit } from '../kernel/units';
import { findLimit, type RuleSet } from './rule-set';

/** What is doubtful about a package's Med Usable Weight, the worst first. */
export const weightFlags = ['missing', 'wrong-unit', 'over-limit', 'unlike-others'] as const;
export type WeightFlag = (typeof weightFlags)[number];

export type WeighedPackage = Pick<StatePackage, 'name' | 'orderType' | 'route' | 'medWeight' | 'unit'>;

/** Product name to the weight that most of its packages have. */
export type UsualWeights = ReadonlyMap<string, number>;

const unitOf: Readonly<Record<'MEDICAL' | 'LOW_THC' | 'SMOKING', AllotmentUnit>> = {
  MEDICAL: 'ug_thc',
  LOW_THC: 'ug_cbd',
  SMOKING: 'mg_smoking',
};

/**
 * A weight that is missing stops a sale; one that is wrong burns a patient's allotment, so what can be doubted is said
 * before the package is sold: one unit that no order could ever hold, or a weight that its product does not have elsewhere.
 */
export function weightFlag(item: WeighedPackage, rules: RuleSet, usual: UsualWeights): WeightFlag | null {
  const { orderType, medWeight, unit } = item;
  if (orderType === 'DEVICE') return null;
  if (medWeight === null || medWeight === 0 || unit === null) return 'missing';
  if (orderType !== null && unit !== unitOf[orderType]) return 'wrong-unit';
  const limit = orderType === null ? null : findLimit(rules, orderType, item.route);
  if (limit !== null && limit.unit === unit && medWeight > limit.limit) return 'over-limit';
  return (usual.get(item.name) ?? medWeight) === medWeight ? null : 'unlike-others';
}
