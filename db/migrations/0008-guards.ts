import { guardStatements } from '../guards';
import type { WritableDb } from '../handles';

/** The rules that hold whoever writes. A later change of them is a new migration that puts the new set in place. */
export function installGuards(db: WritableDb): void {
  for (const statement of guardStatements()) db.exec(statement);
}
