import type { WritableDb } from '../../db/handles';
import type { RuleSet } from '../../shared/compliance/rule-set';
import type { RulesFileProblem } from '../../shared/compliance/rules-file';
import type { LateView } from '../../shared/ipc/session-views';
import type { CivilDate } from '../../shared/kernel/units';
import type { User } from '../../shared/people/user';
import type { BioTrackPort } from '../biotrack/port';
import type { Clock, Ids, Log } from '../ports';
import type { ConnectionStatus } from '../sync/connectivity';
import type { EarlyLooks } from '../sync/early-looks';
import type { OutageNow, UntoldOutage } from '../sync/outage-watch';
import type { Approvals } from './approvals';
import type { RegisterConfig } from './register-config';

/** What every service is given. Built once, in compose.ts. */
export type ServiceContext = {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly config: RegisterConfig;
  readonly port: BioTrackPort;
  /** How the state stands as far as this register knows. */
  readonly connection: () => ConnectionStatus;
  /** Whether a report that looks untried may have been sent all the same, from this disk before it was put back. */
  readonly mayHaveLeft: (outboxId: string) => boolean;
  /** Whether a report waits because the machine was switched on, and until when; null: for no such reason. */
  readonly settling: EarlyLooks['find'];
  /** The outage under way; null while the state's line is up. */
  readonly outage: () => OutageNow | null;
  /** One that is over and that the department has still to hear of. */
  readonly untoldOutage: () => UntoldOutage | null;
  /** What should be with the state by now, and is not. */
  readonly late: () => LateView;
  /** The rule set in force on a registry day; where there is none, one by which nothing can be sold. */
  readonly rulesOn: (day: CivilDate) => RuleSet;
  /** Why there is none; asked before anything is sold (check-rules.ts). */
  readonly rulesProblemOn: (day: CivilDate) => RulesFileProblem | null;
  /** Who is signed in; the gate lets nobody through to a service that needs someone. */
  readonly operator: () => User;
  /** What a lead has allowed and nobody has used yet. */
  readonly approvals: Approvals;
};
