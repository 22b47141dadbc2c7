import { listOpenIncidents } from '../../../db/repositories/incidents';
import { judgeAllotment, judgeReturned } from '../sim/judge-undos';
import type { AState } from './a-state';
import { type Ended, judgeLedger, judgeUndos, listOwnReports, listOwnUndos } from './judge-ledger';
import { judgeStore } from './judge-store';
import { readMarks } from './marks';
import { openFolder, tillClock } from './open-till';
import type { TillPlan } from './plan';

type Kept = Pick<TillPlan, 'folder' | 'marksFile' | 'epochMs'>;

/** Opens what a dead process left as the next start would, and says what is wrong with it. */
export function examine(kept: Kept): readonly string[] {
  const data = openFolder(kept.folder, tillClock(kept.epochMs));
  if (!data.ok) return [`the register does not open: ${data.error.code} ${JSON.stringify(data.error.params)}`];
  try {
    return judgeStore(data.value.store.db, readMarks(kept.marksFile));
  } finally {
    data.value.close();
  }
}

/** The same once everything is settled, and against the state's own ledger. */
export function examineSettled(
  kept: Kept,
  state: AState,
  cards: ReadonlySet<string>,
  ended: Ended | null = null,
): readonly string[] {
  const data = openFolder(kept.folder, tillClock(kept.epochMs));
  if (!data.ok) return [`the register does not open: ${data.error.code} ${JSON.stringify(data.error.params)}`];
  try {
    const { db } = data.value.store;
    const ledger = state.sandbox.ledger().map(entry => ({ ...entry }));
    const problems = [
      ...judgeLedger(listOwnReports(db), cards, ledger, ended),
      ...judgeUndos(listOwnUndos(db), ledger),
    ];
    const [world, say] = [state.sandbox.world(), (what: string) => void problems.push(what)];
    judgeAllotment(db, world, say);
    judgeReturned(db, world, new Set(), say);
    if (listOpenIncidents(db).length > 0) say('a lead has put everything right, and there is an incident');
    return [...judgeStore(db, readMarks(kept.marksFile)), ...problems];
  } finally {
    data.value.close();
  }
}
