import type { Row } from './row';
import { type Burst, judge, makeCorpus, type WedgeVerdict } from './wedge-corpus';

const seed = 20_260_310;
const bursts = 6_000;

/** Shares of a corpus of bursts that the detector of keyboard scanners gets wrong, in percent of those it can happen to. */
export function wedgeErrors(count = bursts): Row['figures'] {
  const told = makeCorpus(seed, count).map(burst => [burst, judge({ mode: 'timing' }, burst)] as const);
  const share = (isOne: (burst: Burst) => boolean, ...verdicts: readonly WedgeVerdict[]) => {
    const among = told.filter(([burst]) => isOne(burst));
    return (100 * among.filter(([, verdict]) => verdicts.includes(verdict)).length) / among.length;
  };
  const isScanner = ({ code }: Burst) => code !== null;
  const isPerson = ({ code }: Burst) => code === null;
  return {
    bursts: told.length,
    wrongCode: share(isScanner, 'wrong-code'),
    falseScan: share(isPerson, 'false-scan'),
    lostKey: share(isPerson, 'lost-key'),
    smooth: share(({ kind }) => kind === 'scanner', 'missed', 'asked-again'),
    inField: share(({ kind }) => kind === 'scanner-in-field', 'missed', 'asked-again'),
    inQuestion: share(({ kind }) => kind === 'scanner-in-question', 'missed', 'asked-again'),
    otherInField: share(({ kind }) => kind === 'other-code-in-field', 'missed', 'asked-again'),
    hiccup: share(({ kind }) => kind === 'scanner-hiccup', 'missed', 'asked-again'),
  };
}

export async function benchWedge(): Promise<readonly Row[]> {
  const budget = { wrongCode: 0, falseScan: 0, lostKey: 0.5, smooth: 0, inField: 0, inQuestion: 0, hiccup: 50 };
  const note =
    'a scanner with a prefix is not told by its speed, and has none of these; what is no package stays in a field where people work';
  return [{ name: 'wedge-errors', unit: 'percent', figures: wedgeErrors(), budget, note }];
}
