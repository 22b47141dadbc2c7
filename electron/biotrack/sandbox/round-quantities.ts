import { formatDecimal, parseDecimal } from './decimal';

type Fields = Readonly<Record<string, unknown>>;

const rounded: ReadonlySet<string> = new Set([
  'quantity',
  'remaining_quantity',
  'usable_weight',
  'med_usable_weight',
  'net_package',
]);

/** The same object, wherever it is deep, with quantities and weights brought to two decimals, half up. */
export function roundQuantities<T extends Fields>(value: T): T {
  return roundAll(value) as T;
}

function roundAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(roundAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      return [name, rounded.has(name) && typeof field === 'string' ? roundText(field) : roundAll(field)];
    }),
  );
}

function roundText(text: string): string {
  const scaled = parseDecimal(text, 20);
  if (scaled === null || parseDecimal(text, 2) !== null) return text;
  const step = 10n ** 18n;
  return formatDecimal((scaled + step / 2n) / step, 2);
}
