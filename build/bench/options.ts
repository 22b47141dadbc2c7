import { err, ok, type Result } from '../../shared/kernel/result';

export type BenchOptions = {
  /** In the order of the benches, whatever order they were asked for in. */
  readonly names: readonly string[];
  /** Smaller samples, to see that everything runs; its numbers mean little. */
  readonly isQuick: boolean;
  /** A missed budget fails the command, for a machine that watches. */
  readonly isStrict: boolean;
};

/** `--only NAME` may be given several times. The error is a sentence for whoever typed it. */
export function readOptions(argv: readonly string[], known: readonly string[]): Result<BenchOptions, string> {
  const only = new Set<string>();
  let [isQuick, isStrict] = [false, false];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at];
    if (word === '--quick') isQuick = true;
    else if (word === '--strict') isStrict = true;
    else if (word === '--only') {
      at += 1;
      const name = argv[at] ?? '';
      if (!known.includes(name)) return err(`--only takes one of: ${known.join(', ')}.`);
      only.add(name);
    } else return err(`${word} is not known. There are: --only NAME, --quick, --strict.`);
  }
  return ok({ names: only.size === 0 ? known : known.filter(name => only.has(name)), isQuick, isStrict });
}
