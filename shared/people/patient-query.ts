import type { CivilDate } from '../kernel/units';
import { parseCivilDate } from '../time/civil-date';
import { monthNamed, monthPattern } from '../time/month-names';

/** Found when any of its terms is: the beginning of a name or card, a whole birth date, or the beginning of one. */
export type QueryPart = {
  readonly prefixes: readonly string[];
  readonly born: readonly CivilDate[];
  /** "MM DD YYYY", as far as it was typed. */
  readonly bornStarts: readonly string[];
};
/** What a cashier typed to find somebody. Every part must be found, in any order; none means nothing searchable. */
export type PatientQuery = readonly QueryPart[];

/** More parts than anyone types; a bound on the work one search can ask for. */
const maxParts = 8;
/** Written or left out as people please, so they part no words: O'Brien is obrien, and P7QK-2M4X is p7qk2m4x. */
const joiner = /['’‘ʼ`´.\-‐‑]/gu;

const ordinal = '(?:st|nd|rd|th)?';
const alone = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
const dayForms: readonly { readonly pattern: RegExp; readonly read: (found: Groups) => DateParts }[] = [
  {
    pattern: alone('(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})'),
    read: ({ month, day, year }) => ({ month, day, year, isDayDone: true }),
  },
  {
    pattern: alone(
      `(?<day>\\d{1,2})${ordinal}\\s+(?:de\\s+)?(?<month>${monthPattern})\\.?,?(?:\\s+(?:del?\\s+)?(?<year>\\d{1,4}))?`,
    ),
    read: ({ month, day, year }) => ({ month: monthNamed(month), day, year, isDayDone: true }),
  },
  {
    pattern: alone(`(?<month>${monthPattern})\\.?\\s+(?<day>\\d{1,2})${ordinal},?(?:\\s+(?<year>\\d{1,4}))?`),
    read: ({ month, day, year }) => ({ month: monthNamed(month), day, year, isDayDone: year !== '' }),
  },
  {
    pattern: alone('(?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?<rest>[-/.](?<year>\\d{0,4}))?'),
    read: ({ month, day, year, rest }) => ({ month, day, year, isDayDone: rest !== '' }),
  },
  {
    pattern: alone('(?<month>\\d{1,2})\\s+(?<day>\\d{1,2})\\s+(?<year>\\d{4}|\\d{2})'),
    read: ({ month, day, year }) => ({ month, day, year, isDayDone: true }),
  },
];

type Groups = { readonly month: string; readonly day: string; readonly year: string; readonly rest: string };
type DateParts = Omit<Groups, 'rest'> & { readonly isDayDone: boolean };

/** Names, card numbers and birth dates, told apart. @param today for the century of a year of two digits */
export function parsePatientQuery(text: string, today: CivilDate): PatientQuery {
  const parts: QueryPart[] = [];
  let rest = text.normalize('NFC');
  for (const { pattern, read } of dayForms) {
    rest = rest.replace(pattern, (match, ...found: unknown[]) => {
      const part = datePart(read(groupsOf(found.at(-1))), today);
      if (part === null) return match;
      parts.push(part);
      return ' ';
    });
  }
  const words = rest.replace(joiner, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...parts, ...words.map(word => wordPart(word, today))].slice(0, maxParts);
}

function groupsOf(found: unknown): Groups {
  const groups =
    typeof found === 'object' && found !== null ? new Map<string, unknown>(Object.entries(found)) : new Map();
  const group = (name: string) => String(groups.get(name) ?? '');
  return { month: group('month'), day: group('day'), year: group('year'), rest: group('rest') };
}

function wordPart(word: string, today: CivilDate): QueryPart {
  const [, month = '', day = '', year = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(word) ?? [];
  const born = month === '' ? [] : datesOf(month, day, year, today);
  return { prefixes: [word], born, bornStarts: [] };
}

/** null when no reading of it is a day of a month. The month stands first; where it cannot, the day does. */
function datePart({ month, day, year, isDayDone }: DateParts, today: CivilDate): QueryPart | null {
  if (Number(month) > 12 && Number(day) <= 12) return datePart({ month: day, day: month, year, isDayDone }, today);
  if (Number(month) < 1 || Number(month) > 12 || Number(day) > 31) return null;
  const start = `${pad(month)} ${pad(day)}${year === '' ? '' : ` ${year}`}`;
  // "5/2" may become 5/21, and "5/0" is the beginning of 5/02.
  const starts = isDayDone || day.length === 2 ? [start] : [start, `${pad(month)} ${day}`];
  return { prefixes: [], born: datesOf(month, day, year, today), bornStarts: year.length === 4 ? [] : starts };
}

/** Nobody is born in the future, so most years of two digits mean one century and the rest may mean either. */
function datesOf(month: string, day: string, year: string, today: CivilDate): readonly CivilDate[] {
  const years = year.length === 4 ? [year] : year.length === 2 ? [`19${year}`, `20${year}`] : [];
  return years.flatMap(each => {
    const date = parseCivilDate(`${each}-${pad(month)}-${pad(day)}`);
    return date === null || date > today ? [] : [date];
  });
}

function pad(digits: string): string {
  return digits.padStart(2, '0');
}
