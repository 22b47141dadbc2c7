import { err, ok, type Result } from '../../shared/kernel/result';

export type BenchOptions = {
  /** In the order of the benches, whatever order they were asked for in. */
  readonly names: readonly string[];
  /** Smaller samples, to see that everything runs; its numbers mean little. */
  readonly isQuick: boolean;
  /** A missed budget fails the command, for a machine that watches. */
  readonly isStrict: boolean;
  /** The length of the history; null: the usual one. A million takes minutes to make. */
  readonly sales: number | null;
};

/** `--only NAME` may be given several times. The error is a sentence for whoever typed it. */
export function readOptions(argv: readonly string[], known: readonly string[]): Result<BenchOptions, string> {
  const only = new Set<string>();
  let [isQuick, isStrict] = [false, false];
  let sales: number | null = null;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at];
    if (word === '--quick') isQuick = true;
    else if (word === '--strict') isStrict = true;
    else if (word === '--only') {
      at += 1;
      const name = argv[at] ?? '';
      if (!known.includes(name)) return err(`--only takes one of: ${known.join(', ')}.`);
      only.add(name);
    } else if (word === '--sales') {
      at += 1;
      sales = Number(argv[at]);
      if (!Number.isInteger(sales) || sales < 1_000) return err('--sales takes a whole number from 1000 on.');
    } else return err(`${word} is not known. There are: --only NAME, --sales COUNT, --quick, --strict.`);
  }
  return ok({ names: only.size === 0 ? known : known.filter(name => only.has(name)), isQuick, isStrict, sales });
}
