import { formatScaled } from '../kernel/decimal';
import { divideUp } from '../kernel/rounding';
import type { AllotmentUnit, Amount } from '../kernel/units';

const mgPerOunce = 28_350;
const thousands = /\B(?=(\d{3})+(?!\d))/g;

/**
 * "1,700 mg", or "3.5 g (0.13 oz)" of smoking form. In ounces what is left is cut and what was taken is raised, as on the screen: paper
 * must not promise more than there is either.
 */
export function paperAmount(amount: Amount, unit: AllotmentUnit, use: 'left' | 'taken'): string {
  const [whole = '', fraction] = formatScaled(amount, 3, { trim: true }).split('.');
  const number = `${whole.replace(thousands, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
  return unit === 'mg_smoking' ? `${number} g (${ounces(amount, use)} oz)` : `${number} mg`;
}

function ounces(mg: number, use: 'left' | 'taken'): string {
  const hundredths = use === 'taken' ? divideUp(mg * 100, mgPerOunce) : Math.floor((mg * 100) / mgPerOunce);
  return formatScaled(hundredths, 2);
}
