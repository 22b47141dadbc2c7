import { resolve } from 'node:path';

export type LaunchOptions = {
  /** Absolute; null: the operating system's usual place. */
  readonly dataFolder: string | null;
  readonly provisioningFile: string | null;
  readonly language: 'en' | 'es' | null;
  /** Print why the start failed and end, instead of showing it: for machines with nobody in front of them. */
  readonly isUnattended: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Words on the command line win over the environment; `--name value` and `--name=value` mean the same. */
export function readLaunchOptions(
  argv: readonly string[],
  environment: Environment,
  workingFolder: string,
): LaunchOptions {
  const folder = findOption(argv, 'data-dir') ?? environment['COUNTERLEAF_DATA_DIR'];
  const file = findOption(argv, 'provision') ?? environment['COUNTERLEAF_PROVISION'];
  const language = findOption(argv, 'lang');
  return {
    dataFolder: isGiven(folder) ? resolve(workingFolder, folder) : null,
    provisioningFile: isGiven(file) ? resolve(workingFolder, file) : null,
    language: language === 'en' || language === 'es' ? language : null,
    isUnattended: environment['COUNTERLEAF_UNATTENDED'] === '1',
  };
}

function findOption(argv: readonly string[], name: string): string | undefined {
  const index = argv.findLastIndex(word => word === `--${name}` || word.startsWith(`--${name}=`));
  const word = argv[index];
  if (word === undefined) return undefined;
  if (word.includes('=')) return word.slice(word.indexOf('=') + 1);
  const next = argv[index + 1];
  return next === undefined || next.startsWith('--') ? undefined : next;
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
