import type { ErrorCode } from '../../shared/kernel/error-code';
import type { AllotmentUnit } from '../../shared/kernel/units';
import { undoObstacles } from '../../shared/undo/choose-undo';
import { isRefusalCode, isStaleCause } from './known-codes';
import { patientProblemText } from './patient-problem-text';
import { ruleText } from './rule-text';
import { rulesProblemText } from './rules-problem-text';
import type { Words } from './words';

export type ShownError = {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly ref?: string;
};

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
/** Parameters that carry cents when they are numbers. */
const moneyParams: ReadonlySet<string> = new Set(['total']);
/** Parameters that carry thousandths of the unit that comes along. */
const amountParams: ReadonlySet<string> = new Set(['amount', 'available']);
/** Sentences about a day, which read differently when nobody knows the day. */
const dated = ['E-PAT-04', 'E-PAT-05'] as const satisfies readonly ErrorCode[];
const allotmentUnits = ['ug_thc', 'ug_cbd', 'mg_smoking'] as const satisfies readonly AllotmentUnit[];

/** The sentence of an error in the cashier's language, with dates, money and causes put into words first. */
export function errorText(error: ShownError, { t, format }: Words): string {
  if (error.code === 'E-PAT-11') return patientProblemText(error.params, t);
  if (error.code === 'E-RUL-01') return rulesProblemText(error.params, t, format);
  if (error.code === 'E-UND-02') return undoRefusalText(error.params['why'], t);
  const undated = dated.find(each => each === error.code);
  if (undated !== undefined && (error.params['date'] ?? '') === '') return t(`undated.${undated}`);
  const spoken: Record<string, string | number> = { ref: error.ref ?? '–' };
  for (const [name, value] of Object.entries(error.params)) spoken[name] = speak(name, value, error, { t, format });
  return t(`errors.${error.code}`, spoken);
}

/** What stands in the way of undoing a sale, in the words that its own page has for it. */
function undoRefusalText(why: string | number | undefined, t: Words['t']): string {
  const obstacle = undoObstacles.find(known => known === why);
  if (obstacle !== undefined) return t('undo.refusedNow', { why: t(`undo.obstacle.${obstacle}`) });
  return why === 'line-refunded' ? t('undo.refusedNow', { why: t('undo.lineRefunded') }) : t('errors.E-UND-02');
}

type Speech = Pick<Words, 't' | 'format'>;

function speak(name: string, value: string | number, error: ShownError, { t, format }: Speech): string | number {
  if (typeof value === 'number') {
    const unit = allotmentUnits.find(known => known === error.params['unit']);
    if (unit !== undefined && amountParams.has(name)) return format.amount(value, unit);
    return moneyParams.has(name) ? format.money(value) : value;
  }
  if (name === 'cause') return isStaleCause(value) ? t(`register.cause.${value}`) : t('register.causeOther');
  if (name === 'reason')
    return value
      .split(',')
      .map(reason => speakReason(reason, { t, format }))
      .join('; ');
  return isoDay.test(value) ? format.day(value) : value;
}

/** A rule's sentence without its full stop, because it stands inside another sentence; the state's own words as they are. */
function speakReason(reason: string, words: Speech): string {
  if (!isRefusalCode(reason)) return reason;
  return ruleText({ code: reason }, words).replace(/[.:\s]+$/, '');
}
