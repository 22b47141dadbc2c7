/** What the register takes on its command line; everything else there is Chromium's, which has switches by the hundred. */
const options = ['data-dir', 'provision', 'lang'] as const;
type Option = (typeof options)[number];

export type LaunchProblem =
  /** Nearly one of ours: whoever wrote it would otherwise start a register that knows nothing of it. */
  | { readonly kind: 'mistyped'; readonly word: string; readonly meant: Option }
  | { readonly kind: 'no-value'; readonly option: Option }
  | { readonly kind: 'no-such-language'; readonly value: string };

/** How many letters may be wrong, missing or too many; any more would reach switches of Chromium's own. */
const mostWrong = (option: Option): number => (option.length > 4 ? 2 : 1);

/** The first word that cannot be meant as it stands; null where there is none. */
export function findLaunchProblem(argv: readonly string[]): LaunchProblem | null {
  for (const [index, word] of argv.entries()) {
    if (!/^--?[a-z]/i.test(word)) continue;
    const [switched = '', ...rest] = word.split('=');
    const name = switched.replace(/^--?/, '');
    const option = options.find(known => known === name && switched.startsWith('--'));
    const problem = option === undefined ? misspelling(switched, name) : badValue(option, valueAt(argv, index, rest));
    if (problem !== null) return problem;
  }
  return null;
}

function misspelling(word: string, name: string): LaunchProblem | null {
  const typed = name.toLowerCase().replaceAll('_', '-');
  const meant = options.find(option => distance(typed, option) <= mostWrong(option));
  return meant === undefined ? null : { kind: 'mistyped', word, meant };
}

function valueAt(argv: readonly string[], index: number, rest: readonly string[]): string {
  if (rest.length > 0) return rest.join('=');
  const next = argv[index + 1];
  return next === undefined || next.startsWith('--') ? '' : next;
}

function badValue(option: Option, value: string): LaunchProblem | null {
  if (value === '') return { kind: 'no-value', option };
  return option === 'lang' && value !== 'en' && value !== 'es' ? { kind: 'no-such-language', value } : null;
}

const sentences = {
  en: {
    mistyped: (word: string, meant: string) => `The register does not know ${word}. Did you mean --${meant}?`,
    noValue: (option: string) => `--${option} needs a value, like --${option}=${examples[option as Option]}.`,
    language: (value: string) => `--lang takes en or es, and not ${value}.`,
  },
  es: {
    mistyped: (word: string, meant: string) => `La caja no conoce ${word}. ¿Quiso decir --${meant}?`,
    noValue: (option: string) => `--${option} necesita un valor, como --${option}=${examples[option as Option]}.`,
    language: (value: string) => `--lang admite en o es, y no ${value}.`,
  },
} as const;

const examples: Readonly<Record<Option, string>> = {
  'data-dir': '/path/to/data',
  provision: 'terminal.json',
  lang: 'es',
};

export function describeLaunchProblem(problem: LaunchProblem, language: 'en' | 'es'): string {
  const words = sentences[language];
  switch (problem.kind) {
    case 'mistyped':
      return words.mistyped(problem.word, problem.meant);
    case 'no-value':
      return words.noValue(problem.option);
    case 'no-such-language':
      return words.language(problem.value);
  }
}

/** How many letters must be changed, added or taken away; two that changed places are two. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (const [at, wanted] of [...other].entries()) {
      const replaced = (before[at] ?? 0) + Number(letter !== wanted);
      line.push(Math.min(replaced, (before[at + 1] ?? 0) + 1, (line[at] ?? 0) + 1));
    }
    before = line;
  }
  return before.at(-1) ?? 0;
}
